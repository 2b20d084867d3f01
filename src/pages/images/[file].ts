import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureAt } from '../../astro/pictures.ts';
import { getRecord } from '../../astro/record.ts';
import { pictureFiles } from '../../publish/pictures/files.ts';
import { pictureFolder } from '../../record/address.ts';
import { typeOfPicture } from '../../record/picture.ts';

export const getStaticPaths = (async () =>
  [...pictureFiles(await getRecord())].map(([address, { file }]) => ({
    params: { file: address.slice(pictureFolder.length) },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({
  props,
}) => {
  const bytes = await pictureAt(props.file.address);
  if (!bytes) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': typeOfPicture[props.file.format] },
  });
};

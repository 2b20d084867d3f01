/** The files of pictures as endpoints; a format is part of a route's name, since the preview needs it there. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureAt } from '../astro/pictures.ts';
import { getRecord } from '../astro/record.ts';
import { pictureFiles } from '../publish/pictures/files.ts';
import { pictureFolder } from '../record/address.ts';
import { typeOfPicture, type ShownFormat } from '../record/picture.ts';

/** The endpoint of the files of all pictures in a format. */
export function picturesIn(format: ShownFormat): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () =>
      [...pictureFiles(await getRecord())]
        .filter(([, { file }]) => file.format === format)
        .map(([address]) => ({
          params: { name: address.slice(pictureFolder.length, -1 - format.length) },
        })),
    GET: async ({ params: { name = '' } }) => {
      const bytes = await pictureAt(`${pictureFolder}${name}.${format}`);
      if (!bytes) return new Response(undefined, { status: 404 });
      return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeOfPicture[format] } });
    },
  };
}

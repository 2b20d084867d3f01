import type { APIRoute } from 'astro';
import { getRecord } from '../../astro/record.ts';
import { say } from '../../astro/say.ts';
import { recordIn } from '../../derive/translated.ts';
import { preview, previewCards } from '../../publish/preview/previews.ts';
import { editions } from '../../ui/context.ts';

export const getStaticPaths = async () => {
  const record = await getRecord();
  return editions.flatMap((edition) =>
    [...previewCards(recordIn(edition.locale, record), edition)].map(([address, card]) => ({
      params: { path: address.replace(/^\/previews\/|\.png$/g, '') },
      props: { card },
    })),
  );
};

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  new Response(new Uint8Array(await preview(props.card, say)), {
    headers: { 'Content-Type': 'image/png' },
  });

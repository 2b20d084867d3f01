/** The endpoint of the files of the events of entries: which there are is told by their list, in `src/astro/file-routes.ts`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { published } from '../derive/published.ts';
import { eventFileFormats, eventFileText } from '../publish/data/event-files.ts';
import { contentType } from '../publish/data/formats.ts';
import { eventFileOf, eventFiles, kindsWithEvents } from '../record/address.ts';
import { idsIn } from '../record/succession.ts';
import { wordsOf } from '../record/vocabulary.ts';
import { editionOf } from '../ui/context.ts';

/** Each route by its pattern. */
const routes = new Map(
  kindsWithEvents.flatMap((kind) =>
    wordsOf(eventFiles).map((file) => [eventFileOf(kind, '[id]', file), { kind, file }] as const),
  ),
);

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const route = routes.get(routePattern);
  const ids = route ? idsIn(published(await getRecord()))[route.kind].keys() : [];
  return [...ids].map((id) => ({ params: { id } }));
};

export const GET: APIRoute = async (context) => {
  const route = routes.get(context.routePattern);
  const { id = '' } = context.params;
  const text = route && eventFileText(route.file, route.kind, id, await getRecord(), editionOf(context));
  if (!route || text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': contentType(eventFileFormats[route.file]) } });
};

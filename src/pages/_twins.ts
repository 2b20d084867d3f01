/** The endpoint of the files of entries: which kinds have which is told by their list, in `src/astro/file-routes.ts`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { published } from '../derive/published.ts';
import { twinText } from '../publish/data/twins.ts';
import { twinForms, twinOf, twinTypes } from '../record/address.ts';
import { kinds } from '../record/kind.ts';
import { idsIn } from '../record/succession.ts';
import { editionOf } from '../ui/context.ts';

/** Each route by its pattern. */
const routes = new Map(
  kinds.flatMap((kind) =>
    twinForms[kind].map((form) => [twinOf(kind, '[id]', form), { kind, form }] as const),
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
  const text = route && twinText(route.kind, id, route.form, await getRecord(), editionOf(context));
  if (!route || text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': `${twinTypes[route.form]}; charset=utf-8` } });
};

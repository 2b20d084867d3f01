/** The endpoint of the files of entries, and of those of their events: which there are is told by their lists, in `src/astro/file-routes.ts`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { published } from '../derive/published.ts';
import { eventFileFormats, eventFileText } from '../publish/data/event-files.ts';
import { contentType } from '../publish/data/formats.ts';
import { twinText } from '../publish/data/twins.ts';
import { eventFilesAt, twinsAt, twinTypes } from '../record/address.ts';
import type { Kind } from '../record/kind.ts';
import type { HeritageRecord } from '../record/record.ts';
import { idsIn } from '../record/succession.ts';
import type { Edition } from '../record/words/edition.ts';
import { withoutLanguage } from '../record/words/locale.ts';
import { editionOf } from '../ui/context.ts';
import { recordOf } from './_record.ts';

/** A file that each entry of a kind has. */
interface EntryFile {
  readonly kind: Kind;
  readonly type: string;
  readonly textOf: (id: string, record: HeritageRecord, edition: Edition) => string | undefined;
}

/** Each file by the pattern of its addresses. */
const routes: ReadonlyMap<string, EntryFile> = new Map<string, EntryFile>([
  ...twinsAt('[id]').map(({ address, kind, form }): [string, EntryFile] => [
    address,
    {
      kind,
      type: `${twinTypes[form]}; charset=utf-8`,
      textOf: (id, record, edition) => twinText(kind, id, form, record, edition),
    },
  ]),
  ...eventFilesAt('[id]').map(({ address, kind, file }): [string, EntryFile] => [
    address,
    {
      kind,
      type: contentType(eventFileFormats[file]),
      textOf: (id, record, edition) => eventFileText(file, kind, id, record, edition),
    },
  ]),
]);

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const route = routes.get(withoutLanguage(routePattern));
  const ids = route ? idsIn(published(await getRecord()))[route.kind].keys() : [];
  return [...ids].map((id) => ({ params: { id } }));
};

export const GET: APIRoute = async (context) => {
  const route = routes.get(withoutLanguage(context.routePattern));
  const text = route?.textOf(context.params['id'] ?? '', await recordOf(context), editionOf(context));
  if (!route || text === undefined) return new Response(undefined, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': route.type } });
};

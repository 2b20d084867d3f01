/** An entry of any kind as data: its fields in the order of its schema, all of them always there. */
import { existing, lookup } from '../../derive/lookup.ts';
import { eventsOf } from '../../derive/usage.ts';
import { pageOf } from '../../record/address.ts';
import { folders, type Kind, type NamedKind } from '../../record/kind.ts';
import { schemas, type HeritageRecord, type RecordEntry } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { dataOfClaim, dataOfEvent } from './event-data.ts';
import { dataOfImages } from './image-data.ts';

/** What is not published. */
const editorsAlone: ReadonlySet<string> = new Set(['editors-note', 'revised']);

/** An entry as data. An event is as in `events.json`. */
export function dataOfEntry(
  kind: Kind,
  id: string,
  record: HeritageRecord,
  edition: Edition,
): Readonly<Record<string, unknown>> {
  if (kind === 'event') return dataOfEvent(existing(lookup(record).events, id), record, edition);
  const entry = existing<RecordEntry<NamedKind>>(lookup(record)[folders[kind]], id);
  const values = new Map<string, unknown>(Object.entries(entry));
  const names = Object.keys(schemas[kind].shape).filter((name) => !editorsAlone.has(name));
  return {
    id,
    ...Object.fromEntries(names.map((name) => [nameOf(name), plain(values.get(name))])),
    ...('claims' in entry ? { claims: entry.claims.map(dataOfClaim) } : {}),
    ...('images' in entry ? { images: dataOfImages(entry, record, edition) } : {}),
    events: eventsOf(kind, id, record).map((event) => event.id),
    url: edition.url(pageOf(kind, id)),
  };
}

/** As in the tables, `url` is the address of the page; that of a source on the web is `web`. */
function nameOf(field: string): string {
  return field === 'url' ? 'web' : field;
}

/** A value as editors write it: a date as EDTF; what is left out is `null`. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  if ('edtf' in value) return value.edtf;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, plain(each)]),
  );
}

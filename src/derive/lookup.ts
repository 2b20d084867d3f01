import type { Folder, Kind } from '../record/kind.ts';
import { once } from '../record/once.ts';
import type { HeritageRecord, RecordEntry } from '../record/record.ts';

/** The entries of every kind, each by its id. */
export type Lookup = { readonly [K in Kind as Folder<K>]: ReadonlyMap<string, RecordEntry<K>> };

/** The entries of a list by their ids. */
export const byId = once(
  <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
    new Map(entries.map((entry) => [entry.id, entry])),
);

/** The entries of a record by their ids. */
export const lookup = once((record: HeritageRecord): Lookup => ({
  events: byId(record.events),
  sites: byId(record.sites),
  monuments: byId(record.monuments),
  actors: byId(record.actors),
  sources: byId(record.sources),
}));

/** The entry with an id that is known to exist, because the content was checked. Throws a `RangeError` where it does not. */
export function existing<T>(entries: ReadonlyMap<string, T>, id: string | undefined): T {
  const entry = entries.get(id ?? '');
  if (entry === undefined) throw new RangeError(`The record holds nothing with the id "${id}".`);
  return entry;
}

import { once } from '../record/once.ts';
import type { Actor, Event, HeritageRecord, Monument, Site, Source } from '../record/record.ts';

/** Every record by its id. */
export interface Lookup {
  readonly events: ReadonlyMap<string, Event>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly monuments: ReadonlyMap<string, Monument>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The entries of a record by their ids. */
export const lookup = once((record: HeritageRecord): Lookup => ({
  events: byId(record.events),
  sites: byId(record.sites),
  monuments: byId(record.monuments),
  actors: byId(record.actors),
  sources: byId(record.sources),
}));

/** The record with an id that is known to exist, because the content was checked. Throws where it does not. */
export function existing<T>(records: ReadonlyMap<string, T>, id: string | undefined): T {
  const record = records.get(id ?? '');
  if (record === undefined) throw new RangeError(`The record holds nothing with the id "${id}".`);
  return record;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

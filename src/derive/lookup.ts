import type { Actor, Event, HeritageRecord, Monument, Site, Source } from '../record/record.ts';

/** Every record by its id. */
export interface Lookup {
  readonly events: ReadonlyMap<string, Event>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly monuments: ReadonlyMap<string, Monument>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
}

const computed = new WeakMap<HeritageRecord, Lookup>();

/** The records by their ids, worked out once for each record. */
export function lookup(record: HeritageRecord): Lookup {
  const known = computed.get(record);
  if (known) return known;
  const made: Lookup = {
    events: byId(record.events),
    sites: byId(record.sites),
    monuments: byId(record.monuments),
    actors: byId(record.actors),
    sources: byId(record.sources),
  };
  computed.set(record, made);
  return made;
}

/** The record with an id that is known to exist, because the content was checked. Throws where it does not. */
export function existing<T>(records: ReadonlyMap<string, T>, id: string | undefined): T {
  const record = records.get(id ?? '');
  if (record === undefined) throw new RangeError(`The record holds nothing with the id "${id}".`);
  return record;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

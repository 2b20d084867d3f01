import type { Event, HeritageRecord } from '../record/record.ts';

/** The former ids of events, each with the id that the event has now; worked out once for each record. */
export function formerIds({ events }: HeritageRecord): ReadonlyMap<string, string> {
  const known = computed.get(events);
  if (known) return known;
  const made = new Map(events.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  computed.set(events, made);
  return made;
}

const computed = new WeakMap<readonly Event[], ReadonlyMap<string, string>>();

/** The order of events in time: by year, and what comes before and after each. */
import { yearOf } from '../record/edtf.ts';
import { once } from '../record/once.ts';
import type { Event, HeritageRecord } from '../record/record.ts';

/** The events of one year. */
export interface Year {
  /** The year as EDTF writes it. */
  readonly year: string;
  readonly events: readonly Event[];
}

/** Groups events, which are in chronological order, by the year of their first day. */
export function byYear(events: readonly Event[]): Year[] {
  return [...Map.groupBy(events, ({ date }) => yearOf(date))].map(([year, group]) => ({
    year,
    events: group,
  }));
}

/** The events before and after one, in all and at its site. */
export interface Neighbours {
  readonly previous: Event | undefined;
  readonly next: Event | undefined;
  readonly previousHere: Event | undefined;
  readonly nextHere: Event | undefined;
}

/** The neighbours of every event, by its id. */
export const neighbours = once(({ events }: HeritageRecord): ReadonlyMap<string, Neighbours> => {
  const here = Map.groupBy(events, ({ site }) => site);
  const places = new Map(
    [...here.values()].flatMap((group) => group.map((event, i) => [event.id, i] as const)),
  );
  return new Map(
    events.map((event, i) => {
      const group = here.get(event.site) ?? [];
      const place = places.get(event.id) ?? 0;
      return [
        event.id,
        {
          previous: events[i - 1],
          next: events[i + 1],
          previousHere: group[place - 1],
          nextHere: group[place + 1],
        },
      ];
    }),
  );
});

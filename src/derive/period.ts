/** Times that begin with one event and last until another. */
import type { Event } from '../record/record.ts';

/** The event at which something changes. The change is as uncertain as the event's date. */
export type Bound = Pick<Event, 'id' | 'title' | 'date'>;

/** A time between two changes. */
export interface Period {
  readonly from: Bound;
  /** Absent where the record knows of no later change. */
  readonly until?: Bound;
}

/**
 * The periods of what events tell of something, in their order: each lasts until the next one tells anew. What `isSame` as the last
 * told begins no period of its own.
 */
export function periodsTold<T>(
  events: readonly Event[],
  told: (event: Event) => readonly T[],
  isSame: (a: T, b: T) => boolean,
): (Period & { readonly state: T })[] {
  const all = events.flatMap((event) => told(event).map((state) => ({ state, from: boundOf(event) })));
  const changes = all.filter(({ state }, i) => {
    const last = all[i - 1];
    return !last || !isSame(state, last.state);
  });
  return untilNext(changes);
}

/** Changes in their order as periods: each lasts until the next one, the last without an end. */
export function untilNext<T extends Pick<Period, 'from'>>(changes: readonly T[]): (T & Period)[] {
  return changes.map((change, i) => {
    const next = changes[i + 1]?.from;
    return { ...change, ...(next ? { until: next } : {}) };
  });
}

/** What a picture or a table needs of an event. */
export function boundOf({ id, title, date }: Event): Bound {
  return { id, title, date };
}

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

/** What an event says of something, at its date. */
export interface Change<T> {
  readonly event: Event;
  readonly to: T;
}

/** The periods between changes, which are in chronological order: each lasts until the next. */
export function periodsBetween<T>(changes: readonly Change<T>[]): (Period & { readonly state: T })[] {
  return changes.map(({ event, to }, i) => {
    const next = changes[i + 1]?.event;
    return { state: to, from: boundOf(event), ...(next ? { until: boundOf(next) } : {}) };
  });
}

/** What a picture or a table needs of an event. */
export function boundOf({ id, title, date }: Event): Bound {
  return { id, title, date };
}

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

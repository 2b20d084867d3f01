import { compareText } from '../record/order.ts';
import type { Event } from '../record/record.ts';

/** Of events in chronological order those that were added last, newest first; of one day the latest happening first. */
export function latest(events: readonly Event[], count: number): Event[] {
  return events
    .toReversed()
    .toSorted((a, b) => compareText(b.added, a.added))
    .slice(0, count);
}

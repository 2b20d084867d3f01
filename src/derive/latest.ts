import { compareText } from '../record/order.ts';
import { compareEvents, type Event } from '../record/record.ts';

/** The events that were added last, newest first; of one day the latest happening first. */
export function latest(events: readonly Event[], count: number): Event[] {
  return events.toSorted((a, b) => compareText(b.added, a.added) || compareEvents(b, a)).slice(0, count);
}

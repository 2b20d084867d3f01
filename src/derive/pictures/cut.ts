/** A picture of time cut to some years, so that several stand on one page. */
import { compareDays, type Day } from '../../record/calendar.ts';
import type { Period } from '../period.ts';
import { doubt } from './lanes.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** What is shown of all time. */
export interface Cut {
  /** Its days end at its ends: what reaches beyond them is cut off there. */
  readonly axis: TimeAxis;
  /** What tells the ids of the picture from those of the others on its page. */
  readonly name: string;
}

/** A cut to the whole years of some days; nothing where there is no day. */
export function cutTo(days: readonly Day[], name: string): Cut | undefined {
  const axis = timeAxis(days);
  return axis && { name, axis: { ...axis, at: (day) => Math.min(Math.max(axis.at(day), 0), 1) } };
}

/** The periods of which a part may lie within a cut, in their order. */
export function periodsIn<P extends Period>(periods: readonly P[], { axis }: Cut): P[] {
  return periods.filter(
    ({ from, until }) =>
      compareDays(doubt(from).first, axis.last) <= 0 &&
      (until === undefined || compareDays(doubt(until).last, axis.first) > 0),
  );
}

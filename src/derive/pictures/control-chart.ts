/** The control chart: the axis of all lanes, the events of each site on it, and who is painted. */
import type { HeldBy, SiteControl } from '../control.ts';
import type { Bound } from '../period.ts';
import { compareDays } from '../../record/calendar.ts';
import { byWidth, doubt, grouped, hasPaint, spare, type Mark, type Width } from './lanes.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** The events of a site on an axis. */
export interface EventMarks {
  readonly marks: Readonly<Record<Width, readonly Mark<Bound>[]>>;
  /** Events before and after what the axis shows. */
  readonly earlier: readonly Bound[];
  readonly later: readonly Bound[];
}

/** The axis of the years in which a place changed hands; `undefined` where none did. */
export function controlAxis(sites: readonly SiteControl[]): TimeAxis | undefined {
  const periods = sites.flatMap(({ lanes }) => lanes).flatMap((lane) => lane.periods);
  return timeAxis(periods.flatMap(({ from }) => [doubt(from).first, doubt(from).last]));
}

/** How the sides of some lanes are painted, in the order in which they appear; those without a paint take turns. */
export function paintsOf(sites: readonly SiteControl[]): ReadonlyMap<HeldBy, string> {
  const sides = new Set(
    sites.flatMap(({ lanes }) => lanes).flatMap(({ periods }) => periods.map(({ side }) => side)),
  );
  const others = [...sides].filter((side) => !hasPaint(side));
  const free = spare.filter((paint) => !sides.has(paint));
  return new Map(
    [...sides].map((side) => [
      side,
      hasPaint(side) ? side : (free[others.indexOf(side) % free.length] ?? 'other'),
    ]),
  );
}

/** The events of a site by their first possible day. */
export function eventMarks(events: readonly Bound[], axis: TimeAxis): EventMarks {
  const earlier = events.filter(({ date }) => compareDays(date.start, axis.first) < 0);
  const later = events.filter(({ date }) => compareDays(date.start, axis.last) > 0);
  const outside = new Set([...earlier, ...later]);
  const shown = events.filter((event) => !outside.has(event));
  return {
    marks: byWidth((width) => grouped(shown, ({ date }) => axis.at(date.start), width)),
    earlier,
    later,
  };
}

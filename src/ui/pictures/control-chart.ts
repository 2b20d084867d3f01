/** The control chart: the axis of all lanes, the events of each site on it, and who is painted. */
import type { SiteControl } from '../../derive/control.ts';
import type { Bound } from '../../derive/period.ts';
import { compareDays } from '../../record/calendar.ts';
import { byWidth, doubt, grouped, type Mark, type Width } from './lanes.ts';
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

/** The sides that some lanes show, once each, in the order in which they appear. */
export function sidesOf(sites: readonly SiteControl[]): string[] {
  return [
    ...new Set(sites.flatMap(({ lanes }) => lanes).flatMap(({ periods }) => periods.map(({ side }) => side))),
  ];
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

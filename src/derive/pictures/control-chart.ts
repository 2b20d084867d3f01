/** The control chart: lanes of all places on one axis, the events of each site below them, and the same as rows of a table. */
import { eventFragment, filterPage } from '../../record/address.ts';
import { compareDays } from '../../record/calendar.ts';
import type { Named } from '../../record/holder.ts';
import type { Edition } from '../../record/words/edition.ts';
import { holderName, sideName } from '../../record/words/holder.ts';
import type { ControlLane, ControlPeriod, SiteControl } from '../control.ts';
import type { Bound } from '../period.ts';
import type { Cut } from './cut.ts';
import {
  doubt,
  headingOf,
  laneOf,
  marksOf,
  type Lane,
  type LaneGroup,
  type LanePeriod,
  type LegendEntry,
  type Marks,
} from './lanes.ts';
import { lookOf, looksOf, type Look } from './paints.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** Events that lie before or after what the axis shows: how many, and where they are listed. */
export interface Outside {
  readonly count: number;
  readonly to: string;
}

/** The events of a site on the axis of its lanes. */
export interface EventLane extends Pick<Lane, 'name' | 'description'> {
  readonly marks: Marks;
  readonly earlier?: Outside;
  readonly later?: Outside;
}

/** The lanes of one site, and its events. */
export interface ControlGroup extends LaneGroup {
  readonly events: EventLane;
}

/** A row of the table. */
export interface ControlRow extends Pick<ControlPeriod, 'holder' | 'from' | 'until'> {
  /** Of the first row of a place, to which its lane leads. */
  readonly id?: string;
  readonly site: string;
  readonly place: string;
}

/** The whole chart. */
export interface ControlChart {
  readonly axis: TimeAxis;
  readonly legend: readonly LegendEntry[];
  readonly groups: readonly ControlGroup[];
  readonly rows: readonly ControlRow[];
}

/** What all pictures of some lanes share: their axis, the looks of their bars, and what these stand for. */
export interface PaintedControl {
  readonly axis: TimeAxis;
  readonly legend: readonly LegendEntry[];
  /** The periods of a lane with their looks. */
  readonly painted: (lane: ControlLane) => readonly LanePeriod[];
}

/** The axis and the looks of some lanes, cut to some years where that is asked; `undefined` where none has a period. */
export function paintControl(
  lanes: readonly ControlLane[],
  edition: Edition,
  cut?: Cut,
): PaintedControl | undefined {
  const all = lanes.flatMap(({ periods }) => periods);
  const axis = cut?.axis ?? timeAxis(all.flatMap(({ from }) => [doubt(from).first, doubt(from).last]));
  if (!axis || all.length === 0) return undefined;
  const looks = looksOf(all.map(({ side }) => side));
  const look = ({ side }: ControlPeriod): Look => looks.get(side) ?? lookOf('other');
  const bySide = new Map(all.map((period) => [period.side, period]));
  return {
    axis,
    legend: [...bySide.values()].map((period) => ({
      look: look(period),
      name: sideName(period.side, period.holder, edition),
    })),
    painted: ({ periods }) =>
      periods.map((period) => ({
        ...period,
        name: holderName(period.holder, edition),
        look: look(period),
      })),
  };
}

/** The control chart of some sites, of a cut only those periods that lie in it; `undefined` where no place changed hands. */
export function controlChart(
  sites: readonly SiteControl[],
  edition: Edition,
  cut?: Cut,
): ControlChart | undefined {
  const control = paintControl(
    sites.flatMap(({ lanes }) => lanes),
    edition,
    cut,
  );
  return (
    control && {
      axis: control.axis,
      legend: control.legend,
      groups: sites.map((site) => ({
        ...headingOf(site.site, sites.length === 1, edition),
        lanes: site.lanes.map((lane) => controlLane(rowId(site.site, lane, cut), lane, control, edition)),
        events: eventLane(site, control.axis, edition),
      })),
      rows: sites.flatMap((site) => rowsOf(site, cut)),
    }
  );
}

function controlLane(
  row: string,
  lane: ControlLane,
  { painted, axis }: PaintedControl,
  edition: Edition,
): Lane {
  const { name } = lane.place;
  const description = edition.t('control.lane', { place: name });
  return laneOf({ name, description, row }, painted(lane), axis, edition);
}

function eventLane({ site, events }: SiteControl, axis: TimeAxis, edition: Edition): EventLane {
  const { t, href } = edition;
  const onTimeline = ({ id }: Bound): string =>
    `${href(filterPage([{ facet: 'site', id: site.id }]))}#${eventFragment(id)}`;
  const several = (first: Bound, count: number, date: string) => ({
    to: onTimeline(first),
    name: t('control.events.several', { count, date }),
  });
  const earlier = events.filter(({ date }) => compareDays(date.start, axis.first) < 0);
  const later = events.filter(({ date }) => compareDays(date.start, axis.last) > 0);
  const outside = new Set([...earlier, ...later]);
  const shown = events.filter((event) => !outside.has(event));
  const [last, next] = [earlier.at(-1), later[0]];
  return {
    name: t('control.events'),
    description: t('control.events.lane', { site: site.name }),
    marks: marksOf(shown, ({ date }) => axis.at(date.start), several, edition),
    ...(last ? { earlier: { count: earlier.length, to: onTimeline(last) } } : {}),
    ...(next ? { later: { count: later.length, to: onTimeline(next) } } : {}),
  };
}

function rowsOf({ site, lanes }: SiteControl, cut: Cut | undefined): ControlRow[] {
  return lanes.flatMap((lane) =>
    lane.periods.map(({ holder, from, until }, i) => ({
      ...(i === 0 ? { id: rowId(site, lane, cut) } : {}),
      site: site.name,
      place: lane.place.name,
      holder,
      from,
      ...(until ? { until } : {}),
    })),
  );
}

function rowId(site: Named, { place }: ControlLane, cut: Cut | undefined): string {
  return `control_${site.id}_${place.id}${cut ? `_${cut.name}` : ''}`;
}

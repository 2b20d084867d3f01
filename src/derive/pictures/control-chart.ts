/** The control chart: lanes of all places on one axis, the events of each site below them, and the same as rows of a table. */
import { eventFragment, filterPage, partPage } from '../../record/address.ts';
import { dividedEvents } from '../../record/divided.ts';
import { listingParts } from '../../record/division.ts';
import type { Named } from '../../record/holder.ts';
import type { Edition } from '../../record/words/edition.ts';
import { holderName, sideName } from '../../record/words/holder.ts';
import { label } from '../../record/words/label.ts';
import type { ControlLane, ControlPeriod, SiteControl } from '../control.ts';
import type { Bound } from '../period.ts';
import type { Cut } from './cut.ts';
import {
  doubt,
  headingOf,
  laneOf,
  marksOf,
  merged,
  signsOf,
  type Lane,
  type LaneGroup,
  type LanePeriod,
  type LaneSign,
  type LegendEntry,
  type Marks,
  type Width,
} from './lanes.ts';
import { latestOf, type Drawn } from './latest-periods.ts';
import { lookOf, looksOf, type Look } from './paints.ts';
import { drawnOf, timeAxis, type DrawnAxis, type TimeAxis } from './time-axis.ts';

/** The events of a site on the axis of its lanes. */
export interface EventLane extends Pick<Lane, 'name' | 'description'> {
  readonly marks: Marks;
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
  readonly axis: DrawnAxis;
  readonly legend: readonly LegendEntry[];
  /** The marks that are on it. */
  readonly signs: readonly LaneSign[];
  readonly groups: readonly ControlGroup[];
  /** How many periods are shown and how many there are, where these are more. */
  readonly left?: Drawn<unknown>['left'];
  readonly rows: readonly ControlRow[];
}

/** What all pictures of some lanes share: their axis, the looks of their bars, and what these stand for. */
export interface PaintedControl {
  readonly axis: TimeAxis;
  readonly legend: readonly LegendEntry[];
  /** The periods of a lane with their looks. */
  readonly painted: (lane: ControlLane) => readonly LanePeriod[];
}

/**
 * The axis and the looks of some lanes, long enough for some events beside them, or cut to some years; `undefined` where no lane has a
 * period.
 */
export function paintControl(
  lanes: readonly ControlLane[],
  edition: Edition,
  { cut, events = [] }: { readonly cut?: Cut | undefined; readonly events?: readonly Bound[] } = {},
): PaintedControl | undefined {
  const all = lanes.flatMap(({ periods }) => periods);
  const changes = all.flatMap(({ from }) => [doubt(from).first, doubt(from).last]);
  const axis = cut?.axis ?? timeAxis([...changes, ...events.map(({ date }) => date.start)], changes);
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
  all: readonly SiteControl[],
  edition: Edition,
  cut?: Cut,
): ControlChart | undefined {
  const { groups: sites, left } = latestOf(all, {
    periodsOf: ({ lanes }) => lanes.map(({ periods }) => periods),
    withPeriods: (site, periods) => ({
      ...site,
      lanes: site.lanes
        .map((lane, i) => ({ ...lane, periods: periods[i] ?? [] }))
        .filter((lane) => lane.periods.length > 0),
    }),
  });
  const control = paintControl(
    sites.flatMap(({ lanes }) => lanes),
    edition,
    { cut, events: sites.flatMap(({ events }) => events) },
  );
  if (!control) return undefined;
  const { axis, legend } = control;
  const groups = sites.map((site) => ({
    ...headingOf(site.site, sites.length === 1, edition),
    lanes: heldAlike(site.lanes, edition).map((lane) =>
      controlLane(rowId(site.site, lane, cut), lane, control, edition),
    ),
    events: eventLane(site, axis, edition),
  }));
  return {
    axis: drawnOf(axis),
    legend,
    signs: signsOf(groups, axis),
    groups,
    ...(left ? { left } : {}),
    rows: sites.flatMap((site) => rowsOf(site, cut)),
  };
}

/** Places that were held by the same for the same time are one lane, with all their names. */
function heldAlike(lanes: readonly ControlLane[], edition: Edition): ControlLane[] {
  const named = lanes.map((lane) => ({ ...lane, name: lane.place.name }));
  return merged(named, ({ periods }) => periods, edition).map(({ name, place, periods }) => ({
    place: { ...place, name },
    periods,
  }));
}

function controlLane(
  row: string,
  lane: ControlLane,
  { painted, axis }: PaintedControl,
  edition: Edition,
): Lane {
  const { name } = lane.place;
  const description = edition.t('control.lane', { place: name });
  const drawn = laneOf({ name, description, row }, painted(lane), axis, edition);
  const names = drawn.bars.map((bar) =>
    edition.t(bar.isOpen ? 'control.since.last' : 'control.since', {
      holder: bar.name,
      date: label(bar.since, edition.locale),
    }),
  );
  const isOver = drawn.bars.every(({ isOpen }) => !isOpen);
  const isNamed = (...on: readonly Width[]): boolean =>
    drawn.bars.every((bar) => bar.label && on.includes(bar.label));
  return isOver && isNamed('narrow')
    ? drawn
    : { ...drawn, holders: { names, isNarrowOnly: isOver && isNamed('narrow', 'wide') } };
}

function eventLane({ site, events }: SiteControl, axis: TimeAxis, edition: Edition): EventLane {
  const { t, href } = edition;
  const list = filterPage([{ facet: 'site', id: site.id }]);
  const parts = listingParts(dividedEvents(events).parts);
  const onTimeline = ({ id }: Bound): string => {
    const part = parts.find(({ items }) => items.some((each) => each.id === id));
    return `${href(part ? partPage(list, part) : list)}#${eventFragment(id)}`;
  };
  const several = (first: Bound, count: number, date: string) => ({
    to: onTimeline(first),
    name: t('control.events.several', { count, date }),
  });
  return {
    name: t('control.events'),
    description: t('control.events.lane', { site: site.name }),
    marks: marksOf(events, ({ date }) => axis.at(date.start), several, edition),
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

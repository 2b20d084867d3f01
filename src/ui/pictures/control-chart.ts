/** The control chart as shares of its width: a bar for each period, its soft edges, its bounds, and the events below. */
import type { Bound, ControlLane, ControlPeriod, HeldBy, SiteControl } from '../../derive/control.ts';
import type { Holder } from '../../derive/views/event.ts';
import { compareDays, type Day } from '../../record/calendar.ts';
import { endOf, timeAxis, type TimeAxis } from './time-axis.ts';

/** A stretch of the axis; both ends from 0 to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A bar: sure between its soft edges, each as wide as the doubt about the day. */
export interface Bar extends Span {
  readonly side: HeldBy;
  readonly holder: Holder;
  /** The part that is sure; narrower than the bar where a bound is in doubt. */
  readonly sure: Span;
  /** Whether the record knows of no later change. */
  readonly isOpen: boolean;
}

/** A place at which a lane changes hands, or several that lie too close for a finger. */
export interface BoundMark {
  readonly at: number;
  readonly bounds: readonly Bound[];
}

/** A mark below the lanes: one event, or several that lie too close. */
export interface EventMark {
  readonly at: number;
  readonly events: readonly Bound[];
}

/** The two widths for which marks are grouped: a phone's and a wide screen's. */
export const widths = ['narrow', 'wide'] as const;
/** One of {@link widths}. */
export type Width = (typeof widths)[number];
/** How far apart two marks stand at least: 24 px of the narrowest lane (280 px) and of the narrowest wide one (528 px). */
const apart: Readonly<Record<Width, number>> = { narrow: 0.086, wide: 0.046 };

/** A lane as it is drawn. */
export interface LanePicture {
  readonly lane: ControlLane;
  readonly bars: readonly Bar[];
  readonly bounds: Readonly<Record<Width, readonly BoundMark[]>>;
}

/** One site as it is drawn. */
export interface SitePicture {
  readonly site: SiteControl['site'];
  readonly lanes: readonly LanePicture[];
  readonly marks: Readonly<Record<Width, readonly EventMark[]>>;
  /** Events before and after what the axis shows. */
  readonly earlier: readonly Bound[];
  readonly later: readonly Bound[];
}

/** The whole chart. */
export interface ControlChart {
  readonly axis: TimeAxis;
  readonly sites: readonly SitePicture[];
  /** Who is painted, in the order of appearance, once for each side. */
  readonly legend: readonly HeldBy[];
}

/** The chart of some sites on one axis, which spans the years in which a place changed hands; `undefined` where none did. */
export function controlChart(sites: readonly SiteControl[]): ControlChart | undefined {
  const lanes = sites.flatMap((site) => site.lanes);
  const axis = timeAxis(lanes.flatMap(({ periods }) => periods.flatMap(daysOf)));
  if (!axis) return undefined;
  return {
    axis,
    sites: sites.map((site) => sitePicture(site, axis)),
    legend: [...new Set(lanes.flatMap(({ periods }) => periods.map(({ side }) => side)))],
  };
}

/** The days between which a change lies; one that never ended counts by its beginning. */
function doubt({ date }: Bound): { readonly first: Day; readonly last: Day } {
  return { first: date.start, last: date.end ?? date.start };
}

function daysOf({ from }: ControlPeriod): Day[] {
  const { first, last } = doubt(from);
  return [first, last];
}

function sitePicture({ site, lanes, events }: SiteControl, axis: TimeAxis): SitePicture {
  const earlier = events.filter(({ date }) => compareDays(date.start, axis.first) < 0);
  const later = events.filter(({ date }) => compareDays(date.start, axis.last) > 0);
  const outside = new Set([...earlier, ...later]);
  const shown = events.filter((event) => !outside.has(event));
  return {
    site,
    lanes: lanes.map((lane) => lanePicture(lane, axis)),
    marks: byWidth((width) => eventMarks(shown, axis, width)),
    earlier,
    later,
  };
}

function lanePicture(lane: ControlLane, axis: TimeAxis): LanePicture {
  return {
    lane,
    bars: lane.periods.map((period) => barOf(period, axis)),
    bounds: byWidth((width) =>
      grouped(
        lane.periods.map(({ from }) => from),
        (bound) => middleOf(bound, axis),
        width,
      ).map(({ at, items }) => ({ at, bounds: items })),
    ),
  };
}

/** A sharp bound stands at the beginning of its day, one in doubt in the middle of the doubt. */
function middleOf(bound: Bound, axis: TimeAxis): number {
  const { first, last } = doubt(bound);
  return first === last ? axis.at(first) : (axis.at(first) + endOf(last, axis)) / 2;
}

function barOf({ holder, side, from, until }: ControlPeriod, axis: TimeAxis): Bar {
  const begins = doubt(from);
  const ends = until && doubt(until);
  const outer = { from: axis.at(begins.first), to: ends ? endOfDoubt(ends, axis) : 1 };
  const sureFrom = begins.first === begins.last ? outer.from : endOf(begins.last, axis);
  const sure = { from: sureFrom, to: Math.max(sureFrom, ends ? axis.at(ends.first) : 1) };
  return { side, holder, ...outer, sure, isOpen: until === undefined };
}

/** Where the doubt about the end of a period is over: at once for a day that is known, since its successor's day it is. */
function endOfDoubt({ first, last }: { readonly first: Day; readonly last: Day }, axis: TimeAxis): number {
  return first === last ? axis.at(first) : endOf(last, axis);
}

function eventMarks(events: readonly Bound[], axis: TimeAxis, width: Width): EventMark[] {
  return grouped(events, ({ date }) => axis.at(date.start), width).map(({ at, items }) => ({
    at,
    events: items,
  }));
}

/** Items in the order of the axis, those together that lie within one mark of the first of them. */
function grouped<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  width: Width,
): { readonly at: number; readonly items: readonly T[] }[] {
  const groups: { at: number; items: T[] }[] = [];
  for (const { item, at } of items
    .map((each) => ({ item: each, at: placeOf(each) }))
    .toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && at - last.at < apart[width]) last.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups;
}

function byWidth<T>(make: (width: Width) => T): Readonly<Record<Width, T>> {
  return { narrow: make('narrow'), wide: make('wide') };
}

const patterned = new Set(['contested', 'unknown', 'syrian-opposition', 'coalition', 'other']);
const plain = new Set(['islamic-state', 'syrian-government', 'iraqi-government']);

/** The fill of a side where it is a pattern; sides with a colour of their own get it from the stylesheet. */
export function fillOf(side: HeldBy): string | undefined {
  if (plain.has(side)) return undefined;
  return `url(#held_${patterned.has(side) ? side : 'other'})`;
}

/** Pixels of a lane on the narrowest phone and the narrowest wide screen, and of an average letter of a label. */
const pixels = { narrow: 280, wide: 528, letter: 6.7, margin: 20 } as const;

/** From which width on a name fits into a stretch of the axis; `undefined` where it never does. */
export function labelWidth(name: string, share: number): Width | undefined {
  const needed = name.length * pixels.letter + pixels.margin;
  return widths.find((width) => share * pixels[width] >= needed);
}

/** Lanes of time as shares of their width: a bar for each period, soft where a day is in doubt, and the marks on them. */
import { pageOf } from '../../record/address.ts';
import { compareDays, type Day } from '../../record/calendar.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import type { Edition } from '../../record/words/edition.ts';
import { label } from '../../record/words/label.ts';
import type { Named } from '../../record/holder.ts';
import type { Bound, Period } from '../period.ts';
import type { Look } from './paints.ts';
import { endOf, type TimeAxis } from './time-axis.ts';

/** A stretch of the axis; both ends from 0 to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A period as a lane shows it. */
export interface LanePeriod extends Period {
  /** What it is, in words. */
  readonly name: string;
  readonly look: Look;
}

/** A bar: sure between its soft edges, each as wide as the doubt about the day. */
export interface Bar extends Span {
  readonly name: string;
  readonly look: Look;
  /** The date of the change with which it begins. */
  readonly since: EdtfDate;
  /** The part that is sure; narrower than the bar where a bound is in doubt, empty where the doubts meet. */
  readonly sure: Span;
  /** Whether the record knows of no later change. */
  readonly isOpen: boolean;
  /** Whether it is so short that it would not be seen at its true width. */
  readonly isBrief: boolean;
  /** From which width on the bar carries its name; absent where that never fits, or a bar before it said the same. */
  readonly label?: Width;
}

/** A link on the axis: to one event, or to several that lie too close for a finger. */
export interface Mark {
  readonly at: number;
  /** The places of all that it stands for. */
  readonly places: readonly number[];
  /** Where it leads, for `href`. */
  readonly to: string;
  readonly name: string;
}

/** Marks as a phone and a wide screen group them, and whether both group them alike. */
export type Marks = Readonly<Record<Width, readonly Mark[]>> & { readonly isSame: boolean };

/** The two widths for which marks are grouped: a phone's and a wide screen's. */
export const widths = ['narrow', 'wide'] as const;
/** One of {@link widths}. */
export type Width = (typeof widths)[number];

/** Pixels of a lane on the narrowest phone and the narrowest wide screen, of a finger, of an average letter, and of what can be seen. */
const pixels = { narrow: 280, wide: 528, finger: 24, letter: 6.7, margin: 16, least: 4 } as const;

/** A lane as it is drawn. */
export interface Lane {
  readonly name: string;
  /** The address of the page of what the lane is about, where it has one, for `href`. */
  readonly to?: string;
  /** What the lane tells, for those who hear it. */
  readonly description: string;
  readonly bars: readonly Bar[];
  readonly marks: Marks;
  /** The names of the bars and since when, where one of them has no room for its own, at any width or on a phone alone, or the last never ended. */
  readonly holders?: { readonly names: readonly string[]; readonly isNarrowOnly: boolean };
}

/** The lanes of one site. */
export interface LaneGroup {
  /** Absent where the page is about this site alone, so that it need not be named. */
  readonly site?: { readonly name: string; readonly to: string };
  readonly lanes: readonly Lane[];
}

/** What a colour or pattern stands for. */
export interface LegendEntry {
  readonly look: Look;
  readonly name: string;
}

/** What can stand in a picture of lanes beside its bars. */
export type LaneSign = 'change' | 'changes' | 'event' | 'events' | 'open' | 'doubt' | 'uneven';

/** The signs that are in a picture, for its legend. */
export function signsOf(
  groups: readonly (Pick<LaneGroup, 'lanes'> & { readonly events?: { readonly marks: Marks } })[],
  { isUneven }: TimeAxis,
): LaneSign[] {
  const lanes = groups.flatMap((group) => group.lanes);
  const bars = lanes.flatMap((lane) => lane.bars);
  const all = ({ marks }: { readonly marks: Marks }): readonly Mark[] =>
    widths.flatMap((width) => marks[width]);
  const changes = lanes.flatMap(all);
  const events = groups.flatMap((group) => (group.events ? all(group.events) : []));
  const has: readonly (readonly [LaneSign, boolean])[] = [
    ['doubt', bars.some(({ from, to, sure }) => sure.from > from || sure.to < to)],
    ['open', bars.some(({ isOpen }) => isOpen)],
    ['change', changes.some(({ places }) => places.length === 1)],
    ['changes', changes.some(({ places }) => places.length > 1)],
    ['event', events.some(({ places }) => places.length === 1)],
    ['events', events.some(({ places }) => places.length > 1)],
    ['uneven', isUneven],
  ];
  return has.flatMap(([sign, isThere]) => (isThere ? [sign] : []));
}

/** Lanes that show the same are one, with all their names. */
export function merged<T extends { readonly name: string }>(
  lanes: readonly T[],
  shown: (lane: T) => unknown,
  { list }: Edition,
): T[] {
  return [...Map.groupBy(lanes, (lane) => JSON.stringify(shown(lane))).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, name: list(group.map(({ name }) => name)) }] : [];
  });
}

/** What names a lane, and the id of its first row in the table. */
export type LaneTitle = Pick<Lane, 'name' | 'to' | 'description'> & { readonly row: string };

/** The lane of some periods, in order, with marks of the events at which they begin. */
export function laneOf(
  { row, ...title }: LaneTitle,
  periods: readonly LanePeriod[],
  axis: TimeAxis,
  edition: Edition,
): Lane {
  const { name } = title;
  const changes = joined(periods);
  const begun = changes.map(({ from }) => from).filter((bound) => isOn(bound, axis));
  const inTable = (_: Bound, count: number, date: string) => ({
    to: `#${row}`,
    name: edition.t('lane.bounds', { count, date, name }),
  });
  return {
    ...title,
    bars: barsOf(changes, axis),
    marks: marksOf(begun, (bound) => middleOf(bound, axis), inTable, edition),
  };
}

/** Periods one after another of one name are one: what is told again is no change. */
function joined(periods: readonly LanePeriod[]): LanePeriod[] {
  return periods.flatMap(({ name, look, from }, i) => {
    if (periods[i - 1]?.name === name) return [];
    const next = periods.findIndex((period, k) => k > i && period.name !== name);
    const until = periods.at(Math.max(next, 0) - 1)?.until;
    return [{ name, look, from, ...(until ? { until } : {}) }];
  });
}

/** Whether a change lies on an axis that may be cut. */
function isOn(bound: Bound, { first, last }: TimeAxis): boolean {
  const days = doubt(bound);
  return compareDays(days.first, first) >= 0 && compareDays(days.last, last) <= 0;
}

/** The heading of a group of lanes, where the page shows several. */
export function headingOf({ id, name }: Named, isAlone: boolean, { href }: Edition): Pick<LaneGroup, 'site'> {
  return isAlone ? {} : { site: { name, to: href(pageOf('site', id)) } };
}

/** The days between which a change lies; one that never ended counts by its beginning. */
export function doubt({ date }: Bound): { readonly first: Day; readonly last: Day } {
  return { first: date.start, last: date.end ?? date.start };
}

/** Marks of some events; `several` says where a mark of more than one leads, and what it is called. */
export function marksOf(
  events: readonly Bound[],
  placeOf: (event: Bound) => number,
  several: (first: Bound, count: number, date: string) => Pick<Mark, 'to' | 'name'>,
  { locale, href, t }: Edition,
): Marks {
  const markOf = (first: Bound, group: readonly Bound[]): Mark => {
    const date = label(first.date, locale);
    const own = { to: href(pageOf('event', first.id)), name: t('lane.bound', { date, title: first.title }) };
    return {
      at: placeOf(first),
      places: group.map(placeOf),
      ...(group.length === 1 ? own : several(first, group.length, date)),
    };
  };
  const inWidth = (width: Width): Mark[] =>
    grouped(events, placeOf, width).flatMap((group) => (group[0] ? [markOf(group[0], group)] : []));
  const [narrow, wide] = [inWidth('narrow'), inWidth('wide')];
  const isSame = wide.every(({ places }, i) => places.length === narrow[i]?.places.length);
  return { narrow, wide, isSame };
}

/** Items in the order of the axis, those together that lie within a finger's width of the first of them. */
function grouped<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  width: Width,
): readonly (readonly T[])[] {
  const apart = pixels.finger / pixels[width];
  const groups: { at: number; items: T[] }[] = [];
  for (const item of items.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const [at, last] = [placeOf(item), groups.at(-1)];
    if (last && at - last.at < apart) last.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups.map((group) => group.items);
}

/** From which width on a name fits into a stretch of the axis; `undefined` where it never does. */
export function labelWidth(name: string, share: number): Width | undefined {
  const needed = name.length * pixels.letter + pixels.margin;
  return widths.find((width) => share * pixels[width] >= needed);
}

/** The bars of some periods, in order. */
export function barsOf(periods: readonly LanePeriod[], axis: TimeAxis): readonly Bar[] {
  let said: string | undefined;
  return periods.map((period) => {
    const bar = barOf(period, axis);
    if (bar.name === said) return bar;
    const width = labelWidth(bar.name, bar.sure.to - bar.sure.from);
    said = width && bar.name;
    return width ? { ...bar, label: width } : bar;
  });
}

function barOf({ name, look, from, until }: LanePeriod, axis: TimeAxis): Bar {
  const begins = doubt(from);
  const ends = until && doubt(until);
  const outer = { from: axis.at(begins.first), to: ends ? endOfDoubt(ends, axis) : 1 };
  const sureFrom = begins.first === begins.last ? outer.from : endOf(begins.last, axis);
  const sure = { from: sureFrom, to: Math.max(sureFrom, ends ? axis.at(ends.first) : 1) };
  return {
    name,
    look,
    since: from.date,
    ...outer,
    sure,
    isOpen: until === undefined,
    isBrief: (outer.to - outer.from) * pixels.wide < pixels.least,
  };
}

/** A sharp bound stands at the beginning of its day, one in doubt in the middle of the doubt. */
function middleOf(bound: Bound, axis: TimeAxis): number {
  const { first, last } = doubt(bound);
  return first === last ? axis.at(first) : (axis.at(first) + endOf(last, axis)) / 2;
}

/** A period ends where the day of its successor begins, or where the doubt about that day is over. */
function endOfDoubt({ first, last }: { readonly first: Day; readonly last: Day }, axis: TimeAxis): number {
  return first === last ? axis.at(first) : endOf(last, axis);
}

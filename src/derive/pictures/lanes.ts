/** Lanes of time as shares of their width: a bar for each period, soft where a day is in doubt, and the marks on them. */
import type { Bound, Period } from '../period.ts';
import type { Day } from '../../record/calendar.ts';
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
  /** How it is painted: a name that {@link hasPaint} knows. */
  readonly paint: string;
}

/** A bar: sure between its soft edges, each as wide as the doubt about the day. */
export interface Bar extends Span {
  readonly name: string;
  readonly paint: string;
  /** The part that is sure; narrower than the bar where a bound is in doubt, empty where the doubts meet. */
  readonly sure: Span;
  /** Whether the record knows of no later change. */
  readonly isOpen: boolean;
  /** From which width on the bar carries its name; absent where that never fits, or a bar before it said the same. */
  readonly label?: Width;
}

/** A mark on the axis: one item, or several that lie too close for a finger. */
export interface Mark<T> {
  readonly at: number;
  readonly items: readonly T[];
}

/** The two widths for which marks are grouped: a phone's and a wide screen's. */
export const widths = ['narrow', 'wide'] as const;
/** One of {@link widths}. */
export type Width = (typeof widths)[number];

/** Pixels of a lane on the narrowest phone and the narrowest wide screen, of a finger, and of an average letter. */
const pixels = { narrow: 280, wide: 528, finger: 24, letter: 6.7, margin: 20 } as const;

/** A lane as it is drawn. */
export interface LanePicture {
  readonly bars: readonly Bar[];
  readonly bounds: Readonly<Record<Width, readonly Mark<Bound>[]>>;
}

/** The bars of some periods, in order, and the marks of the events at which they begin. */
export function lanePicture(periods: readonly LanePeriod[], axis: TimeAxis): LanePicture {
  const begun = periods.map(({ from }) => from);
  return {
    bars: labelled(periods.map((period) => barOf(period, axis))),
    bounds: byWidth((width) => grouped(begun, (bound) => middleOf(bound, axis), width)),
  };
}

/** The days between which a change lies; one that never ended counts by its beginning. */
export function doubt({ date }: Bound): { readonly first: Day; readonly last: Day } {
  return { first: date.start, last: date.end ?? date.start };
}

/** Items in the order of the axis, those together that lie within a finger's width of the first of them. */
export function grouped<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  width: Width,
): readonly Mark<T>[] {
  const apart = pixels.finger / pixels[width];
  const groups: { at: number; items: T[] }[] = [];
  const placed = items.map((item) => ({ item, at: placeOf(item) })).toSorted((a, b) => a.at - b.at);
  for (const { item, at } of placed) {
    const last = groups.at(-1);
    if (last && at - last.at < apart) last.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups;
}

/** Something for each of the two widths. */
export function byWidth<T>(make: (width: Width) => T): Readonly<Record<Width, T>> {
  return { narrow: make('narrow'), wide: make('wide') };
}

/** From which width on a name fits into a stretch of the axis; `undefined` where it never does. */
export function labelWidth(name: string, share: number): Width | undefined {
  const needed = name.length * pixels.letter + pixels.margin;
  return widths.find((width) => share * pixels[width] >= needed);
}

const plain = new Set(['islamic-state', 'syrian-government', 'iraqi-government', 'intact', 'destroyed']);
const patterned = new Set([
  'contested', 'unknown', 'syrian-opposition', 'coalition', 'other', 'other-lines', 'other-dots',
  'possibly-damaged', 'moderately-damaged', 'severely-damaged', 'restored', 'looted',
]); // prettier-ignore

/** The paints of those that have none of their own. */
export const spare = ['other', 'other-lines', 'other-dots'] as const;

/** Whether something has a paint of its own. */
export function hasPaint(name: string): boolean {
  return plain.has(name) || patterned.has(name);
}

/** The fill of a paint where it is a pattern; those of one colour get it from the stylesheet. */
export function fillOf(paint: string): string | undefined {
  return patterned.has(paint) ? `url(#paint_${paint})` : undefined;
}

function labelled(bars: readonly Bar[]): Bar[] {
  let said: string | undefined;
  return bars.map((bar) => {
    if (bar.name === said) return bar;
    const width = labelWidth(bar.name, bar.sure.to - bar.sure.from);
    said = width && bar.name;
    return width ? { ...bar, label: width } : bar;
  });
}

function barOf({ name, paint, from, until }: LanePeriod, axis: TimeAxis): Bar {
  const begins = doubt(from);
  const ends = until && doubt(until);
  const outer = { from: axis.at(begins.first), to: ends ? endOfDoubt(ends, axis) : 1 };
  const sureFrom = begins.first === begins.last ? outer.from : endOf(begins.last, axis);
  const sure = { from: sureFrom, to: Math.max(sureFrom, ends ? axis.at(ends.first) : 1) };
  return { name, paint, ...outer, sure, isOpen: until === undefined };
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

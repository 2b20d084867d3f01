/** The axis that all pictures of time share: days to shares of its length, and the years along it. */
import { scaleUtc } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import { compareDays, dayParts, midnight, plusDays, yearText, type Day } from '../../record/calendar.ts';

/** A line across the axis. */
export interface Tick {
  /** Its place, from 0 to 1. */
  readonly at: number;
  /** Whether a year begins there, or a quarter. */
  readonly isYear: boolean;
}

/** A year that is named above the axis, at its beginning. */
export interface AxisYear {
  readonly at: number;
  /** As EDTF writes it. */
  readonly year: string;
  /** Whether a phone has no room for its name. */
  readonly isWideOnly: boolean;
}

/** An axis of whole years, as it is drawn. */
export interface DrawnAxis {
  readonly first: Day;
  readonly last: Day;
  readonly ticks: readonly Tick[];
  readonly years: readonly AxisYear[];
  /** Whether years in which nothing changes are narrower than the others. */
  readonly isUneven: boolean;
}

/** An axis by which days are placed. */
export interface TimeAxis extends DrawnAxis {
  /** The place of the beginning of a day, from 0 to 1; days outside fall beyond. */
  readonly at: (day: Day) => number;
}

/** What of an axis a picture holds, which is data alone. */
export function drawnOf({ first, last, ticks, years, isUneven }: TimeAxis): DrawnAxis {
  return { first, last, ticks, years, isUneven };
}

/** Longer axes have lines at rounder years, and at those of changes. */
const mostYears = 40;
const roundYears = 12;
/** Axes of fewer years have lines at their quarters. */
const yearsWithQuarters = 6;
/** The widths of a year without a change, and of all of them in a row, in years with one. */
const quiet = { year: 1 / 3, row: 3 } as const;
/** What the name of a year, and a line, need of the narrowest axis of a phone and of a wide screen. */
const room = { narrow: 36 / 280, wide: 36 / 528, line: 4 / 528 } as const;

/**
 * The axis from the beginning of the year of the first day to the end of the year of the last. Where the days of changes are told, the
 * years without one are narrow.
 *
 * @example
 * timeAxis(['2014-06-01', '2015-04-27'])?.years.map(({ year }) => year) //=> ['2014', '2015']
 */
export function timeAxis(days: readonly Day[], changes?: readonly Day[]): TimeAxis | undefined {
  const sorted = days.toSorted(compareDays);
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  if (earliest === undefined || latest === undefined) return undefined;
  const [from, to] = [dayParts(earliest).year, dayParts(latest).year];
  const busy = changes && new Set(changes.map((day) => dayParts(day).year));
  const runs = runsOf(from, to, busy);
  const scale = scaleUtc(
    [...runs.map(({ year }) => newYear(year)), newYear(to + 1)],
    [0, ...sums(runs.map(({ width }) => width))],
  );
  const isRound = to - from < mostYears ? () => true : isOneOf(scale.ticks(roundYears));
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((year) => busy?.has(year) || isRound(year))
    .map((year) => ({ year: yearText(year), at: scale(newYear(year)), isBusy: busy?.has(year) ?? true }));
  const byWeight = [...all.filter(({ isBusy }) => isBusy), ...all.filter(({ isBusy }) => !isBusy)];
  const [narrow, wide] = [apart(byWeight, room.narrow), apart(byWeight, room.wide)];
  const quarters = to - from < yearsWithQuarters ? scale.ticks(utcMonth.every(3) ?? utcYear) : [];
  return {
    first: `${yearText(from)}-01-01`,
    last: `${yearText(to)}-12-31`,
    at: (day) => scale(midnight(day)),
    ticks: [
      ...apart(byWeight, room.line).map(({ at }) => ({ at, isYear: true })),
      ...quarters
        .filter((date) => date.getUTCMonth() !== 0)
        .map((date) => ({ at: scale(date), isYear: false })),
    ].toSorted((a, b) => a.at - b.at),
    years: all
      .filter((each) => wide.includes(each) || narrow.includes(each))
      .map((each) => ({ at: each.at, year: each.year, isWideOnly: !narrow.includes(each) })),
    isUneven: runs.some(({ isBusy }) => !isBusy) && runs.some(({ isBusy }) => isBusy),
  };
}

/** The place at which a day is over, so that what lasts one day has a width. */
export function endOf(day: Day, { at }: TimeAxis): number {
  return at(plusDays(day, 1));
}

/** Years in a row that are alike, with their width in years with a change. */
interface Run {
  /** The first of them. */
  readonly year: number;
  readonly isBusy: boolean;
  readonly width: number;
}

function runsOf(from: number, to: number, busy: ReadonlySet<number> | undefined): Run[] {
  if (!busy) return [{ year: from, isBusy: true, width: to - from + 1 }];
  const years = [...busy].filter((year) => year >= from && year <= to).toSorted((a, b) => a - b);
  const ends = [from - 1, ...years, to + 1];
  return ends.slice(1).flatMap((year, i) => {
    const after = (ends[i] ?? year) + 1;
    const between = year - after;
    const calm = { year: after, isBusy: false, width: Math.min(between * quiet.year, quiet.row) };
    return [...(between > 0 ? [calm] : []), ...(year <= to ? [{ year, isBusy: true, width: 1 }] : [])];
  });
}

/** The sums of some widths up to each of them, as shares of all. */
function sums(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  return widths.map((width) => (sum += width) / total);
}

/** Those that stand at least so far from each other, and from the end of the axis; the first of the list before others. */
function apart<T extends { readonly at: number }>(items: readonly T[], least: number): T[] {
  const kept: T[] = [];
  for (const item of items)
    if (1 - item.at >= least && kept.every(({ at }) => Math.abs(at - item.at) >= least - 1e-9))
      kept.push(item);
  return kept;
}

function isOneOf(dates: readonly Date[]): (year: number) => boolean {
  const years = new Set(dates.map((date) => date.getUTCFullYear()));
  return (year) => years.has(year);
}

function newYear(year: number): Date {
  return midnight(`${yearText(year)}-01-01`);
}

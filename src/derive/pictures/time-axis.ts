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

/** An axis of whole years. */
export interface TimeAxis {
  readonly first: Day;
  readonly last: Day;
  /** The place of the beginning of a day, from 0 to 1; days outside fall beyond. */
  readonly at: (day: Day) => number;
  readonly ticks: readonly Tick[];
  readonly years: readonly AxisYear[];
}

/** Longer axes have lines at rounder years only, and none between them. */
const mostYears = 12;
const yearsWithQuarters = 6;
/** More names than this do not stand side by side on a phone. */
const yearsOnPhone = 7;

/**
 * The axis from the beginning of the year of the first day to the end of the year of the last.
 *
 * @example
 * timeAxis(['2014-06-01', '2015-04-27'])?.years.map(({ year }) => year) //=> ['2014', '2015']
 */
export function timeAxis(days: readonly Day[]): TimeAxis | undefined {
  const sorted = days.toSorted(compareDays);
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  if (earliest === undefined || latest === undefined) return undefined;
  const [from, to] = [dayParts(earliest).year, dayParts(latest).year];
  const scale = scaleUtc([newYear(from), newYear(to + 1)], [0, 1]);
  const years = (to - from < mostYears ? scale.ticks(utcYear) : scale.ticks(mostYears)).filter(
    (date) => scale(date) < 1,
  );
  const quarters = to - from < yearsWithQuarters ? scale.ticks(utcMonth.every(3) ?? utcYear) : [];
  return {
    first: `${yearText(from)}-01-01`,
    last: `${yearText(to)}-12-31`,
    at: (day) => scale(midnight(day)),
    ticks: [
      ...years.map((date) => ({ at: scale(date), isYear: true })),
      ...quarters
        .filter((date) => date.getUTCMonth() !== 0)
        .map((date) => ({ at: scale(date), isYear: false })),
    ].toSorted((a, b) => a.at - b.at),
    years: years.map((date, i) => ({
      at: scale(date),
      year: yearText(date.getUTCFullYear()),
      isWideOnly: years.length > yearsOnPhone && i % 2 === 1,
    })),
  };
}

/** The place at which a day is over, so that what lasts one day has a width. */
export function endOf(day: Day, { at }: TimeAxis): number {
  return at(plusDays(day, 1));
}

function newYear(year: number): Date {
  return midnight(`${yearText(year)}-01-01`);
}

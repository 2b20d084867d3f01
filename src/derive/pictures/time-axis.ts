/** The axis that all pictures of time share: days to shares of its length, and the years along it. */
import { scaleUtc } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import { compareDays, dayParts, midnight, plusDays, yearText, type Day } from '../../record/calendar.ts';

/** A line across the axis. */
export interface Tick {
  /** Its place, from 0 to 1. */
  readonly at: number;
  /** The year as EDTF writes it; absent for the lines between years. */
  readonly year?: string;
}

/** An axis of whole years. */
export interface TimeAxis {
  readonly first: Day;
  readonly last: Day;
  /** The place of the beginning of a day, from 0 to 1; days outside fall beyond. */
  readonly at: (day: Day) => number;
  readonly ticks: readonly Tick[];
}

/** Longer axes have lines at rounder years only, and none between them. */
const mostYears = 12;
const yearsWithQuarters = 6;

/**
 * The axis from the beginning of the year of the first day to the end of the year of the last.
 *
 * @example
 * timeAxis(['2014-06-01', '2017-04-27']).ticks.map(({ year }) => year) //=> '2014', then its quarters, ...
 */
export function timeAxis(days: readonly Day[]): TimeAxis | undefined {
  const sorted = days.toSorted(compareDays);
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  if (earliest === undefined || latest === undefined) return undefined;
  const [from, to] = [dayParts(earliest).year, dayParts(latest).year];
  const scale = scaleUtc([newYear(from), newYear(to + 1)], [0, 1]);
  const years = to - from < mostYears ? scale.ticks(utcYear) : scale.ticks(mostYears);
  const quarters = to - from < yearsWithQuarters ? scale.ticks(utcMonth.every(3) ?? utcYear) : [];
  const between = quarters.filter((date) => date.getUTCMonth() !== 0);
  return {
    first: `${yearText(from)}-01-01`,
    last: `${yearText(to)}-12-31`,
    at: (day) => scale(midnight(day)),
    ticks: [
      ...years
        .filter((date) => scale(date) < 1)
        .map((date) => ({ at: scale(date), year: yearText(date.getUTCFullYear()) })),
      ...between.map((date) => ({ at: scale(date) })),
    ].toSorted((a, b) => a.at - b.at),
  };
}

/** The place at which a day is over, so that what lasts one day has a width. */
export function endOf(day: Day, { at }: TimeAxis): number {
  return at(plusDays(day, 1));
}

/** A share of the axis for an SVG attribute, `percent(0.5) //=> '50%'`. */
export function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}

function newYear(year: number): Date {
  return midnight(`${yearText(year)}-01-01`);
}

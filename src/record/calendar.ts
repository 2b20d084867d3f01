/**
 * Calendar arithmetic on plain days. A day is text, never an instant: nothing here reads a clock
 * or a time zone, so every function gives the same answer on every machine.
 */
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { getDay } from 'date-fns/getDay';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

/**
 * A day of the proleptic Gregorian calendar as ISO 8601 text, `2017-03-02`.
 * Years before 1 AD are astronomical, as in EDTF: `-0880-01-01` lies in 881 BC.
 */
export type Day = string;

/** Year (astronomical), month (1 to 12) and day of the month of a {@link Day}. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const dayPattern = /^(-?\d{4})-(\d{2})-(\d{2})$/;

/** Writes a year as EDTF does: four digits, `yearText(-880) //=> '-0880'`. */
export function yearText(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

/** Joins year, month and date to a day; `dayOf(32, 1, 9) //=> '0032-01-09'`. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${yearText(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Splits a day. Throws a `RangeError` where the text is no real day: `2017-02-30` is none. */
export function dayParts(day: Day): DayParts {
  const parts = partsIn(day);
  if (!parts)
    throw new RangeError(
      dayPattern.test(day)
        ? `"${day}" is not a day of the calendar.`
        : `"${day}" is not a day written as YYYY-MM-DD.`,
    );
  return parts;
}

/** Whether the text is a real day, `isDay('2016-02-29') //=> true`, `isDay('2017-02-29') //=> false`. */
export function isDay(text: string): boolean {
  return partsIn(text) !== undefined;
}

function partsIn(text: string): DayParts | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // The days that every month has need no looking up.
  const isReal = month >= 1 && month <= 12 && date >= 1 && (date <= 28 || date <= daysInMonth(year, month));
  return isReal ? { year, month, date } : undefined;
}

/** The number of days in a month, `daysInMonth(2016, 2) //=> 29`. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(atMidnight({ year, month, date: 1 }));
}

/** The day `amount` days later; negative amounts go back, `plusDays('2016-03-01', -1) //=> '2016-02-29'`. */
export function plusDays(day: Day, amount: number): Day {
  const moved = addDays(atMidnight(dayParts(day)), amount);
  return dayOf(moved.getFullYear(), moved.getMonth() + 1, moved.getDate());
}

/** The day of the week, 0 for Sunday to 6 for Saturday; `weekday('2017-03-02') //=> 4`. */
export function weekday(day: Day): number {
  return getDay(atMidnight(dayParts(day)));
}

/** Whole days from one day to another, `daysBetween('2016-03-27', '2016-12-11') //=> 259`. */
export function daysBetween(from: Day, to: Day): number {
  return (atMidnight(dayParts(to)).getTime() - atMidnight(dayParts(from)).getTime()) / 86_400_000;
}

/** Orders two days, earlier first, years before 1 AD included: `compareDays('-0100-01-01', '-0099-01-01') < 0`. */
export function compareDays(a: Day, b: Day): number {
  if (!a.startsWith('-') && !b.startsWith('-')) return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [dayParts(a), dayParts(b)];
  return left.year - right.year || left.month - right.month || left.date - right.date;
}

/** Midnight of a day in UTC, for packages that ask for a `Date`; years before 100 AD included. */
export function midnight(day: Day): Date {
  return new Date(atMidnight(dayParts(day)).getTime());
}

function atMidnight({ year, month, date }: DayParts): UTCDate {
  const instant = new UTCDate(0);
  instant.setFullYear(year, month - 1, date);
  return instant;
}

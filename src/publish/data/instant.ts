import { dayParts, type Day } from '../../record/calendar.ts';

/** Midnight of a day in UTC, for packages that ask for a `Date`. Years are astronomical, those before 100 included. */
export function midnight(day: Day): Date {
  const { year, month, date } = dayParts(day);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, date);
  return instant;
}

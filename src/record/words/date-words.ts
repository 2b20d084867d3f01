import type { Month } from 'date-fns';
import type { DateWords } from './language.ts';
import { languageOf, type Locale } from './locale.ts';

/** The date words of a language. */
export function dateWords(locale: Locale): DateWords {
  return languageOf(locale).dates;
}

/**
 * The name of a month, 1 to 12, whole or short: `monthName(3, 'en') //=> 'March'`, `monthName(3, 'en', 'abbreviated')
 * //=> 'Mar'`. Throws a `RangeError` outside them.
 */
export function monthName(month: number, locale: Locale, width: 'wide' | 'abbreviated' = 'wide'): string {
  return dateWords(locale).calendar.localize.month(monthIndex(month), { width });
}

/** The name of a weekday, 0 for Sunday, `weekdayName(4, 'en') //=> 'Thursday'`. */
export function weekdayName(weekday: number, locale: Locale): string {
  const index = ([0, 1, 2, 3, 4, 5, 6] as const).find((day) => day === weekday);
  if (index === undefined) throw new RangeError(`${weekday} is not a day of the week from 0 to 6.`);
  return dateWords(locale).calendar.localize.day(index, { width: 'wide' });
}

function monthIndex(month: number): Month {
  const index = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const).find((each) => each === month - 1);
  if (index === undefined) throw new RangeError(`${month} is not a month from 1 to 12.`);
  return index;
}

import { enGB } from 'date-fns/locale/en-GB';
import type { Locale as MonthNames, Month } from 'date-fns';
import type { Locale } from './locale.ts';

/** The words that a printed date needs in one language; `{…}` are filled in. */
export interface DateWords {
  /** The calendar words of date-fns for this language. */
  readonly calendar: MonthNames;
  readonly century: string;
  readonly decade: string;
  /** A year or century before 1 AD; `{year}` is already counted as 1, 2, 3 … BC. */
  readonly before: string;
  /** A year from 1 to 999 or a century from the 1st to the 9th, which would be misread without an era. */
  readonly era: { readonly year: string; readonly century: string };
  readonly approximate: string;
  readonly uncertain: string;
  readonly between: readonly [before: string, middle: string];
  readonly from: readonly [before: string, middle: string];
  readonly since: string;
  readonly or: string;
  readonly comma: string;
}

const words: Readonly<Record<Locale, DateWords>> = {
  en: {
    calendar: enGB,
    century: '{ordinal} century',
    decade: '{year}s',
    before: '{year} BC',
    era: { year: 'AD {year}', century: '{century} AD' },
    approximate: 'about {date}',
    uncertain: 'perhaps {date}',
    between: ['between ', ' and '],
    from: ['from ', ' to '],
    since: 'since ',
    or: ' or ',
    comma: ', ',
  },
};

/** The date words of a language. */
export function dateWords(locale: Locale): DateWords {
  return words[locale];
}

/**
 * The name of a month, 1 to 12, whole or short: `monthName(3, 'en') //=> 'March'`, `monthName(3, 'en', 'abbreviated')
 * //=> 'Mar'`. Throws a `RangeError` outside them.
 */
export function monthName(month: number, locale: Locale, width: 'wide' | 'abbreviated' = 'wide'): string {
  return words[locale].calendar.localize.month(monthIndex(month), { width });
}

/** The name of a weekday, 0 for Sunday, `weekdayName(4, 'en') //=> 'Thursday'`. */
export function weekdayName(weekday: number, locale: Locale): string {
  const index = ([0, 1, 2, 3, 4, 5, 6] as const).find((day) => day === weekday);
  if (index === undefined) throw new RangeError(`${weekday} is not a day of the week from 0 to 6.`);
  return words[locale].calendar.localize.day(index, { width: 'wide' });
}

function monthIndex(month: number): Month {
  const index = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const).find((each) => each === month - 1);
  if (index === undefined) throw new RangeError(`${month} is not a month from 1 to 12.`);
  return index;
}

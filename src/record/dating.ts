/**
 * How a date is worked out from the words of a source and the day on which that source was issued.
 *
 * The rule, whole:
 * - A weekday ("on Thursday") is the latest such day on or before the day of issue. "last Thursday" is the
 *   latest strictly before it, "next Thursday" or "coming Thursday" the first strictly after it.
 * - A month ("in December") is the latest such month not after the month of issue. "last March" is the
 *   latest strictly before the month of issue, "this March" the one of the year of issue. "November last
 *   year" lies in the year before.
 * - A day of a month ("on 19 February") is the latest such day on or before the day of issue; with
 *   "last year" it lies in the year before, with a year ("27 March 2016") it stands as printed.
 * - "today", "yesterday", "last night", "the day before yesterday", "tomorrow", "N days ago", "this month",
 *   "last month", "N months ago", "this year", "last year" and "N years ago" count from the day of issue;
 *   N is a number, or a word up to twelve.
 * - A part of the day ("at dawn on Tuesday", "Friday night") does not move the day.
 * - A source issued on one of several days, a month at most, must give the same result for each of them.
 *   A source whose day of issue is approximate or uncertain resolves no phrase that counts from it.
 *
 * Weeks are not resolved, since they begin on different days in different places; nor are words that only
 * come near a date ("around 19 February", "by Friday"): they need a note.
 */
import {
  compareDays,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  plusDays,
  weekday,
  type Day,
} from './calendar.ts';
import { readEdtf, type EdtfDate } from './edtf.ts';
import { compareText } from './order.ts';

/** The result of {@link resolvePhrase}: the date, or the reason why there is none. */
export type Resolution =
  | { readonly edtf: string }
  | { readonly rule: 'unresolved-phrase' | 'ambiguous-phrase'; readonly reason: string };

/**
 * Resolves the words of a source.
 *
 * @example
 * resolvePhrase('on Friday', edtf('2016-03-27')) //=> { edtf: '2016-03-25' }
 * resolvePhrase('on Sunday', edtf('2016-03-27')) //=> { edtf: '2016-03-27' }: the day of issue counts
 * resolvePhrase('last March', edtf('2017-03-02')) //=> { edtf: '2016-03' }
 * resolvePhrase('on Friday', edtf('2017-03-02/2017-03-03')) // ambiguous: 24 February or 3 March
 */
export function resolvePhrase(phrase: string, issued: EdtfDate): Resolution {
  const words = normalise(phrase);
  const absolute = explicitDate(words);
  if (absolute !== undefined) return { edtf: absolute };
  const days = issueDays(issued);
  if (!days)
    return {
      rule: 'unresolved-phrase',
      reason: `The words "${phrase}" cannot be resolved, because the source was issued on a day known only as ${issued.edtf}.`,
    };
  const results = [...new Set(days.map((day) => resolveOn(words, day)))].toSorted((a, b) =>
    compareText(a ?? '', b ?? ''),
  );
  const [only] = results;
  if (results.length > 1 && only !== undefined)
    return {
      rule: 'ambiguous-phrase',
      reason: `The words "${phrase}" give ${results.join(' or ')}, depending on the day of issue within ${issued.edtf}.`,
    };
  if (only === undefined)
    return {
      rule: 'unresolved-phrase',
      reason: `The words "${phrase}" do not fit the rule by which dates are worked out.`,
    };
  return { edtf: only };
}

/** More days than this between the first and the last possible day of issue, and no phrase is resolved. */
const longestIssue = 31;

function issueDays({ start, end, points }: EdtfDate): Day[] | undefined {
  if (end === null || points.some(({ qualifier }) => qualifier !== undefined)) return undefined;
  const span = daysBetween(start, end);
  return span < longestIssue ? Array.from({ length: span + 1 }, (_, i) => plusDays(start, i)) : undefined;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Words that say when in the day, or nothing at all for the date. */
const timeOfDay =
  /\b(?:at|in the|during the|early|late|earlier|dawn|sunrise|midday|mid-day|noon|sunset|dusk|midnight|morning|afternoon|evening|night|overnight|hours)\b/g;

function normalise(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/["'“”‘’.,()]/g, ' ')
    .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/\blast night\b/g, 'yesterday')
    .replaceAll(timeOfDay, ' ')
    .replaceAll(/\b(?:on|in|of|the)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = months.findIndex((month) => month === word || (month.startsWith(word) && word.length <= 4));
  return index < 0 ? undefined : index + 1;
}

/** A date that the phrase itself states in full: "27 March 2016", "May 2015", "2014". */
function explicitDate(words: string): string | undefined {
  const [, before, name, after, year] =
    /^(?:(\d{1,2}) )?(?:([a-z]{3,9}) )?(?:(\d{1,2}) )?(\d{4})$/.exec(words) ?? [];
  if (year === undefined || (before !== undefined && after !== undefined)) return undefined;
  const date = before ?? after;
  if (name === undefined) return date === undefined ? year : undefined;
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return real(date === undefined ? monthText(Number(year), month) : dayOf(Number(year), month, Number(date)));
}

function resolveOn(words: string, issued: Day): string | undefined {
  const result =
    relativeDay(words, issued) ??
    relativeMonth(words, issued) ??
    relativeYear(words, issued) ??
    namedWeekday(words, issued) ??
    namedMonth(words, issued) ??
    namedDate(words, issued);
  return result === undefined ? undefined : real(result);
}

const fixedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['day before yesterday', -2],
  ['tomorrow', 1],
]);

function relativeDay(words: string, issued: Day): string | undefined {
  const shift = fixedDays.get(words) ?? negated(counted(words, 'day'));
  return shift === undefined ? undefined : plusDays(issued, shift);
}

function relativeMonth(words: string, issued: Day): string | undefined {
  const back = words === 'this month' ? 0 : words === 'last month' ? 1 : counted(words, 'month');
  if (back === undefined) return undefined;
  const { year, month } = dayParts(issued);
  return monthsBack(year, month, back);
}

function relativeYear(words: string, issued: Day): string | undefined {
  const back = words === 'this year' ? 0 : words === 'last year' ? 1 : counted(words, 'year');
  return back === undefined ? undefined : yearOnly(dayParts(issued).year - back);
}

function namedWeekday(words: string, issued: Day): string | undefined {
  const [, which, name] = /^(?:(last|next|coming|this coming) )?([a-z]+)$/.exec(words) ?? [];
  const target = weekdays.indexOf(name ?? '');
  if (target < 0) return undefined;
  const back = (weekday(issued) - target + 7) % 7;
  if (which !== undefined && which !== 'last') return plusDays(issued, 7 - back);
  return plusDays(issued, which === 'last' && back === 0 ? -7 : -back);
}

function namedMonth(words: string, issued: Day): string | undefined {
  const [, which, name, lastYear] = /^(?:(last|this) )?([a-z]+)( last year)?$/.exec(words) ?? [];
  const month = monthOf(name ?? '');
  if (month === undefined || (which && lastYear)) return undefined;
  const { year, month: current } = dayParts(issued);
  if (lastYear) return monthText(year - 1, month);
  if (which === 'this') return monthText(year, month);
  const alreadyHere = which === 'last' ? month < current : month <= current;
  return monthText(alreadyHere ? year : year - 1, month);
}

function namedDate(words: string, issued: Day): string | undefined {
  const match =
    /^(?<date>\d{1,2}) (?<name>[a-z]+)(?<lastYear> last year)?$/.exec(words) ??
    /^(?<name>[a-z]+) (?<date>\d{1,2})(?<lastYear> last year)?$/.exec(words);
  const { date = '', name = '', lastYear } = match?.groups ?? {};
  const month = monthOf(name);
  if (month === undefined || date === '') return undefined;
  const { year } = dayParts(issued);
  if (lastYear) return real(dayOf(year - 1, month, Number(date)));
  return [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((back) => real(dayOf(year - back, month, Number(date))))
    .find((day) => day !== undefined && compareDays(day, issued) <= 0);
}

function counted(words: string, unit: string): number | undefined {
  const [, amount = ''] = new RegExp(`^(\\d{1,3}|[a-z]+) ${unit}s? ago$`).exec(words) ?? [];
  if (/^\d+$/.test(amount)) return Number(amount);
  const index = amount === 'a' || amount === 'an' ? 1 : numbers.indexOf(amount);
  return index < 0 ? undefined : index;
}

function negated(amount: number | undefined): number | undefined {
  return amount === undefined ? undefined : -amount;
}

function monthsBack(year: number, month: number, back: number): string {
  const index = year * 12 + (month - 1) - back;
  return monthText(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1);
}

function monthText(year: number, month: number): string {
  return dayOf(year, month, daysInMonth(year, month)).slice(0, -3);
}

function yearOnly(year: number): string {
  return dayOf(year, 1, 1).slice(0, -6);
}

function real(text: string): string | undefined {
  return 'date' in readEdtf(text) ? text : undefined;
}

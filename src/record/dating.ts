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
 *   "last year" it lies in the year before, with a year ("27 March 2016") it stands as printed. A weekday
 *   before it ("Saturday 19 February") must be that of the result.
 * - "today", "yesterday", "last night", "the day before yesterday", "tomorrow", "N days ago", "this month",
 *   "last month", "N months ago", "this year", "last year" and "N years ago" count from the day of issue;
 *   N is a number, or a word up to twelve.
 * - A part of the day ("at dawn on Tuesday", "Friday night") does not move the day.
 * - A source issued on one of several days, a month at most, must give the same result for each of them.
 *   A source whose day of issue is approximate or uncertain resolves no phrase that counts from it.
 *
 * Words that the rule does not know are never passed over: "the last month" reaches up to the day of issue and
 * "the last of May" is a day, so neither is "last month" or "last May". Weeks are not resolved, since they begin on
 * different days in different places; nor are words that only come near a date ("around 19 February", "by Friday"),
 * nor those of other languages: they need a note.
 */
import {
  compareDays,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  plusDays,
  weekday,
  type Day,
} from './calendar.ts';
import { readEdtf, type EdtfDate } from './edtf.ts';
import { isForeignName } from './foreign-dates.ts';
import { compareText } from './order.ts';

/** The result of {@link resolvePhrase}: the date, or the reason why there is none. */
export type Resolution =
  | { readonly edtf: string }
  | {
      readonly rule: 'unresolved-phrase' | 'ambiguous-phrase';
      readonly reason: string;
      /** Forms of words that can be resolved, where the form is what is wrong. */
      readonly expected?: readonly string[];
    };

/**
 * Resolves the words of a source.
 *
 * @example
 * resolvePhrase('on Friday', edtf('2016-03-27')) //=> { edtf: '2016-03-25' }
 * resolvePhrase('on Sunday', edtf('2016-03-27')) //=> { edtf: '2016-03-27' }: the day of issue counts
 * resolvePhrase('last March', edtf('2017-03-02')) //=> { edtf: '2016-03' }
 * resolvePhrase('on Friday', edtf('2017-03-02/2017-03-03')) // ambiguous: 24 February or 3 March
 * resolvePhrase('am Freitag', edtf('2016-03-27')) // unresolved: the rule reads English
 */
export function resolvePhrase(phrase: string, issued: EdtfDate): Resolution {
  const { named, words } = splitWeekday(normalise(phrase));
  const stated = statedDate(words);
  const days = issueDays(issued);
  if (stated === undefined && !days)
    return unresolved(
      `The words "${phrase}" cannot be resolved, because the source was issued on a day known only as ${issued.edtf}.`,
    );
  const results = stated === undefined ? [...new Set(days?.map((day) => resolveOn(words, day)))] : [stated];
  const [only, ...others] = results.toSorted((a, b) => compareText(a ?? '', b ?? ''));
  if (others.length > 0)
    return {
      rule: 'ambiguous-phrase',
      reason: `The words "${phrase}" give ${[only, ...others].filter((result) => result !== undefined).join(' or ')}, depending on the day of issue within ${issued.edtf}.`,
    };
  if (only === undefined) return unresolved(misfit(phrase, words), resolvableForms);
  if (named !== undefined && !(isDay(only) && weekday(only) === named))
    return unresolved(
      `The words "${phrase}" name a weekday, and the date beside it is another day, ${only}.`,
    );
  return { edtf: only };
}

/** Words that can be resolved, one of each form. */
export const resolvableForms: readonly string[] = [
  'on Thursday',
  'last Thursday',
  'next Thursday',
  'Thursday 2 March',
  'on 19 February',
  'on May 23 last year',
  '27 March 2016',
  'in December',
  'last March',
  'this March',
  'in November last year',
  'May 2015',
  '2014',
  'today',
  'last night',
  'the day before yesterday',
  'two days ago',
  'this month',
  'last year',
];

function unresolved(reason: string, expected?: readonly string[]): Resolution {
  return { rule: 'unresolved-phrase', reason, ...(expected ? { expected } : {}) };
}

/** Why words do not fit the rule. */
function misfit(phrase: string, words: string): string {
  const isEnglish =
    !/[^\p{ASCII}]/u.test(words) && !words.split(' ').some((word) => word.length > 3 && isForeignName(word));
  return isEnglish
    ? `The words "${phrase}" do not fit the rule by which dates are worked out.`
    : `The words "${phrase}" are not English, and the rule by which dates are worked out reads English alone.`;
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

/** Words for one day, which are not taken apart. */
const fixedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['yesterday', -1],
  ['last night', -1],
  ['the day before yesterday', -2],
  ['tomorrow', 1],
]);

const partOfDay =
  '(?:dawn|daybreak|sunrise|midday|mid-day|noon|sunset|dusk|midnight|morning|afternoon|evening|night)';

/** Words that say when in the day, in front of the date: "at dawn on", "in the early hours of", "late". */
const timeBefore = new RegExp(
  `^(?:(?:(?:at|in|on|during) )?(?:the )?(?:(?:early|late) )?(?:(?:early|late|small) hours|${partOfDay})(?: (?:of|on))?|(?:early|earlier|late|later|overnight)(?: in)?) (?=\\S)`,
);

/** Words that say when in the day, behind the date: "at noon", "night", "in the evening". */
const timeAfter = new RegExp(
  ` (?:(?:at|in the|during the) )?(?:(?:early|late) )?(?:${partOfDay}|overnight)$`,
);

/** Lower case, without signs, ordinals and parts of the day. */
function normalise(phrase: string): string {
  return withoutTime(
    phrase
      .toLowerCase()
      .replaceAll(/["'“”‘’.,()]/g, ' ')
      .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

function withoutTime(words: string): string {
  if (fixedDays.has(words)) return words;
  const shorter = timeBefore.test(words) ? words.replace(timeBefore, '') : words.replace(timeAfter, '');
  return shorter === words ? words : withoutTime(shorter);
}

/** A weekday in front of a date, "Saturday 3 January", apart from the date that it goes with. */
function splitWeekday(words: string): { readonly named?: number; readonly words: string } {
  const [, name = '', rest = ''] = /^(?:on )?([a-z]+) (\D*\d.*)$/.exec(words) ?? [];
  const named = weekdays.indexOf(name);
  return named < 0 ? { words } : { named, words: rest };
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = months.findIndex((month) => month === word || (month.startsWith(word) && word.length <= 4));
  return index < 0 ? undefined : index + 1;
}

/** A date that the phrase itself states in full: "27 March 2016", "May 2015", "2014". */
function statedDate(words: string): string | undefined {
  const { date, name, year } =
    /^(?:on )?(?:the )?(?<date>\d{1,2})(?: of)? (?<name>[a-z]+)(?: of)? (?<year>\d{4})$/.exec(words)
      ?.groups ??
    /^(?:on )?(?<name>[a-z]+) (?:the )?(?<date>\d{1,2}) (?<year>\d{4})$/.exec(words)?.groups ??
    /^(?:in )?(?:(?<name>[a-z]+)(?: of)? )?(?<year>\d{4})$/.exec(words)?.groups ??
    {};
  if (year === undefined) return undefined;
  if (name === undefined) return real(year);
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
  const [, which, name] = /^(?:on )?(?:(last|next|(?:the |this )?coming) )?([a-z]+)$/.exec(words) ?? [];
  const target = weekdays.indexOf(name ?? '');
  if (target < 0) return undefined;
  const back = (weekday(issued) - target + 7) % 7;
  if (which !== undefined && which !== 'last') return plusDays(issued, 7 - back);
  return plusDays(issued, which === 'last' && back === 0 ? -7 : -back);
}

function namedMonth(words: string, issued: Day): string | undefined {
  const [, which, name, lastYear] =
    /^(?:in )?(?:(last|this) )?([a-z]+)((?: of)? last year)?$/.exec(words) ?? [];
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
    /^(?:on )?(?:the )?(?<date>\d{1,2})(?: of)? (?<name>[a-z]+)(?<lastYear>(?: of)? last year)?$/.exec(
      words,
    ) ?? /^(?:on )?(?<name>[a-z]+) (?:the )?(?<date>\d{1,2})(?<lastYear>(?: of)? last year)?$/.exec(words);
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

/** A text that is a date of the record; one that leaves the calendar is none. */
function real(text: string): string | undefined {
  return 'date' in readEdtf(text) ? text : undefined;
}

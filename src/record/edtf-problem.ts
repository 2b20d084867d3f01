/** Why a text is no date of this record, in whole sentences, and what was probably meant. */
import { daysInMonth } from './calendar.ts';
import { monthOfNoDay, readings } from './foreign-dates.ts';

/** Why a text is no date of this record. */
export interface DateProblem {
  /** `ambiguous-date`: more than one reading. `reversed-date`: ends before it begins. `invalid-date`: all else. */
  readonly rule: 'invalid-date' | 'ambiguous-date' | 'reversed-date';
  /** A whole sentence. */
  readonly reason: string;
  /** The form that is wanted, in words. */
  readonly expected?: string;
  /** The dates that may have been meant: one, or all of those between which the text leaves the choice. */
  readonly suggestions?: readonly string[];
}

/** The most characters that a date may have. */
export const longestDate = 1000;

/** The forms that an editor may write, for messages. */
const acceptedForms =
  '2017-03-02, 2015-05, 2014~ (about), 2015-05? (perhaps), 2015-05-20/2015-05-21 (from and to), 2017/.. (goes on), "[2016-12-26..2017-01-10]" (between) or "[2015-10-25,2015-10-26]" (either)';

/** What is wrong with a text that is no date, where it is one in another way of writing: `29/11/2026`, `May 27, 2015`. */
export function foreignDate(text: string): DateProblem | undefined {
  const found = readings(text);
  if (found.length === 0) return undefined;
  return found.length === 1
    ? {
        rule: 'invalid-date',
        reason: `The date "${text}" is not written as this record writes dates, such as 2016-03-27.`,
        suggestions: found,
      }
    : {
        rule: 'ambiguous-date',
        reason: `The date "${text}" can be read in more than one way.`,
        suggestions: found,
      };
}

/** What is wrong with one date of an expression. */
export function refusedPoint(text: string): DateProblem {
  const [, sign, year] = /^Y(-?)(\d+)$/i.exec(text) ?? [];
  if (year !== undefined) return yearBehindLetter(text, `${sign}${String(Number(year)).padStart(4, '0')}`);
  if (/\d[T:]\d/.test(text))
    return {
      ...invalid(`The date "${text}" holds a time of day; the record keeps days.`),
      suggestions: readings(text.slice(0, text.search(/[T\s]|\d+:/))),
    };
  if (/^\d{2}$/.test(text))
    return {
      rule: 'ambiguous-date',
      reason: `The date "${text}" may be a year of several centuries.`,
      expected: `a year of four digits, such as 20${text}`,
    };
  if (/^-?\d+X+[~?%]$/.test(text))
    return {
      ...invalid(`The date "${text}" puts a sign behind a decade or a century, which is wide by itself.`),
      suggestions: [text.slice(0, -1)],
    };
  const foreign = foreignDate(text);
  if (foreign) return foreign;
  return noSuchDay(text) ?? unsupported(text);
}

/** A day that its month does not have, in whatever way it is written. */
export function noSuchDay(text: string): DateProblem | undefined {
  const reason = `The date "${text}" does not exist in the calendar.`;
  const month = monthOfNoDay(text);
  if (month !== undefined) return invalid(reason, `a day from ${month}-01 to ${month}-${lastOf(month)}`);
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) ? invalid(reason) : undefined;
}

function lastOf(month: string): number {
  return daysInMonth(Number(month.slice(0, -3)), Number(month.slice(-2)));
}

/** A year behind the letter that EDTF has for years of more than four digits, which the record has none of. */
function yearBehindLetter(text: string, year: string): DateProblem {
  return /^-?\d{4}$/.test(year)
    ? {
        ...invalid(`The year of "${text}" stands behind a letter that is for longer ones.`),
        suggestions: [year],
      }
    : invalid(`The year of "${text}" has more than four digits.`);
}

/** A text that has no form of this record. */
export function unsupported(text: string): DateProblem {
  return invalid(`The date "${text}" is in no form that this record reads.`, acceptedForms);
}

/** An expression whose beginning or end is left open in a way that the record does not have. */
export function openEnded(text: string): DateProblem | undefined {
  if (!/^(\.\.)?\/|\/$|^\[\.\.|\.\.\]$/.test(text)) return undefined;
  return invalid(
    `The date "${text}" leaves its beginning or its end unknown.`,
    'a first date, and for what still goes on an end written as ..',
  );
}

/** A `within` with two bounds of different precision, or with bounds that are decades or centuries. */
export function uneven(text: string, isMixed: boolean): DateProblem {
  const fault = isMixed
    ? 'gives its two ends in different precision'
    : 'gives ends that are wider than a year';
  return invalid(`The date "${text}" ${fault}.`, 'two days, two months or two years');
}

/** A sign inside brackets, where EDTF has none that its readers agree on. */
export function signInBrackets(text: string): DateProblem {
  return invalid(
    `The date "${text}" has a sign inside its brackets, which say by themselves that it is not certain.`,
    'dates without ~, ? and % in brackets',
  );
}

/** A sign in an interval of which an end is a decade or a century: the grammar of EDTF has no such interval. */
export function signBesideCentury(text: string): DateProblem {
  return invalid(
    `The date "${text}" has a sign beside a decade or a century, which is wide by itself.`,
    'an interval without ~, ? and %',
  );
}

/** An expression that ends before it begins. */
export function reversed(text: string): DateProblem {
  return {
    rule: 'reversed-date',
    reason: `The date "${text}" ends before it begins.`,
    expected: 'the earlier date first',
  };
}

/** A date that reaches the year 9999, which data sets write for what has no end; `first` is when that began. */
export function endless(text: string, first: string | undefined): DateProblem {
  const reason = `The date "${text}" reaches the year 9999, before which the calendar of this record ends.`;
  return first === undefined
    ? invalid(reason, 'an earlier year')
    : { ...invalid(reason), suggestions: [`${first}/..`] };
}

/** A text that is too long to be a date. */
export function overlong(text: string): DateProblem {
  return invalid(
    `The date "${text.slice(0, 40)}…" has ${text.length} characters.`,
    `at most ${longestDate} characters`,
  );
}

function invalid(reason: string, expected?: string): DateProblem {
  return { rule: 'invalid-date', reason, ...(expected === undefined ? {} : { expected }) };
}

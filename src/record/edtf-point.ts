/** One written date inside an expression: its grammar, its first and its last possible day. */
import { parse as parseGrammar } from 'edtf';
import { z } from 'zod';
import { dayOf, daysInMonth, type Day } from './calendar.ts';
import { refusedPoint, type DateProblem } from './edtf-problem.ts';

/** The finest unit that a date states, finest first; the order is that of `compareDates`. */
export const precisions = ['day', 'month', 'year', 'decade', 'century'] as const;
/** How finely a date is stated. */
export type Precision = (typeof precisions)[number];

/** EDTF's `~`, `?` and `%`: about that date, perhaps that date, or both. */
export type Qualifier = 'approximate' | 'uncertain' | 'approximate-uncertain';

/** One written date inside an expression: `2015-05~` in `2015-05~/2016`. */
export interface DatePoint {
  /**
   * Astronomical year; for a decade or century the one with 0 for its unknown digits, `1200` for `12XX`. Of `-00XX` it
   * is 0 like that of `00XX`: which of the two is meant, `start` tells.
   */
  readonly year: number;
  /** 1 to 12, where stated. */
  readonly month?: number;
  /** Day of the month, where stated. */
  readonly date?: number;
  readonly precision: Precision;
  readonly qualifier?: Qualifier;
  /** First possible day. */
  readonly start: Day;
  /** Last possible day. */
  readonly end: Day;
}

/** Reads one date, `-00XX` from -0099-01-01 to 0000-12-31: the first century BC. */
export function readPoint(text: string): DatePoint | DateProblem {
  const date = plainDate(text) ?? grammarDate.safeParse(parseOrUndefined(text)).data;
  return (date && pointOf(date, text.startsWith('-'))) ?? refusedPoint(text);
}

/** Whether the grammar of EDTF takes a whole expression. */
export function isGrammatical(text: string): boolean {
  return parseOrUndefined(text.replaceAll(/\s/g, '')) !== undefined;
}

/** The part of the grammar's result for a single date that this record keeps. */
const grammarDate = z.object({
  type: z.literal('Date'),
  values: z.array(z.number()).min(1).max(3),
  approximate: z.boolean().default(false),
  uncertain: z.boolean().default(false),
  unspecified: z.number().default(0),
});

/** A date without signs, which needs no grammar; nearly all dates are of this form. */
function plainDate(text: string): z.infer<typeof grammarDate> | undefined {
  const [, year, month, date] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const values = [Number(year), ...(month ? [Number(month) - 1] : []), ...(date ? [Number(date)] : [])];
  return { type: 'Date', values, approximate: false, uncertain: false, unspecified: 0 };
}

function parseOrUndefined(text: string): unknown {
  try {
    return parseGrammar(text);
  } catch {
    return undefined;
  }
}

/** Bit masks of the `edtf` grammar for unknown digits: the last one, or the last two, of the year. */
const unknownDigits: ReadonlyMap<number, { precision: Precision; span: number }> = new Map([
  [8, { precision: 'decade', span: 10 }],
  [12, { precision: 'century', span: 100 }],
]);

function pointOf(date: z.infer<typeof grammarDate>, isNegative: boolean): DatePoint | undefined {
  const [year, month, dayOfMonth] = date.values.map((value) => value + 0);
  if (year === undefined) return undefined;
  const qualifier = qualifierOf(date.approximate, date.uncertain);
  const qualified = qualifier ? { qualifier } : {};
  if (date.unspecified > 0) {
    const digits = unknownDigits.get(date.unspecified);
    return digits && date.values.length === 1
      ? { year, precision: digits.precision, ...qualified, ...yearsFrom(year, digits.span, isNegative) }
      : undefined;
  }
  if (month === undefined)
    return { year, precision: 'year', ...qualified, ...yearsFrom(year, 1, isNegative) };
  const last = daysInMonth(year, month + 1);
  if (dayOfMonth === undefined)
    return {
      year,
      month: month + 1,
      precision: 'month',
      ...qualified,
      start: dayOf(year, month + 1, 1),
      end: dayOf(year, month + 1, last),
    };
  if (dayOfMonth > last) return undefined;
  const day = dayOf(year, month + 1, dayOfMonth);
  return { year, month: month + 1, date: dayOfMonth, precision: 'day', ...qualified, start: day, end: day };
}

/**
 * A span of years; the digits left out of a year before AD 1 count away from it: `-12XX` begins in -1299. The sign is
 * told beside the year, since -0 is no number of its own.
 */
function yearsFrom(year: number, span: number, isNegative: boolean): { start: Day; end: Day } {
  const [low, high] = isNegative ? [year - span + 1, year] : [year, year + span - 1];
  return { start: dayOf(low, 1, 1), end: dayOf(high, 12, 31) };
}

function qualifierOf(approximate: boolean, uncertain: boolean): Qualifier | undefined {
  if (approximate && uncertain) return 'approximate-uncertain';
  return approximate ? 'approximate' : uncertain ? 'uncertain' : undefined;
}

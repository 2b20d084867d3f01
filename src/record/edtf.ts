/**
 * Dates as precise as their evidence: a profile of EDTF (ISO 8601-2), read into first day, last day,
 * precision and qualifier. The grammar is the `edtf` package's; what this record leaves out of it
 * (times of day, seasons, unknown beginnings, qualifiers inside a date) is refused with a reason.
 */
import { parse as parseGrammar } from 'edtf';
import { z } from 'zod';
import { compareDays, dayOf, daysInMonth, type Day } from './calendar.ts';

/** The finest unit that a date states, finest first; the order is that of {@link compareDates}. */
export const precisions = ['day', 'month', 'year', 'decade', 'century'] as const;
/** How finely a date is stated. */
export type Precision = (typeof precisions)[number];

/** EDTF's `~`, `?` and `%`: about that date, perhaps that date, or both. */
export type Qualifier = 'approximate' | 'uncertain' | 'approximate-uncertain';

/**
 * What the whole expression says: one `date`; an `interval` through which something lasted; some time
 * `within` two dates (`[a..b]`); `one-of` several (`[a,b]`).
 */
export type Shape = 'date' | 'interval' | 'within' | 'one-of';

/** One written date inside an expression: `2015-05~` in `2015-05~/2016`. */
export interface DatePoint {
  /** Astronomical year; for a decade or century its lowest year without the unknown digits, `1200` for `12XX`. */
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

/** A date of the record. */
export interface EdtfDate {
  /** The text as the entry has it, `[2016-12-26..2017-01-10]`. */
  readonly edtf: string;
  readonly shape: Shape;
  /** First possible day. */
  readonly start: Day;
  /** Last possible day; `null` for what still goes on (`2017/..`). */
  readonly end: Day | null;
  /** The coarsest precision of its points. */
  readonly precision: Precision;
  /** The points as written, in order: one, or two for an interval or a `within`, or all of a `one-of`. */
  readonly points: readonly DatePoint[];
}

/** Why a text is no date of this record. */
export interface DateProblem {
  /** `ambiguous-date`: more than one reading. `reversed-date`: ends before it begins. `invalid-date`: all else. */
  readonly rule: 'invalid-date' | 'ambiguous-date' | 'reversed-date';
  /** A whole sentence. */
  readonly reason: string;
  /** What to write instead, where that can be told. */
  readonly expected?: string;
}

/** The result of {@link readEdtf}: a date or the reason why it is none. */
export type EdtfResult = { readonly date: EdtfDate } | { readonly problem: DateProblem };

/** The forms that an editor may write, for messages. */
export const acceptedForms =
  '2017-03-02, 2015-05, 2014~, 2015-05?, 2015-05-20/2015-05-21, 2017/.., "[2016-12-26..2017-01-10]" or "[2015-10-25,2015-10-26]"';

/**
 * Reads a date.
 *
 * @example
 * readEdtf('2015-05') // start 2015-05-01, end 2015-05-31, precision month
 * readEdtf('-12XX') // start -1299-01-01, end -1200-12-31: the 13th century BC
 * readEdtf('2017-02-30') // problem invalid-date: no such day
 */
export function readEdtf(text: string): EdtfResult {
  if (slashed.test(text)) return problem(notADate(text.trim()));
  const expression = split(text.trim());
  if (!expression) return problem(openEnded(text) ?? unsupported(text));
  const points: DatePoint[] = [];
  for (const written of expression.points) {
    const point = readPoint(written);
    if ('rule' in point) return problem(point);
    points.push(point);
  }
  const [first] = points;
  if (!first) return problem(unsupported(text));
  if (expression.shape === 'within' && first.precision !== points.at(-1)?.precision)
    return problem(mixed(text));
  if (points.some((point, i) => endsBefore(point, points[i - 1]))) return problem(reversed(text));
  return {
    date: {
      edtf: text.replaceAll(/\s/g, ''),
      shape: expression.shape,
      start: first.start,
      end: expression.open ? null : lastDay(expression.shape, points, first),
      precision: coarsest(points),
      points,
    },
  };
}

/** Reads a date that is known to be right. Throws a `RangeError` with the reason where it is not. */
export function edtf(text: string): EdtfDate {
  const result = readEdtf(text);
  if ('problem' in result) throw new RangeError(result.problem.reason);
  return result.date;
}

/** Orders two dates by first day, then last day (open ends last), then precision, finest first. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  return (
    compareDays(a.start, b.start) ||
    compareEnds(a.end, b.end) ||
    precisions.indexOf(a.precision) - precisions.indexOf(b.precision)
  );
}

function compareEnds(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareDays(a, b);
}

interface Expression {
  readonly shape: Shape;
  readonly points: readonly string[];
  readonly open: boolean;
}

function split(text: string): Expression | undefined {
  const set = /^\[(.*)\]$/.exec(text)?.[1];
  if (set !== undefined) {
    const range = set.split('..');
    const [shape, points] =
      range.length === 2 ? (['within', range] as const) : (['one-of', set.split(',')] as const);
    const trimmed = points.map((point) => point.trim());
    return trimmed.length > 1 && trimmed.every((point) => point !== '')
      ? { shape, points: trimmed, open: false }
      : undefined;
  }
  const [from, to, ...more] = text.split('/');
  if (to === undefined) return { shape: 'date', points: [text], open: false };
  if (!from || !to || from === '..' || more.length > 0) return undefined;
  return to === '..'
    ? { shape: 'interval', points: [from], open: true }
    : { shape: 'interval', points: [from, to], open: false };
}

/** The part of the grammar's result for a single date that this record keeps. */
const grammarDate = z.object({
  type: z.literal('Date'),
  values: z.array(z.number()).min(1).max(3),
  approximate: z.boolean().default(false),
  uncertain: z.boolean().default(false),
  unspecified: z.number().default(0),
});

/** Points read before: a date stands in many entries, and its text alone says what it is. */
const pointsRead = new Map<string, DatePoint | DateProblem>();
const mostPoints = 10_000;

function readPoint(text: string): DatePoint | DateProblem {
  const known = pointsRead.get(text);
  if (known) return known;
  if (pointsRead.size >= mostPoints) pointsRead.clear();
  const point = parsePoint(text);
  pointsRead.set(text, point);
  return point;
}

function parsePoint(text: string): DatePoint | DateProblem {
  const early = refuse(text);
  if (early) return early;
  const date = plainDate(text) ?? grammarDate.safeParse(parseOrUndefined(text)).data;
  return (date && pointOf(date)) ?? notADate(text);
}

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

function pointOf(date: z.infer<typeof grammarDate>): DatePoint | undefined {
  const [year, month, dayOfMonth] = date.values;
  if (year === undefined) return undefined;
  const qualifier = qualifierOf(date.approximate, date.uncertain);
  const qualified = qualifier ? { qualifier } : {};
  if (date.unspecified > 0) {
    const digits = unknownDigits.get(date.unspecified);
    return digits && date.values.length === 1
      ? { year, precision: digits.precision, ...qualified, ...yearsFrom(year, digits.span) }
      : undefined;
  }
  if (month === undefined) return { year, precision: 'year', ...qualified, ...yearsFrom(year, 1) };
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

/** A span of years; the digits left out of a year before 1 AD count away from it: `-12XX` begins in -1299. */
function yearsFrom(year: number, span: number): { start: Day; end: Day } {
  const [low, high] = year < 0 ? [year - span + 1, year] : [year, year + span - 1];
  return { start: dayOf(low, 1, 1), end: dayOf(high, 12, 31) };
}

function qualifierOf(approximate: boolean, uncertain: boolean): Qualifier | undefined {
  if (approximate && uncertain) return 'approximate-uncertain';
  return approximate ? 'approximate' : uncertain ? 'uncertain' : undefined;
}

function coarsest(points: readonly DatePoint[]): Precision {
  return precisions[Math.max(...points.map(({ precision }) => precisions.indexOf(precision)))] ?? 'day';
}

function endsBefore(point: DatePoint, previous: DatePoint | undefined): boolean {
  return previous !== undefined && compareDays(point.end, previous.start) < 0;
}

function lastDay(shape: Shape, points: readonly DatePoint[], first: DatePoint): Day {
  if (shape !== 'one-of') return (points.at(-1) ?? first).end;
  return points.reduce((latest, { end }) => (compareDays(latest, end) < 0 ? end : latest), first.end);
}

const slashed = /^\s*\d{1,4}\s*\/\s*\d{1,2}\s*\/\s*\d{1,4}\s*$/;
const numericTriple = /^(\d{1,4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,4})$/;
const twoDigitYear = /^\d{2}$/;

function refuse(text: string): DateProblem | undefined {
  if (/^Y-?\d/i.test(text))
    return { rule: 'invalid-date', reason: `The year of "${text}" has more than four digits.` };
  if (/[T:]/.test(text))
    return {
      rule: 'invalid-date',
      reason: `The date "${text}" holds a time of day; the record keeps days.`,
      expected: text.slice(0, text.search(/[T:\s]/)),
    };
  if (twoDigitYear.test(text))
    return {
      rule: 'ambiguous-date',
      reason: `The date "${text}" may be a year of several centuries.`,
      expected: `a year of four digits, such as 20${text}`,
    };
  return undefined;
}

function notADate(text: string): DateProblem {
  const triple = numericTriple.exec(text);
  if (!triple) return unsupported(text);
  const [first = '', second = '', third = ''] = triple.slice(1);
  if (first.length === 4) {
    const padded = `${first}-${pad(second)}-${pad(third)}`;
    return padded === text
      ? { rule: 'invalid-date', reason: `The date "${text}" does not exist in the calendar.` }
      : { rule: 'invalid-date', reason: `The date "${text}" is not written as EDTF.`, expected: padded };
  }
  const year = third.length === 2 ? `20${third}` : third;
  const readings = [`${year}-${pad(second)}-${pad(first)}`, `${year}-${pad(first)}-${pad(second)}`];
  const possible = [...new Set(readings)].filter((reading) => plainDate(reading) !== undefined);
  const [only] = possible;
  return possible.length === 1 && third.length === 4 && only !== undefined
    ? { rule: 'invalid-date', reason: `The date "${text}" is not written as EDTF.`, expected: only }
    : {
        rule: 'ambiguous-date',
        reason: `The date "${text}" can be read in more than one way.`,
        expected: possible.join(' or ') || 'year, month and day, such as 2017-03-02',
      };
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

function openEnded(text: string): DateProblem | undefined {
  if (!/^(\.\.)?\/|\/$|^\[\.\.|\.\.\]$/.test(text)) return undefined;
  return {
    rule: 'invalid-date',
    reason: `The date "${text}" leaves its beginning or its end unknown.`,
    expected: 'a first date, and for what still goes on an end written as ..',
  };
}

function unsupported(text: string): DateProblem {
  return {
    rule: 'invalid-date',
    reason: `The date "${text}" is not a date in the EDTF forms of this record.`,
    expected: acceptedForms,
  };
}

function mixed(text: string): DateProblem {
  return {
    rule: 'invalid-date',
    reason: `The date "${text}" gives its two ends in different precision.`,
    expected: 'two days, two months or two years',
  };
}

function reversed(text: string): DateProblem {
  return {
    rule: 'reversed-date',
    reason: `The date "${text}" ends before it begins.`,
    expected: 'the earlier date first',
  };
}

function problem(found: DateProblem): { problem: DateProblem } {
  return { problem: found };
}

/** The year under which a date is listed, that of its first day, as in EDTF; `yearOf(edtf('2016-12/2017-01')) //=> '2016'`. */
export function yearOf({ start }: EdtfDate): string {
  return start.slice(0, -6);
}

/** The month under which a date is listed, that of its first day where its first point names one; `monthOf(edtf('2016-12/2017')) //=> '2016-12'`. */
export function monthOf({ points, start }: EdtfDate): string | undefined {
  return points[0]?.month === undefined ? undefined : start.slice(0, -3);
}

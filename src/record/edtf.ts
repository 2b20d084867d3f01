/**
 * Dates as precise as their evidence: a profile of EDTF (ISO 8601-2), read into first day, last day,
 * precision and qualifier. The grammar is the `edtf` package's; what this record leaves out of it
 * (times of day, seasons, unknown beginnings, qualifiers inside a date) is refused with a reason.
 */
import { compareDays, type Day } from './calendar.ts';
import { isGrammatical, precisions, readPoint, type DatePoint, type Precision } from './edtf-point.ts';
import {
  endless,
  foreignDate,
  longestDate,
  noSuchDay,
  openEnded,
  overlong,
  reversed,
  signBesideCentury,
  signInBrackets,
  uneven,
  unsupported,
  type DateProblem,
} from './edtf-problem.ts';

/**
 * What the whole expression says: one `date`; an `interval` through which something lasted; some time
 * `within` two dates (`[a..b]`); `one-of` several (`[a,b]`).
 */
export type Shape = 'date' | 'interval' | 'within' | 'one-of';

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

/** The result of {@link readEdtf}: a date or the reason why it is none. */
export type EdtfResult = { readonly date: EdtfDate } | { readonly problem: DateProblem };

/** Dates read before: a date stands in many entries, and its text alone says what it is. */
const known = new Map<string, EdtfResult>();
const mostKnown = 10_000;

/**
 * Reads a date.
 *
 * @example
 * readEdtf('2015-05') // start 2015-05-01, end 2015-05-31, precision month
 * readEdtf('-12XX') // start -1299-01-01, end -1200-12-31: the 13th century BC
 * readEdtf('2017-02-30') // problem invalid-date: no such day
 * readEdtf('9999') // problem invalid-date: the calendar ends before that year
 */
export function readEdtf(text: string): EdtfResult {
  const result = known.get(text) ?? read(text.trim());
  if (known.size >= mostKnown) known.clear();
  if (text.length <= longestDate) known.set(text, result);
  return result;
}

function read(text: string): EdtfResult {
  if (text.length > longestDate) return problem(overlong(text));
  const expression = split(text);
  if (!expression)
    return problem(openEnded(text) ?? foreignDate(text) ?? noSuchDay(text) ?? unsupported(text));
  const points: DatePoint[] = [];
  for (const written of expression.points) {
    const point = readPoint(written);
    if ('rule' in point) return problem(foreignDate(text) ?? point);
    points.push(point);
  }
  const [first] = points;
  if (!first) return problem(unsupported(text));
  const wrong = problemOf(text, expression, points);
  if (wrong) return problem(wrong);
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

/** What is wrong with an expression whose points are right by themselves. */
function problemOf(text: string, { shape, points: written }: Expression, points: readonly DatePoint[]) {
  const late = points.findIndex(({ end }) => compareDays(end, firstOfLastYear) >= 0);
  if (late >= 0) return endless(text, shape === 'interval' && late > 0 ? written[0] : undefined);
  if (points.some((point, i) => endsBefore(point, points[i - 1]))) return reversed(text);
  const isWide = points.some(({ precision }) => precision === 'decade' || precision === 'century');
  const isSigned = points.some(({ qualifier }) => qualifier !== undefined);
  if (shape === 'interval')
    return isWide && isSigned && !isGrammatical(text) ? signBesideCentury(text) : undefined;
  if (isSigned && shape !== 'date') return signInBrackets(text);
  if (shape !== 'within') return undefined;
  const isMixed = points[0]?.precision !== points.at(-1)?.precision;
  return isWide || isMixed ? uneven(text, isMixed) : undefined;
}

/** The first day of the year of which no day is taken: what follows on its last could not be written. */
const firstOfLastYear = '9999-01-01';

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

function problem(found: DateProblem): { problem: DateProblem } {
  return { problem: found };
}

/** The year under which a date is listed, that of its first day, as in EDTF; `yearOf(edtf('2016-12/2017-01')) //=> '2016'`. */
export function yearOf({ start }: Pick<EdtfDate, 'start'>): string {
  return start.slice(0, -6);
}

/** The month under which a date is listed, that of its first day where its first point names one; `monthOf(edtf('2016-12/2017')) //=> '2016-12'`. */
export function monthOf({ points, start }: Pick<EdtfDate, 'points' | 'start'>): string | undefined {
  return points[0]?.month === undefined ? undefined : start.slice(0, -3);
}

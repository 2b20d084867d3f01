/** Dates of the record as schema.org takes them, none finer than the evidence. */
import type { DatePoint } from '../../record/edtf-point.ts';
import type { EdtfDate } from '../../record/edtf.ts';

/**
 * A date as values of `temporalCoverage`: its EDTF, and the ISO 8601 interval from the first to the last possible day,
 * with `..` for what is not over. The interval is the value that consists of two whole days, or of one and `..`.
 *
 * @example
 * coverageOf(edtf('2015-05?')) //=> ['2015-05?', '2015-05-01/2015-05-31']
 * coverageOf(edtf('2015-05-20/2015-05-21')) //=> ['2015-05-20/2015-05-21']: the two are one
 */
export function coverageOf({ edtf, start, end }: Pick<EdtfDate, 'edtf' | 'start' | 'end'>): string[] {
  return [...new Set([edtf, intervalOf(start, end)])];
}

/** Two days as an ISO 8601 interval, `intervalOf('2017-01-01', null) //=> '2017-01-01/..'`. */
export function intervalOf(start: string, end: string | null): string {
  return `${start}/${end ?? '..'}`;
}

/**
 * The days on which an event began and ended, each only where the date states it: as a whole day, without a
 * qualifier, of a single date or of an interval that lasted. Some time within a span, one of several days, a month
 * and a year state neither: `temporalCoverage` alone tells of them.
 *
 * @example
 * statedDays(edtf('2017-03-02')) //=> { startDate: '2017-03-02', endDate: '2017-03-02' }
 * statedDays(edtf('2014~/2017-03-02')) //=> { endDate: '2017-03-02' }
 * statedDays(edtf('[2016-12-26..2017-01-10]')) //=> {}
 */
export function statedDays({ shape, points, end }: EdtfDate): { startDate?: string; endDate?: string } {
  if (shape === 'within' || shape === 'one-of') return {};
  const [first, last] = [points[0], points.at(-1)];
  return {
    ...(isStated(first) ? { startDate: first.start } : {}),
    ...(end !== null && isStated(last) ? { endDate: last.end } : {}),
  };
}

/** Whether a point of a date is a whole day, neither about nor perhaps. */
function isStated(point: DatePoint | undefined): point is DatePoint {
  return point?.precision === 'day' && point.qualifier === undefined;
}

/**
 * The day, month or year of a publication, where that is all that its date says: ISO 8601 dates may be reduced to
 * either, `publicationDate(edtf('2016-04')) //=> '2016-04'`; `publicationDate(edtf('2016?')) //=> undefined`.
 */
export function publicationDate({ edtf, shape, points: [point] }: EdtfDate): string | undefined {
  const isPlain = shape === 'date' && point?.qualifier === undefined;
  return isPlain && ['day', 'month', 'year'].includes(point?.precision ?? '') ? edtf : undefined;
}

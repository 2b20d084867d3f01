/** Dates as a page prints them: "2 March 2017", "about June 2014", "25 or 26 October 2015". */
import { dayParts, yearText, type Day } from '../calendar.ts';
import { dateWords, monthName } from './date-words.ts';
import type { DateWords } from './language.ts';
import type { DatePoint } from '../edtf-point.ts';
import type { EdtfDate } from '../edtf.ts';
import type { Locale } from './locale.ts';
import type { Translate } from './text.ts';

/** A piece of a printed date; one with a `datetime` can stand in an HTML `<time>` element. */
export interface LabelPiece {
  readonly text: string;
  /** A value that HTML's `<time datetime>` takes: a day, a month or a year from AD 1 on. */
  readonly datetime?: string;
}

/**
 * The printed date as one text.
 *
 * @example
 * label(edtf('2015-05-20/2015-05-21'), 'en') //=> '20–21 May 2015'
 * label(edtf('[-02XX,-01XX]'), 'en') //=> '3rd or 2nd century BC'
 * label(edtf('-0799/1100'), 'en') //=> '800 BC – AD 1100'
 */
export function label(date: EdtfDate, locale: Locale): string {
  return labelPieces(date, locale)
    .map(({ text }) => text)
    .join('');
}

/** A date's EDTF and its first and last possible day, in words; of one marked as uncertain or approximate, that it may lie outside them. */
export function boundsText({ edtf, start, end }: EdtfDate, t: Translate): string {
  const bounds = t('event.derivation.range', { edtf, start, end: end ?? t('event.derivation.open') });
  return /[?~%]/.test(edtf) ? `${bounds} ${t('event.derivation.outside')}` : bounds;
}

/** A day as {@link label} prints it, `dayLabel('2017-03-02', 'en') //=> '2 March 2017'`. */
export function dayLabel(day: Day, locale: Locale): string {
  return pointText(dayPoint(day), locale);
}

/** A year as EDTF writes it in print, `yearLabel('-0880', 'en') //=> '881 BC'`, `yearLabel('0032', 'en') //=> 'AD 32'`. */
export function yearLabel(year: string, locale: Locale): string {
  return yearInWords(Number(year), dateWords(locale));
}

/** The name of a month as EDTF writes it, `monthLabel('2015-05', 'en') //=> 'May'`. */
export function monthLabel(month: string, locale: Locale, width?: 'wide' | 'abbreviated'): string {
  return monthName(Number(month.slice(-2)), locale, width);
}

/** A day in the pieces of {@link labelPieces}. */
export function dayPieces(day: Day, locale: Locale): LabelPiece[] {
  return [piece(dayPoint(day), dayLabel(day, locale))];
}

function dayPoint(day: Day): PrintedPoint {
  return { ...dayParts(day), start: day, precision: 'day' };
}

/** What is printed of a point in time. */
type PrintedPoint = Pick<DatePoint, 'start' | 'year' | 'month' | 'date' | 'precision' | 'qualifier'>;

/** The printed date in pieces, so that each written day, month or year can be marked up by itself. */
export function labelPieces(date: EdtfDate, locale: Locale): LabelPiece[] {
  const words = dateWords(locale);
  const [first, last] = [date.points[0], date.points.at(-1)];
  if (!first || !last) return [];
  const across = date.points.some(isBefore) && !date.points.every(isBefore);
  const printed = (point: DatePoint, without: Shared = 'none'): string =>
    pointText(point, locale, without, across);
  const full = (point: DatePoint): LabelPiece => piece(point, printed(point));
  if (date.end === null) return [{ text: words.since }, full(first)];
  if (date.shape === 'date' || isSame(first, last)) return [full(first)];
  if (date.shape === 'one-of') return listed(date.points, printed, words);
  if (date.shape === 'within')
    return [
      { text: words.between[0] },
      piece(first, printed(first, shared(first, last))),
      { text: words.between[1] },
      full(last),
    ];
  if (first.qualifier || last.qualifier)
    return [{ text: words.from[0] }, full(first), { text: words.from[1] }, full(last)];
  const from = printed(first, shared(first, last));
  const isWide = from.includes(' ') || first.precision !== last.precision;
  return [piece(first, from), { text: isWide ? ' – ' : '–' }, full(last)];
}

/** Whether an expression names one point twice: `2017-03-02/2017-03-02`. */
function isSame(a: DatePoint, b: DatePoint): boolean {
  return a.start === b.start && a.end === b.end && a.qualifier === b.qualifier;
}

/** What two points have in common, so that it need be printed once only. */
type Shared = 'none' | 'year' | 'month' | 'century';

function shared(a: DatePoint, b: DatePoint): Shared {
  if (a.precision !== b.precision || a.qualifier || b.qualifier) return 'none';
  if (a.precision === 'century') return isBefore(a) === isBefore(b) ? 'century' : 'none';
  if (a.year !== b.year || a.precision === 'year' || a.precision === 'decade') return 'none';
  return a.precision === 'day' && a.month === b.month ? 'month' : 'year';
}

function listed(
  points: readonly DatePoint[],
  printed: (point: DatePoint, without: Shared) => string,
  words: DateWords,
): LabelPiece[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    const text = printed(point, next ? shared(point, next) : 'none');
    if (!next) return [piece(point, text)];
    return [piece(point, text), { text: i === points.length - 2 ? words.or : words.comma }];
  });
}

function piece(point: PrintedPoint, text: string): LabelPiece {
  const datetime = machineReadable(point);
  return datetime === undefined ? { text } : { text, datetime };
}

function machineReadable({ year, month, date, precision }: PrintedPoint): string | undefined {
  if (year < 1 || precision === 'decade' || precision === 'century') return undefined;
  return [yearText(year), month, date]
    .filter((unit) => unit !== undefined)
    .map((unit) => String(unit).padStart(2, '0'))
    .join('-');
}

/** A point in print; `withEra` where one before AD 1 stands beside it, so that each says on which side it lies. */
function pointText(point: PrintedPoint, locale: Locale, without: Shared = 'none', withEra = false): string {
  const words = dateWords(locale);
  const bare = bareText(point, locale, words, without, withEra);
  if (point.qualifier === undefined) return bare;
  const about = point.qualifier === 'uncertain' ? bare : fill(words.approximate, { date: bare });
  return point.qualifier === 'approximate' ? about : fill(words.uncertain, { date: about });
}

function bareText(
  point: PrintedPoint,
  locale: Locale,
  words: DateWords,
  without: Shared,
  withEra: boolean,
): string {
  if (point.precision === 'century') return centuryText(point, words, without, withEra);
  if (point.precision === 'decade') return decadeText(point, words, withEra);
  const units = [
    point.date,
    without === 'month' || point.month === undefined ? undefined : monthName(point.month, locale),
    without === 'none' ? yearInWords(point.year, words, withEra) : undefined,
  ];
  return units.filter((unit) => unit !== undefined).join(' ');
}

function yearInWords(year: number, words: DateWords, withEra = false): string {
  if (year < 1) return fill(words.before, { year: String(1 - year) });
  return withEra || year < 1000 ? fill(words.era.year, { year: String(year) }) : String(year);
}

/** Digits left out before AD 1 do not span a decade as it is spoken of: `-013X` is 140–131 BC. */
function decadeText(point: PrintedPoint, words: DateWords, withEra: boolean): string {
  const { year } = point;
  if (isBefore(point)) return fill(words.before, { year: `${10 - year}–${1 - year}` });
  const decade = words.decade(year);
  return withEra || year < 1000 ? fill(words.era.year, { year: decade }) : decade;
}

/** Whether a decade or a century lies before AD 1; the year of `-00XX` is that of `00XX`. */
function isBefore({ start }: Pick<PrintedPoint, 'start'>): boolean {
  return start.startsWith('-');
}

function centuryText(point: PrintedPoint, words: DateWords, without: Shared, withEra: boolean): string {
  const count = Math.floor(Math.abs(point.year) / 100) + 1;
  const ordinal = words.calendar.localize.ordinalNumber(count);
  if (without === 'century') return ordinal;
  const century = fill(words.century, { ordinal });
  if (isBefore(point)) return fill(words.before, { year: century });
  return withEra || count < 10 ? fill(words.era.century, { century }) : century;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

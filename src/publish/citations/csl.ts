/** Sources and pages as items of CSL-JSON, the Citation Style Language's own format. */
import type { CSL, CSLDate } from '@citation-js/core';
import { claimOf, type Address } from '../../record/address.ts';
import type { DatePoint } from '../../record/edtf-point.ts';
import { edtf, type EdtfDate } from '../../record/edtf.ts';
import type { Source } from '../../record/record.ts';
import type { Claim } from '../../record/schema/claim.ts';
import type { Creator } from '../../record/schema/person.ts';
import { authorsOf } from '../../record/schema/source.ts';
import type { Day } from '../../record/calendar.ts';
import type { Edition } from '../../record/words/edition.ts';
import { label } from '../../record/words/label.ts';

/** A CSL item; `custom` is CSL-JSON's own field for what has no other. */
export type Item = CSL & { readonly custom?: Readonly<Record<string, string>> };

/** What a citation says of a page of this record, or of a statement on it. */
export interface CitedPage {
  /** The key of its entry in files for programs. */
  readonly id: string;
  readonly title: string;
  readonly address: Address;
  /** The day on which it last said something new, where the record knows it. */
  readonly issued?: Day | undefined;
  /** What kind of thing it is; a page, where nothing is said. */
  readonly type?: 'webpage' | 'dataset';
  /** The claims on it, which can be cited by themselves. */
  readonly claims?: readonly Pick<Claim, 'id' | 'question'>[];
}

/** The kinds of text that are a part of what their publisher is: a paper, a site, a programme. */
const parts: ReadonlySet<Source['type']> = new Set([
  'article-newspaper', 'article-magazine', 'article-journal', 'webpage', 'post', 'broadcast', 'interview',
]); // prettier-ignore

/** Fields that a source has under the names of CSL. */
const sameInCsl = ['volume', 'issue', 'page', 'edition', 'publisher-place', 'DOI', 'ISBN', 'ISSN'] as const;

/**
 * A source as a CSL item. Where it names no container, its publisher is the container of an article, a page or a
 * programme. The date of issue keeps its EDTF and its first and last possible day in `custom`, since CSL dates hold less.
 */
export function cslOfSource(source: Source): Item {
  const { publisher, agency, issued, editors, 'container-title': container } = source;
  const authors = authorsOf(source);
  const isContainer = container === undefined && parts.has(source.type);
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(isContainer ? { 'container-title': publisher } : { publisher }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => cslName(name)) }),
    ...(editors.length === 0 ? {} : { editor: editors.map((name) => cslName(name)) }),
    ...Object.fromEntries(
      sameInCsl.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
    ),
    ...(issued ? { issued: cslDate(issued) } : {}),
    ...(source.accessed ? { accessed: cslDate(source.accessed) } : {}),
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(agency === undefined ? {} : { note: `Text of ${agency}` }),
    ...(issued ? { custom: { edtf: issued.edtf, start: issued.start, end: issued.end ?? '' } } : {}),
  };
}

/** A page of this record as a CSL item; the data are no part of it, but the whole. The day of access is left to whoever cites it. */
export function cslOfPage(
  { id, title, address, issued, type = 'webpage' }: CitedPage,
  { name, url, locale }: Edition,
): Item {
  return {
    id,
    type,
    title,
    ...(type === 'webpage' ? { 'container-title': name } : {}),
    ...(issued === undefined ? {} : { issued: cslDate(edtf(issued)) }),
    URL: url(address),
    language: locale,
  };
}

/** The claims on a page as CSL items: each has the question and the page for a title, and an address of its own. */
export function cslOfClaims(page: CitedPage, edition: Edition): Item[] {
  const { claims = [], id, title, address } = page;
  return claims.map((claim) =>
    cslOfPage(
      {
        ...page,
        id: `${id}:${claim.id}`,
        title: `${claim.question} (${title})`,
        address: claimOf(address, claim.id),
      },
      edition,
    ),
  );
}

/** A name as CSL has it, without the parts that it lacks; each part is put through `change`. */
export function cslName(
  { family, given, literal }: Creator,
  change: (text: string) => string = (text) => text,
): NonNullable<Item['author']>[number] {
  return {
    ...(family === undefined ? {} : { family: change(family) }),
    ...(given === undefined ? {} : { given: change(given) }),
    ...(literal === undefined ? {} : { literal: change(literal) }),
  };
}

/**
 * CSL has one date or a range, of years, months and days, and years before AD 1 without a year 0; anything else goes
 * in as it is printed: a decade, some time within a span, one of several days, what is not over.
 */
function cslDate(date: EdtfDate): CSLDate {
  const { shape, points, end } = date;
  const [first] = points;
  const last = points.at(-1);
  const isCalendarDate = points.every(({ precision }) => precision !== 'decade' && precision !== 'century');
  const isSpan = shape === 'one-of' || shape === 'within';
  if (first === undefined || last === undefined || end === null || isSpan || !isCalendarDate)
    return { literal: label(date, 'en') };
  const circa = points.some(({ qualifier }) => qualifier !== undefined) ? { circa: true } : {};
  return first === last
    ? { 'date-parts': [datePart(first)], ...circa }
    : { 'date-parts': [datePart(first), datePart(last)], ...circa };
}

function datePart({ year, month, date }: DatePoint): [number] | [number, number] | [number, number, number] {
  const counted = year < 1 ? year - 1 : year;
  if (month === undefined) return [counted];
  return date === undefined ? [counted, month] : [counted, month, date];
}

/** Sources and pages as items of CSL-JSON, the Citation Style Language's own format. */
import type { CSL, CSLDate } from '@citation-js/core';
import { lastChange } from '../../derive/corrections.ts';
import { pageOf } from '../../record/address.ts';
import type { DatePoint } from '../../record/edtf-point.ts';
import { edtf, type EdtfDate } from '../../record/edtf.ts';
import type { Event, Source } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';

/** A CSL item; `custom` is CSL-JSON's own field for what has no other. */
export type Item = CSL & { readonly custom?: Readonly<Record<string, string>> };

/**
 * A source as a CSL item. A report's or a data set's publisher is its publisher; that of all else is the container.
 * The date of issue keeps its EDTF and its first and last possible day in `custom`, since CSL dates hold less.
 */
export function cslOfSource(source: Source): Item {
  const { publisher, agency, issued } = source;
  const isOwnWork = source.type === 'report' || source.type === 'dataset';
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(isOwnWork ? { publisher } : { 'container-title': publisher }),
    ...(source.author === undefined ? {} : { author: authorsOf(source.author) }),
    ...(issued ? { issued: cslDate(issued) } : {}),
    ...(source.accessed ? { accessed: cslDate(source.accessed) } : {}),
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    ...(agency === undefined ? {} : { note: `Text of ${agency}` }),
    ...(issued ? { custom: { edtf: issued.edtf, start: issued.start, end: issued.end ?? '' } } : {}),
  };
}

/** The page of an event as a CSL item, issued on the day on which it last said something new. */
export function cslOfEvent(event: Event, { name, url, locale }: Edition): Item {
  return {
    'id': event.id,
    'type': 'webpage',
    'title': event.title,
    'container-title': name,
    'issued': cslDate(edtf(lastChange(event))),
    'URL': url(pageOf('event', event.id)),
    'language': locale,
  };
}

/** The names of a source's `author`, cut at commas and "and"; kept whole, since no field says which is the family's. */
function authorsOf(author: string): { literal: string }[] {
  return author
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .filter((name) => name !== '')
    .map((literal) => ({ literal }));
}

/** CSL has one date or a range, of years, months and days; anything else goes in as the words of its EDTF. */
function cslDate({ edtf: written, shape, points, end }: EdtfDate): CSLDate {
  const [first] = points;
  const last = points.at(-1);
  const isCalendarDate = points.every(({ precision }) => precision !== 'decade' && precision !== 'century');
  if (first === undefined || last === undefined || end === null || shape === 'one-of' || !isCalendarDate)
    return { literal: written };
  const circa = points.some(({ qualifier }) => qualifier !== undefined) ? { circa: true } : {};
  return first === last
    ? { 'date-parts': [datePart(first)], ...circa }
    : { 'date-parts': [datePart(first), datePart(last)], ...circa };
}

function datePart({ year, month, date }: DatePoint): [number] | [number, number] | [number, number, number] {
  if (month === undefined) return [year];
  return date === undefined ? [year, month] : [year, month, date];
}

/**
 * How a list of dated things that is too long for one page divides in time: into years, a year that is too long into months, and what
 * is still too long into numbered pages. So no page lists more than {@link mostListed}, however much the record holds.
 */
import { monthOf, yearOf, type EdtfDate } from './edtf.ts';

/** The most of each that one page lists: events, sources by a line each, days of change, names. */
export const mostListed = { events: 300, sources: 1000, days: 400, names: 1000 } as const;

/**
 * The time of a part, as it stands in an address: a year or a month as EDTF writes it; `2016-xx` for what is dated to a year and to no
 * month of it; `undated`.
 */
export type Time = string;

/** The time of what has no date. */
export const undated: Time = 'undated';

/** Which part of a list it is: what of it lies in a time; of a time that fills several pages the number of this one, from 1. */
export interface PartName {
  readonly time: Time;
  readonly number: number;
}

/** A part of a list, which has a page of its own. */
export interface Part<T> extends PartName {
  /** How many pages its time fills. */
  readonly of: number;
  readonly items: readonly T[];
  /** The parts of a year that is divided further, and then lists nothing by itself. */
  readonly parts: readonly Part<T>[];
}

/** Gives the date of a thing, where it has one. */
export type DateOf<T> = (item: T) => Pick<EdtfDate, 'start' | 'points'> | undefined;

/**
 * The parts of a list, which is in order; none of one that a page can hold. A date belongs to the year and month of its first day, one
 * without a month comes first in its year, and what has no date comes last.
 */
export function divisionOf<T>(items: readonly T[], dateOf: DateOf<T>, most: number): readonly Part<T>[] {
  if (items.length <= most) return [];
  const years = Map.groupBy(items, (item) => yearIn(dateOf(item)));
  const dated = [...years].filter(([year]) => year !== undated);
  const without = years.get(undated);
  return [
    ...dated.flatMap(([year, of]) =>
      of.length <= most ? numbered(year, of, most) : [yearOfMonths(year, of, dateOf, most)],
    ),
    ...(without ? numbered(undated, without, most) : []),
  ];
}

/** Every part that has a page, each year before its months. */
export function allParts<T>(parts: readonly Part<T>[]): Part<T>[] {
  return parts.flatMap((part) => [part, ...part.parts]);
}

/** The parts that list something themselves, in the order in which they are read. */
export function listingParts<T>(parts: readonly Part<T>[]): Part<T>[] {
  return allParts(parts).filter((part) => part.parts.length === 0);
}

/** What of a list would be a part of it, though it has no such part today: as a year or month once had when it was published. */
export function formerPart<T>({ time, number }: PartName, items: readonly T[], dateOf: DateOf<T>): Part<T> {
  const within = items.filter((item) => [yearIn(dateOf(item)), monthIn(dateOf(item))].includes(time));
  return { time, number, of: 1, items: number === 1 ? within : [], parts: [] };
}

/** Whether the time of a part is a whole year. */
export function isYear(time: Time): boolean {
  return /^-?\d{4}$/.test(time);
}

/** The parts before and after one: a year beside years, else a page beside those that list something, over the ends of years. */
export function besidePart<T>(
  { time, number, parts: own }: Part<T>,
  parts: readonly Part<T>[],
): { readonly previous: Part<T> | undefined; readonly next: Part<T> | undefined } {
  const row = own.length > 0 ? parts : listingParts(parts);
  const place = row.findIndex((part) => part.time === time && part.number === number);
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: row[place - 1], next: row[place + 1] };
}

function yearOfMonths<T>(year: Time, items: readonly T[], dateOf: DateOf<T>, most: number): Part<T> {
  const months = Map.groupBy(items, (item) => monthIn(dateOf(item)));
  const withoutMonth = months.get(monthless(year)) ?? [];
  months.delete(monthless(year));
  return {
    time: year,
    number: 1,
    of: 1,
    items,
    parts: [
      ...numbered(monthless(year), withoutMonth, most),
      ...[...months].flatMap(([month, of]) => numbered(month, of, most)),
    ],
  };
}

function numbered<T>(time: Time, items: readonly T[], most: number): Part<T>[] {
  const of = Math.ceil(items.length / most);
  return Array.from({ length: of }, (_, i) => ({
    time,
    number: i + 1,
    of,
    items: items.slice(i * most, (i + 1) * most),
    parts: [],
  }));
}

function yearIn(date: ReturnType<DateOf<unknown>>): Time {
  return date ? yearOf(date) : undated;
}

function monthIn(date: ReturnType<DateOf<unknown>>): Time {
  return date ? (monthOf(date) ?? monthless(yearOf(date))) : undated;
}

function monthless(year: Time): Time {
  return `${year}-xx`;
}

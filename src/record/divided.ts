/** The lists of the record that divide in time where they are too long for one page, each by its limit. */
import { partPage, type Address } from './address.ts';
import type { Day } from './calendar.ts';
import { allParts, divisionOf, formerPart, mostListed, type Part, type PartName } from './division.ts';
import { edtf, type EdtfDate } from './edtf.ts';
import { keptIn } from './kept.ts';
import { byIssue } from './issued.ts';
import type { EventOutline, Outline, SourceOutline } from './outline.ts';

/** A part of a list, by the address below which the parts of the list stand. */
export interface PagedPart {
  readonly list: Address;
  readonly part: PartName;
}

/** A list, and what it knows of its parts. */
export interface Divided<T> {
  readonly items: readonly T[];
  /** None where one page holds the list. */
  readonly parts: readonly Part<T>[];
  /** The part of a name, also where the list has no such part today. */
  readonly part: (name: PartName) => Part<T>;
}

/** The parts of a list that have pages, at the address below which they stand: those that it has, and those that it once had. */
export function pagedParts<T>(list: Address, { parts }: Divided<T>, outline: Outline): PagedPart[] {
  const all = [...allParts(parts), ...(keptIn(outline).listParts.get(list) ?? [])];
  return [...new Map(all.map((part) => [partPage(list, part), { list, part }])).values()];
}

/** Events of a selection, or at a site; they are in order. */
export function dividedEvents<E extends EventOutline>(events: readonly E[]): Divided<E> {
  return divided(events, ({ date }) => date, mostListed.events);
}

/** Sources, in the order in which they were issued. */
export function dividedSources<S extends SourceOutline>(sources: readonly S[]): Divided<S> {
  return divided(sources.toSorted(byIssue), ({ issued }) => issued, mostListed.sources);
}

/** Days of change; they are in order. */
export function dividedDays(days: readonly Day[]): Divided<Day> {
  return divided(days, edtf, mostListed.days);
}

/**
 * The sites of which a page each says who reports their events, with these; none where the events of all sites fit one page
 * together.
 */
export function sitesApart<E extends EventOutline>({
  sites,
  events,
}: {
  readonly sites: readonly { readonly id: string }[];
  readonly events: readonly E[];
}): ReadonlyMap<string, readonly E[]> {
  if (events.length <= mostListed.events) return new Map();
  const bySite = Map.groupBy(events, ({ site }) => site);
  return new Map(
    sites.flatMap(({ id }) => {
      const of = bySite.get(id);
      return of ? [[id, of] as const] : [];
    }),
  );
}

function divided<T>(
  items: readonly T[],
  dateOf: (item: T) => EdtfDate | undefined,
  most: number,
): Divided<T> {
  const parts = divisionOf(items, dateOf, most);
  return {
    items,
    parts,
    part: (name) =>
      allParts(parts).find(({ time, number }) => time === name.time && number === name.number) ??
      formerPart(name, items, dateOf),
  };
}

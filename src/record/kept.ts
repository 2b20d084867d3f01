/** Pages that were published and that no event fills any more: they stay, and say so. */
import { entryAt, partAt } from './address-parts.ts';
import {
  bookPart,
  coverage,
  dayList,
  dayPage,
  embedFolder,
  numberedPage,
  sourcesByIssue,
  timeline,
  twoDaysPage,
  yearPage,
  type Address,
  type BookPart,
} from './address.ts';
import { compareDays, isDay, type Day } from './calendar.ts';
import type { TwoDays } from './change-days.ts';
import type { Choice } from './facet.ts';
import type { PartName } from './division.ts';
import { once } from './once.ts';
import type { Outline } from './outline.ts';
import { choicesAt, knownIn } from './selection.ts';
import { fatesIn, successionBy } from './succession.ts';

/** Years, selections and charts that the list of published addresses has, whether events fill them or not. */
export interface Kept {
  /** As EDTF writes them. */
  readonly years: readonly string[];
  /** By their addresses; those of former ids under the ids of today. */
  readonly selections: ReadonlyMap<Address, readonly Choice[]>;
  /** The ids of the sites. */
  readonly charts: readonly string[];
  /** Days with a page of their own. */
  readonly days: readonly Day[];
  readonly twoDays: readonly TwoDays[];
  /** Parts of lists that were too long for one page, by the addresses of the lists. */
  readonly listParts: ReadonlyMap<Address, readonly PartName[]>;
  /** The highest numbers of the pages of lists by name, by the addresses of the lists. */
  readonly pages: ReadonlyMap<Address, number>;
  /** The ids of sites that have a page of who reports what. */
  readonly coverage: readonly string[];
  /** Parts of the book. */
  readonly parts: readonly BookPart[];
}

/** What the list has of these; nothing for an id that no entry has. */
export const keptIn = once((outline: Outline): Kept => {
  const succession = successionBy(fatesIn(outline));
  const addresses = outline.permalinks.flatMap(({ address }) => {
    const end = succession(address);
    return !end ? [address] : 'to' in end ? [end.to] : [];
  });
  const isKnown = knownIn(outline);
  const sites = new Set(outline.sites.map(({ id }) => id));
  const divides = (list: Address): boolean => {
    const site = coverageAt(list);
    if (site !== undefined) return sites.has(site);
    return [timeline, dayList, sourcesByIssue].includes(list) || (choicesAt(list)?.every(isKnown) ?? false);
  };
  const lists = [...addresses, ...addresses.flatMap((address) => partAt(address)?.list ?? [])];
  const chosen = lists.flatMap((address) => {
    const choices = choicesAt(address);
    return choices ? [[address, choices] as const] : [];
  });
  return {
    years: addresses.flatMap((address) => yearAt(address) ?? []),
    selections: new Map(chosen.filter(([, choices]) => choices.every(isKnown))),
    charts: addresses.flatMap((address) => {
      const site = chartAt(address);
      return site !== undefined && sites.has(site) ? [site] : [];
    }),
    days: addresses.flatMap((address) => dayAt(address) ?? []),
    twoDays: addresses.flatMap((address) => twoDaysAt(address)),
    listParts: indexOf(
      addresses.flatMap((address) => {
        const found = yearAt(address) === undefined ? partAt(address) : undefined;
        return found && divides(found.list) ? [found] : [];
      }),
    ),
    pages: highest(addresses.flatMap((address) => pageAt(address) ?? [])),
    coverage: lists.flatMap((address) => coverageAt(address) ?? []).filter((site) => sites.has(site)),
    parts: addresses.flatMap((address) => bookPartAt(address) ?? []).filter(({ site }) => sites.has(site)),
  };
});

function indexOf(
  parts: readonly { readonly list: Address; readonly part: PartName }[],
): ReadonlyMap<Address, readonly PartName[]> {
  return new Map(
    [...Map.groupBy(parts, ({ list }) => list)].map(([list, of]) => [list, of.map(({ part }) => part)]),
  );
}

function highest(
  pages: readonly { readonly list: Address; readonly number: number }[],
): ReadonlyMap<Address, number> {
  return new Map(
    pages.toSorted((a, b) => a.number - b.number).map(({ list, number }) => [list, number] as const),
  );
}

function pageAt(address: Address): { readonly list: Address; readonly number: number } | undefined {
  const [, list, digits] = /^(\/[a-z]+\/)page\/(\d+)\/$/.exec(address) ?? [];
  const number = Number(digits);
  return list !== undefined && numberedPage(list, number) === address ? { list, number } : undefined;
}

function yearAt(address: Address): string | undefined {
  const [, year] = /^\/timeline\/(-?\d{4})\/$/.exec(address) ?? [];
  return year !== undefined && yearPage(year) === address ? year : undefined;
}

function coverageAt(address: Address): string | undefined {
  const [, site] = /^\/([^/]+)\/$/.exec(address.slice(coverage.length - 1)) ?? [];
  return address.startsWith(coverage) ? site : undefined;
}

function dayAt(address: Address): Day | undefined {
  const day = address.slice(dayList.length, -1);
  return isDay(day) && dayPage(day) === address ? day : undefined;
}

function twoDaysAt(address: Address): TwoDays[] {
  const [one = '', other = ''] = address.slice(dayList.length, -1).split('/');
  if (!isDay(one) || !isDay(other) || twoDaysPage(one, other) !== address) return [];
  return compareDays(one, other) < 0 ? [[one, other]] : [];
}

function bookPartAt(address: Address): BookPart | undefined {
  const [, site, year, number = '1'] = /^\/book\/([^/]+)\/(-?\d{4})\/(?:(\d+)\/)?$/.exec(address) ?? [];
  if (site === undefined || year === undefined) return undefined;
  const part = { site, year, number: Number(number) };
  return bookPart(part) === address ? part : undefined;
}

function chartAt(address: Address): string | undefined {
  if (!address.startsWith(embedFolder) || !address.endsWith('chart/')) return undefined;
  const at = entryAt(address.slice(embedFolder.length - 1, -'chart/'.length));
  return at?.kind === 'site' ? at.id : undefined;
}

/** Pages that were published and that no event fills any more: they stay, and say so. */
import { entryAt } from './address-parts.ts';
import {
  bookPart,
  dayList,
  dayPage,
  embedFolder,
  twoDaysPage,
  yearPage,
  type Address,
  type BookPart,
} from './address.ts';
import { compareDays, isDay, type Day } from './calendar.ts';
import type { TwoDays } from './change-days.ts';
import type { Choice } from './facet.ts';
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
  const chosen = addresses.flatMap((address) => {
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
    parts: addresses.flatMap((address) => bookPartAt(address) ?? []).filter(({ site }) => sites.has(site)),
  };
});

function yearAt(address: Address): string | undefined {
  const [, year] = /^\/timeline\/(-?\d{4})\/$/.exec(address) ?? [];
  return year !== undefined && yearPage(year) === address ? year : undefined;
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

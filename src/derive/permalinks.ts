/** The list of published addresses as it should be: with all that the record publishes now. */
import { pageOf } from '../record/address.ts';
import { addressesOf, type Permalink } from '../record/permalink.ts';
import type { HeritageRecord } from '../record/record.ts';
import { published } from './published.ts';

/** The addresses of the record that the list does not have yet; drafts have none. */
export function newPermalinks(record: HeritageRecord): Permalink[] {
  const listed = new Set(record.permalinks.map(({ address }) => address));
  return addressesIn(published(record))
    .filter((address) => !listed.has(address))
    .map((address) => ({ address }));
}

/** Every page and claim, and every former id of an event. */
function addressesIn({ events, sites, monuments, actors, sources }: HeritageRecord): string[] {
  return [
    ...events.flatMap(({ id, claims, aliases }) => [
      ...addressesOf('event', id, claims),
      ...aliases.map((alias) => pageOf('event', alias)),
    ]),
    ...sites.flatMap(({ id, claims }) => addressesOf('site', id, claims)),
    ...monuments.flatMap(({ id, claims }) => addressesOf('monument', id, claims)),
    ...actors.flatMap(({ id }) => addressesOf('actor', id)),
    ...sources.flatMap(({ id }) => addressesOf('source', id)),
  ];
}

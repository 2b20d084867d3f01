/** The pages that search engines may list. */
import {
  about,
  categoryList,
  categoryPage,
  correctionList,
  coverage,
  dataList,
  disagreementList,
  home,
  listOf,
  nameList,
  pageOf,
  searchPage,
  yearPage,
  type Address,
} from '../record/address.ts';
import type { Day } from '../record/calendar.ts';
import { kinds, type Kind } from '../record/kind.ts';
import type { HeritageRecord } from '../record/record.ts';
import { categories, wordsOf } from '../record/vocabulary.ts';
import { byYear } from './chronology.ts';
import { lastChange } from './corrections.ts';
import { selections } from './facets.ts';

/** A page with the day on which it last said something new, where the record knows it. */
export interface IndexablePage {
  readonly address: Address;
  readonly changed?: Day;
}

/**
 * Every page of the record that may be indexed, once. Left out are those that say `noindex`: selections of two values,
 * former addresses, pages for other sites to frame; and the error page, which has no address.
 */
export function indexablePages(record: HeritageRecord): IndexablePage[] {
  const { events, sites, monuments, actors, sources } = record;
  const addresses = [
    ...alone,
    ...byYear(events).map(({ year }) => yearPage(year)),
    ...[...selections(record)].flatMap(([address, { choices }]) => (choices.length === 1 ? [address] : [])),
    ...pagesOf('site', sites),
    ...pagesOf('monument', monuments),
    ...pagesOf('actor', actors),
    ...pagesOf('source', sources),
    ...wordsOf(categories).map(categoryPage),
  ];
  return [
    ...addresses.map((address) => ({ address })),
    ...events.map((event) => ({ address: pageOf('event', event.id), changed: lastChange(event) })),
  ];
}

/** The pages that there are whatever the record holds; the list of events is the timeline. */
const alone: readonly Address[] = [
  home,
  ...kinds.map(listOf),
  categoryList,
  disagreementList,
  correctionList,
  nameList,
  coverage,
  dataList,
  searchPage,
  about,
];

function pagesOf(kind: Kind, records: readonly { readonly id: string }[]): Address[] {
  return records.map(({ id }) => pageOf(kind, id));
}

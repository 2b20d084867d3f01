/** The pages that search engines may list. */
import { pageOf, storyPage, type Address } from '../record/address.ts';
import type { Day } from '../record/calendar.ts';
import type { HeritageRecord } from '../record/record.ts';
import { siteAddresses } from '../record/site-addresses.ts';
import { lastChange } from './corrections.ts';

/** A page with the day on which it last said something new, where the record knows it. */
export interface IndexablePage {
  readonly address: Address;
  readonly changed?: Day;
}

/** Every page of the record that may be indexed, once. */
export function indexablePages(record: HeritageRecord): IndexablePage[] {
  const changes = new Map(record.events.map((event) => [pageOf('event', event.id), lastChange(event)]));
  if (record.story) changes.set(storyPage, lastChange(record.story));
  return [...siteAddresses(record).values()]
    .filter(({ isIndexable }) => isIndexable)
    .map(({ address }) => {
      const changed = changes.get(address);
      return changed === undefined ? { address } : { address, changed };
    });
}

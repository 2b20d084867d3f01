/** `/search/addresses.json`: every page that may be indexed, among which an address with nothing looks for the one that was meant. */
import { indexablePages } from '../../derive/indexable.ts';
import type { HeritageRecord } from '../../record/record.ts';

/** The addresses without language and without the slash before them, which all have, as a list of texts. */
export function searchAddressesJson(record: HeritageRecord): string {
  return JSON.stringify(indexablePages(record).map(({ address }) => address.slice(1)));
}

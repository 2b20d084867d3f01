/** Addresses at which nothing of its own stands any more, for hosts that can say so by a status. */
import { formerPages } from '../../derive/former.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Located } from '../../record/words/edition.ts';

/** Where an address leads now; one that was withdrawn leads nowhere. */
export interface FormerAddress {
  readonly from: string;
  readonly to?: string;
}

/** The former addresses in every language, with the base path. */
export function formerAddresses(record: HeritageRecord, editions: readonly Located[]): FormerAddress[] {
  return editions.flatMap(({ url }) =>
    [...formerPages(record)].map(([address, fate]) => ({
      from: new URL(url(address)).pathname,
      ...('to' in fate ? { to: inSite(url(fate.to)) } : {}),
    })),
  );
}

function inSite(url: string): string {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
}

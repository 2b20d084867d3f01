/** What the list of published addresses does not have yet. */
import type { Address } from './address.ts';
import type { Outline } from './outline.ts';
import { siteAddresses, type Form } from './site-addresses.ts';

/** What the list holds of a site: the pages of entries, those of former ids, and claims. */
const published: ReadonlySet<Form> = new Set(['entry', 'claim', 'former']);

/** The addresses that are published and not on the list; drafts have none. */
export function unlisted(outline: Outline): Address[] {
  const listed = new Set(outline.permalinks.map(({ address }) => address));
  return [...siteAddresses(outline).values()]
    .filter(({ address, form }) => published.has(form) && !listed.has(address))
    .map(({ address }) => address);
}

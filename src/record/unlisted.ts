/** What the list of published addresses does not have yet. */
import type { Address } from './address.ts';
import type { Outline } from './outline.ts';
import { siteAddresses, type Form } from './site-addresses.ts';
import { ownersOf } from './succession.ts';

/** What the list leaves out: what programs ask for by themselves, or are told of by a page. */
const unpublished: ReadonlySet<Form> = new Set(['service', 'oembed']);

/**
 * The addresses that are published and not on the list; drafts have none. What former ids have beside their pages was
 * listed while it was theirs.
 */
export function unlisted(outline: Outline): Address[] {
  const addresses = siteAddresses(outline);
  const listed = new Set(outline.permalinks.map(({ address }) => address));
  return [...addresses.values()]
    .filter(({ address, form }) => !unpublished.has(form) && !listed.has(address))
    .map(({ address }) => address)
    .filter((address) => !ownersOf(address).some((page) => addresses.get(page)?.form === 'former'));
}

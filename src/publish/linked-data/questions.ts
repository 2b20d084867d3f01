import { claimOf, type Address } from '../../record/address.ts';
import type { Claim } from '../../record/schema/claim.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Node } from './graph.ts';

/**
 * The claims of a page, each a `Question` by its published address: its accounts are in the files of the entry, to which the page
 * leads. `ClaimReview` would rate the accounts, which the record does not do.
 */
export function questionsOf(
  claims: readonly Claim[],
  page: Address,
  { url }: Pick<Edition, 'url'>,
): Node<'Question'>[] {
  return claims.map(({ id, question, accounts }) => ({
    '@type': 'Question',
    '@id': url(claimOf(page, id)),
    'name': question,
    'answerCount': accounts.length,
  }));
}

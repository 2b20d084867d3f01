import { claimViews, type AccountView } from '../../derive/claims.ts';
import { claimOf, thingOf, type Address } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Claim } from '../../record/schema/claim.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Node } from './graph.ts';

/**
 * The claims of a page, each a `Question` named by its published address, with every account as a `suggestedAnswer`:
 * one of several, none of which is accepted. `ClaimReview` would rate the accounts, which the record does not do.
 */
export function questionsOf(
  claims: readonly Claim[],
  page: Address,
  record: HeritageRecord,
  edition: Edition,
): Node<'Question'>[] {
  return claimViews(claims, record).map(({ id, question, accounts, note }) => ({
    '@type': 'Question',
    '@id': edition.url(claimOf(page, id)),
    'name': question,
    ...(note === undefined ? {} : { description: note }),
    'suggestedAnswer': accounts.map((account) => answerOf(account, edition)),
  }));
}

/** The claims of an event, each by its address and question: its accounts are in the files of the event, to which its page leads. */
export function questionsIn(
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

/** What one source says: who said it is an actor of the record, or words of credit. */
function answerOf({ answer, source, speaker, ...rest }: AccountView, { url }: Edition): Node<'Answer'> {
  const asOf = rest['as-of'];
  return {
    '@type': 'Answer',
    'text': answer,
    ...(typeof speaker === 'object' ? { author: { '@id': url(thingOf('actor', speaker.id)) } } : {}),
    ...(typeof speaker === 'string' ? { creditText: speaker } : {}),
    ...(asOf === undefined ? {} : { temporalCoverage: asOf.edtf }),
    'citation': { '@id': url(thingOf('source', source.id)) },
  };
}

import type { Answer, Question } from 'schema-dts';
import { speakerOf } from '../../derive/attribution.ts';
import { claimOf, thingOf, type Address } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Account, Claim } from '../../record/schema/claim.ts';
import type { Masthead } from '../data/imprint.ts';

/**
 * The claims of a page, each a `Question` named by its published address, with every account as a `suggestedAnswer`:
 * one of several, none of which is accepted. `ClaimReview` would rate the accounts, which the record does not do.
 */
export function questionsOf(
  claims: readonly Claim[],
  page: Address,
  record: HeritageRecord,
  masthead: Masthead,
): Question[] {
  return claims.map(({ id, question, accounts, note }) => ({
    '@type': 'Question',
    '@id': masthead.urlOf(claimOf(page, id)),
    'name': question,
    ...(note === undefined ? {} : { description: note }),
    'suggestedAnswer': accounts.map((account) => answerOf(account, record, masthead)),
  }));
}

/** What one source says: who said it is an actor of the record, or words of credit. */
function answerOf(account: Account, record: HeritageRecord, { urlOf }: Masthead): Answer {
  const { answer, source, by, 'as-of': asOf } = account;
  const speaker = by === undefined ? undefined : speakerOf(by, record);
  return {
    '@type': 'Answer',
    'text': answer,
    ...(typeof speaker === 'object' ? { author: { '@id': urlOf(thingOf('actor', speaker.id)) } } : {}),
    ...(typeof speaker === 'string' ? { creditText: speaker } : {}),
    ...(asOf === undefined ? {} : { temporalCoverage: asOf.edtf }),
    'citation': { '@id': urlOf(thingOf('source', source)) },
  };
}

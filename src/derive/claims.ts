import type { Named } from '../record/holder.ts';
import type { HeritageRecord } from '../record/record.ts';
import type { Account, Claim } from '../record/schema/claim.ts';
import { speakerOf, standingOf, type Standing } from './attribution.ts';
import { sideOf } from './corroboration.ts';
import { existing, lookup } from './lookup.ts';

/** An account with its speaker and its source by name. */
export interface AccountView extends Pick<Account, 'answer' | 'quote' | 'as-of'> {
  /** An actor of the record, or words; left out where the source speaks for itself. */
  readonly speaker?: Named | string;
  /** Whether the speaker took part in the fighting. */
  readonly isParty: boolean;
  readonly source: Named;
}

/** A claim as a page shows it. */
export interface ClaimView extends Pick<Claim, 'id' | 'question' | 'note'> {
  readonly standing: Standing;
  readonly accounts: readonly AccountView[];
}

/** Claims as a page shows them. */
export function claimViews(claims: readonly Claim[], record: HeritageRecord): ClaimView[] {
  return claims.map((claim) => ({
    id: claim.id,
    question: claim.question,
    note: claim.note,
    standing: standingOf(claim),
    accounts: claim.accounts.map((account) => accountView(account, record)),
  }));
}

function accountView({ answer, quote, by, source, ...rest }: Account, record: HeritageRecord): AccountView {
  const { publisher } = existing(lookup(record).sources, source);
  const speaker = by === undefined ? undefined : speakerOf(by, record);
  return {
    answer,
    quote,
    'as-of': rest['as-of'],
    ...(speaker === undefined ? {} : { speaker }),
    'isParty': typeof speaker === 'object' && sideOf(speaker) !== undefined,
    'source': { id: source, name: publisher },
  };
}

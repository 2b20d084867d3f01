/** Who says what: each claim with its speakers by name, and where its accounts stand to each other. */
import type { Named } from '../record/holder.ts';
import type { HeritageRecord, Source } from '../record/record.ts';
import { answerKey, speakerOf, type Account, type Claim } from '../record/schema/claim.ts';
import type { statuses } from '../record/vocabulary.ts';
import { sideOf } from './voice.ts';
import { existing, lookup } from './lookup.ts';

/** Where a disagreement stands, by the vocabulary. */
export type Status = keyof typeof statuses;

/** Where a claim stands: one account, accounts that agree, or accounts that differ, by the vocabulary's status. */
export type Standing = 'attributed' | 'agreed' | Status;

/** An account with its speaker by name and its source. */
export interface AccountView extends Pick<Account, 'answer' | 'quote' | 'as-of'> {
  /** An actor of the record, or words; left out where the source speaks for itself. */
  readonly speaker?: Named | string;
  /** The actor for whom the speaker speaks, where the record names it. */
  readonly speaksFor?: Named;
  /** Whether the speaker, or that actor, took part in the fighting. */
  readonly isParty: boolean;
  readonly source: Source;
}

/** A claim as it is shown, searched and taken away. */
export interface ClaimView extends Pick<Claim, 'id' | 'question' | 'note'> {
  readonly standing: Standing;
  readonly accounts: readonly AccountView[];
}

/** Claims with all that their ids stand for, in the order given. */
export function claimViews(claims: readonly Claim[], record: HeritageRecord): ClaimView[] {
  return claims.map((claim) => ({
    id: claim.id,
    question: claim.question,
    note: claim.note,
    standing: standingOf(claim),
    accounts: claim.accounts.map((account) => accountView(account, record)),
  }));
}

function accountView(account: Account, record: HeritageRecord): AccountView {
  const { answer, quote, source } = account;
  const { actors, sources } = lookup(record);
  const { name, for: principal } = speakerOf(account);
  const actor = name === undefined ? undefined : actors.get(name);
  const speaksFor = principal === undefined ? undefined : existing(actors, principal);
  return {
    answer,
    quote,
    'as-of': account['as-of'],
    ...(name === undefined ? {} : { speaker: actor ?? name }),
    ...(speaksFor ? { speaksFor } : {}),
    'isParty': sideOf(actor ?? speaksFor) !== undefined,
    'source': existing(sources, source),
  };
}

/** The name of a speaker, or the words that stand for it; none where the source speaks for itself. */
export function speakerName({ speaker }: AccountView): string | undefined {
  return typeof speaker === 'object' ? speaker.name : speaker;
}

/** Where a claim stands. */
export function standingOf(claim: Claim): Standing {
  return disputeOf(claim) ?? (claim.accounts.length > 1 ? 'agreed' : 'attributed');
}

/** Whether the accounts of a claim give different answers, settled or not. */
export function isDisputed(claim: Claim): boolean {
  return disputeOf(claim) !== undefined;
}

/** Where a disagreement stands, open unless the entry says otherwise; none where no two answers differ. */
export function disputeOf({ accounts, status }: Claim): Status | undefined {
  const answers = new Set(accounts.map(answerKey));
  return answers.size > 1 ? (status ?? 'open') : undefined;
}

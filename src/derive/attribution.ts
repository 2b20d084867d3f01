/** Who says so: where the accounts of a claim stand to each other, and who a speaker is. */
import { lookup } from './lookup.ts';
import type { HeritageRecord, Actor } from '../record/record.ts';
import type { Claim } from '../record/schema/claim.ts';
import type { statuses } from '../record/vocabulary.ts';

/** Where a claim stands: one account, accounts that agree, or accounts that differ, by the vocabulary's status. */
export type Standing = 'attributed' | 'agreed' | keyof typeof statuses;

/** Where a claim stands; accounts that differ are open unless the entry says otherwise. */
export function standingOf({ accounts, status }: Claim): Standing {
  const answers = new Set(accounts.map(({ answer }) => answer.toLowerCase()));
  if (answers.size > 1) return status ?? 'open';
  return accounts.length > 1 ? 'agreed' : 'attributed';
}

/** Whether the accounts of a claim give different answers, settled or not. */
export function isDisputed(claim: Claim): boolean {
  return !['attributed', 'agreed'].includes(standingOf(claim));
}

/** The speaker of an account: an actor of the record, or the words of the entry. */
export function speakerOf(by: string, record: HeritageRecord): Actor | string {
  return lookup(record).actors.get(by) ?? by;
}

/** Who says so: where the accounts of a claim stand to each other, and who a speaker is. */
import { lookup } from './lookup.ts';
import type { HeritageRecord, Actor } from '../record/record.ts';
import type { Claim } from '../record/schema/claim.ts';
import type { statuses } from '../record/vocabulary.ts';

/** Where a claim stands: one account is `attributed`; more are a status of the vocabulary. */
export type Standing = 'attributed' | keyof typeof statuses;

/** Where a claim stands; accounts that differ are open unless the entry says otherwise. */
export function standingOf({ accounts, status }: Claim): Standing {
  if (status !== undefined) return status;
  return accounts.length > 1 ? 'open' : 'attributed';
}

/** The speaker of an account: an actor of the record, or the words of the entry. */
export function speakerOf(by: string, record: HeritageRecord): Actor | string {
  return lookup(record).actors.get(by) ?? by;
}

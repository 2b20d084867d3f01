import type { VFileMessage } from 'vfile-message';
import type { Claim } from '../../record/schema/claim.ts';
import { at, claimsOf, found, ofEach } from '../corpus.ts';
import type { Original } from '../entry.ts';
import { repeatsIn } from '../repeats.ts';

/** Reports accounts of a claim that have the answer, the source and the speaker of another. */
export const repeatedAccount = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'translation') return;
  for (const [i, claim] of (claimsOf(entry) ?? []).entries()) yield* repeated(entry, claim, i);
});

function* repeated(entry: Original, claim: Claim, i: number): Generator<VFileMessage> {
  const keys = claim.accounts.map(({ answer, source, by, 'as-of': asOf }) =>
    JSON.stringify([answer.toLowerCase(), source, by, asOf?.edtf]),
  );
  for (const [j, first] of repeatsIn(keys))
    yield found('repeated-account', entry, ['claims', i, 'accounts', j], {
      reason: 'This account has the answer, the source and the speaker of another.',
      actual: claim.accounts[j]?.answer,
      note: 'Take one of the two out, or say in what they differ.',
      other: { ...at(entry, ['claims', i, 'accounts', first]), reason: 'The other account is here.' },
    });
}

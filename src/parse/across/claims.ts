/** Claims have an address of their own, accounts that differ, and a reason where a question is settled. */
import type { VFileMessage } from 'vfile-message';
import type { Claim } from '../../record/schema/claim.ts';
import { at, found, type Corpus, type Original } from '../corpus.ts';

/** Reports claims with one id, accounts that repeat each other, settled questions without a note. */
export function* checkClaims(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals) {
    const firsts = new Map<string, number>();
    for (const [i, claim] of claimsOf(entry).entries()) {
      const first = firsts.get(claim.id);
      if (first === undefined) firsts.set(claim.id, i);
      else
        yield found('duplicate-claim', entry, ['claims', i, 'id'], {
          reason: `The claim id "${claim.id}" is used twice on this page.`,
          actual: claim.id,
          note: 'Give the later claim an id of its own; a published id stays as it is.',
          other: { ...at(entry, ['claims', first, 'id']), reason: 'It is used here first.' },
        });
      yield* repeated(entry, claim, i);
      if ((claim.status === 'explained' || claim.status === 'superseded') && claim.note === undefined)
        yield found('missing-note', entry, ['claims', i, 'status'], {
          reason: `The claim "${claim.id}" is ${claim.status}, but nothing says by what.`,
          expected: ['a field "note" with the explanation'],
        });
    }
  }
}

function claimsOf(entry: Original): readonly Claim[] {
  return entry.kind === 'actor' || entry.kind === 'source' ? [] : (entry.partial.claims ?? []);
}

function* repeated(entry: Original, claim: Claim, i: number): Generator<VFileMessage> {
  const seen = new Map<string, number>();
  for (const [j, { answer, source, by, 'as-of': asOf }] of claim.accounts.entries()) {
    const key = JSON.stringify([answer.toLowerCase(), source, by, asOf?.edtf]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, j);
    else
      yield found('repeated-account', entry, ['claims', i, 'accounts', j], {
        reason: 'This account has the answer, the source and the speaker of another.',
        actual: answer,
        note: 'Take one of the two out, or say in what they differ.',
        other: { ...at(entry, ['claims', i, 'accounts', first]), reason: 'The other account is here.' },
      });
  }
}

import type { VFileMessage } from 'vfile-message';
import { accountFragment } from '../../record/address.ts';
import { at, claimsOf, found, ofEach } from '../corpus.ts';
import { repeatsIn } from '../repeats.ts';

/** Reports claims of one page with one id, and those whose id is the address of another’s account. */
export const duplicateClaim = ofEach(function* (entry): Generator<VFileMessage> {
  const claims = claimsOf(entry) ?? [];
  const accounts = new Map(
    claims.flatMap(({ id, accounts: { length } }, i) =>
      Array.from({ length }, (_, n) => [accountFragment(id, n + 1), i] as const),
    ),
  );
  for (const [i, { id }] of claims.entries()) {
    const other = accounts.get(id);
    if (other !== undefined)
      yield found('duplicate-claim', entry, ['claims', i, 'id'], {
        reason: `The claim id "${id}" is the address of an account of another claim of this page.`,
        actual: id,
        note: 'Give the later of the two claims another id; a published id stays as it is.',
        other: { ...at(entry, ['claims', other, 'id']), reason: 'The other claim is here.' },
      });
  }
  for (const [i, first] of repeatsIn(claims.map(({ id }) => id)))
    yield found('duplicate-claim', entry, ['claims', i, 'id'], {
      reason: `The claim id "${claims[first]?.id}" is used twice on this page.`,
      actual: claims[first]?.id,
      note: 'Give the later claim an id of its own; a published id stays as it is.',
      other: { ...at(entry, ['claims', first, 'id']), reason: 'It is used here first.' },
    });
});

import type { VFileMessage } from 'vfile-message';
import { claimsOf, found, ofEach } from '../corpus.ts';

/** Reports accounts that are said to be replaced by an account which the claim does not have, or by themselves. */
export const unknownAccount = ofEach(function* (entry): Generator<VFileMessage> {
  for (const [i, { accounts }] of (claimsOf(entry) ?? []).entries())
    for (const [j, account] of accounts.entries()) {
      const number = account['replaced-by'];
      if (number === undefined || (number <= accounts.length && number !== j + 1)) continue;
      const others = accounts.map((_, k) => String(k + 1)).filter((each) => each !== String(j + 1));
      yield found('unknown-account', entry, ['claims', i, 'accounts', j, 'replaced-by'], {
        reason:
          number === j + 1
            ? 'The account is said to be replaced by itself.'
            : `The claim has no account ${number}; its accounts are counted from 1 to ${accounts.length}.`,
        actual: String(number),
        expected: others.length > 0 ? others : ['a second account'],
      });
    }
});

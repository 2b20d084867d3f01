import type { VFileMessage } from 'vfile-message';
import { claimsOf, found, ofEach } from '../corpus.ts';

/** Reports questions that are settled without a reason. */
export const missingNote = ofEach(function* (entry): Generator<VFileMessage> {
  for (const [i, { id, status, note }] of (claimsOf(entry) ?? []).entries())
    if ((status === 'explained' || status === 'superseded') && note === undefined)
      yield found('missing-note', entry, ['claims', i, 'status'], {
        reason: `The claim "${id}" is ${status}, but nothing says by what.`,
        expected: ['a field "note" with the explanation'],
      });
});

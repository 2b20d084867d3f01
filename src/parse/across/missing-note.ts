import type { VFileMessage } from 'vfile-message';
import { claimsOf, found, type Corpus } from '../corpus.ts';

/** Reports questions that are settled without a reason. */
export function* missingNote(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals)
    for (const [i, { id, status, note }] of (claimsOf(entry) ?? []).entries())
      if ((status === 'explained' || status === 'superseded') && note === undefined)
        yield found('missing-note', entry, ['claims', i, 'status'], {
          reason: `The claim "${id}" is ${status}, but nothing says by what.`,
          expected: ['a field "note" with the explanation'],
        });
}

import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';
import { nearest } from '../diagnostic.ts';

/** Reports claims and accounts that a field names by id or number and that the entry does not have. */
export function* unknownClaim(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const ids = entry.partial.claims?.map(({ id }) => id);
    for (const [i, { claim }] of (entry.partial.control ?? []).entries()) {
      if (claim === undefined || ids === undefined || ids.includes(claim)) continue;
      const near = nearest(claim, ids);
      yield found('unknown-claim', entry, ['control', i, 'claim'], {
        reason: `This event has no claim "${claim}".`,
        actual: claim,
        expected: near === undefined ? ids : [near],
      });
    }
  }
}

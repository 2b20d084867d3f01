import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';
import { formerPages, presenceIn } from '../succession.ts';

/** Reports addresses that are said to have moved or to be withdrawn, and at which something answers. */
export function* contradictoryPermalink(corpus: Corpus): Generator<VFileMessage> {
  const isThere = presenceIn(corpus);
  const former = formerPages(corpus);
  for (const { address, fate, at } of corpus.listed.values()) {
    if (!fate || (!isThere(address) && !former.has(address))) continue;
    yield diagnose('contradictory-permalink', at, {
      reason: `The list says that "${address}" moved or was withdrawn, and yet an entry answers there.`,
      actual: address,
      expected: [address],
      note: 'Put the address alone on the line; or take out the entry, the claim or the alias that answers there.',
    });
  }
}

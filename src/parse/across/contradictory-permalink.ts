import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';
import { aliasesOf, stands } from '../outline.ts';

/** Reports addresses that are said to have moved or to be withdrawn, and at which something answers. */
export function* contradictoryPermalink(corpus: Corpus): Generator<VFileMessage> {
  for (const { address, fate, at } of corpus.listed.values()) {
    if (!fate || (!stands(address, corpus) && !aliasesOf(corpus).has(address))) continue;
    yield diagnose('contradictory-permalink', at, {
      reason: `The list says that "${address}" moved or was withdrawn, and yet an entry answers there.`,
      actual: address,
      expected: [address],
      note: 'Put the address alone on the line; or take out the entry, the claim or the alias that answers there.',
    });
  }
}

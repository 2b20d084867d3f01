import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose } from '../diagnostic.ts';

/** Reports addresses that the list of published ones has twice. */
export function* repeatedPermalink(corpus: Corpus): Generator<VFileMessage> {
  for (const permalink of corpus.permalinks) {
    const { address, at } = permalink;
    const first = corpus.listed.get(address);
    if (!first || first === permalink) continue;
    yield diagnose('repeated-permalink', at, {
      reason: `The address "${address}" is listed already.`,
      actual: address,
      note: 'Delete one of the two lines.',
      other: { ...first.at, reason: 'The other line is here.' },
    });
  }
}

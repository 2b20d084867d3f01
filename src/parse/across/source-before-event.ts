import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';
import { earlySources } from '../early-sources.ts';

/** Reports sources of an event that were issued before its first possible day, beside others that were not. */
export function* sourceBeforeEvent(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const early = earlySources(entry, corpus);
    if (early.length === entry.partial.sources?.length) continue;
    for (const { path, finding } of early) yield found('source-before-event', entry, path, finding);
  }
}

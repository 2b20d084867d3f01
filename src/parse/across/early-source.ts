import { found, ofEachBeside } from '../corpus.ts';
import { earlySources } from '../early-sources.ts';

/** Reports the sources of an event that were issued before its first possible day, where all of them were. */
export const earlySource = ofEachBeside(
  ({ group }) => [group('source')],
  function* (entry, corpus) {
    if (entry.kind !== 'event') return;
    const early = earlySources(entry, corpus);
    if (early.length !== entry.partial.sources?.length) return;
    for (const { path, finding } of early) yield found('early-source', entry, path, finding);
  },
);

import { found, ofEachBeside } from '../corpus.ts';
import { earlySources } from '../early-sources.ts';

/** Reports sources of an event that were issued before its first possible day, beside others that were not. */
export const sourceBeforeEvent = ofEachBeside(
  ({ group }) => [group('source')],
  function* (entry, corpus) {
    if (entry.kind !== 'event') return;
    const early = earlySources(entry, corpus);
    if (early.length === entry.partial.sources?.length) return;
    for (const { path, finding } of early) yield found('source-before-event', entry, path, finding);
  },
);

import type { VFileMessage } from 'vfile-message';
import { ofEachBeside } from '../corpus.ts';
import { diagnose, meant, nearest } from '../diagnostic.ts';

/** Reports citations of sources that have no entry. */
export const unknownCitation = ofEachBeside(
  (corpus) => [corpus.ids('source')],
  function* (entry, corpus): Generator<VFileMessage> {
    const sources = corpus.ids('source');
    for (const { target, span } of entry.cited) {
      if (sources.has(target)) continue;
      yield diagnose(
        'unknown-citation',
        { file: entry.file.file, span },
        {
          reason: `The citation "[@${target}]" names a source that has no entry.`,
          actual: target,
          ...meant(nearest(target, sources), {
            note: `Write content/sources/${target}.md, or cite one that exists.`,
          }),
        },
      );
    }
  },
);

import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose, meant, nearest } from '../diagnostic.ts';

/** Reports citations of sources that have no entry. */
export function* unknownCitation(corpus: Corpus): Generator<VFileMessage> {
  const sources = corpus.ids('source');
  for (const entry of corpus.entries) {
    if (entry.kind === 'unread') continue;
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
  }
}

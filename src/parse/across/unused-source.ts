import type { VFileMessage } from 'vfile-message';
import { diagnose, startOfFile } from '../diagnostic.ts';
import type { Corpus } from '../corpus.ts';
import { namedSources } from '../named-sources.ts';

/** Reports sources that no entry names and no text cites. */
export function* unusedSource(corpus: Corpus): Generator<VFileMessage> {
  const used = namedSources(corpus);
  for (const entry of corpus.group('source')) {
    // A faulty source is mended first.
    if (entry.kind !== 'source' || !entry.whole || used.has(entry.file.id)) continue;
    const { id, file } = entry.file;
    yield diagnose(
      'unused-source',
      { file, span: startOfFile },
      {
        reason: `Nothing in the record rests on the source "${id}".`,
        note: 'Cite it where it says something that the record needs, or take it out.',
      },
    );
  }
}

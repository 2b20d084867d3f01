import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose, nearest, startOfFile } from '../diagnostic.ts';

/** Reports translations of nothing. */
export function* missingOriginal(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.entries) {
    const { kind, id, lang, file } = entry.file;
    if (lang === undefined || corpus.ids(kind).has(id)) continue;
    const near = nearest(id, corpus.ids(kind));
    yield diagnose(
      'missing-original',
      { file, span: startOfFile },
      {
        reason: `This translation has no original "${id}.md".`,
        expected: near === undefined ? undefined : [`${near}.${lang}.md`],
        note: 'A translation is named after its original, with the language before the ending.',
      },
    );
  }
}

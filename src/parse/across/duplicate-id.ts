import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';

/** Reports entries of one kind, and translations into one language, with the same id. */
export function* duplicateId(corpus: Corpus): Generator<VFileMessage> {
  const firsts = new Map<string, Entry>();
  for (const entry of corpus.entries) {
    const { kind, id, lang, file } = entry.file;
    const key = `${kind}/${id}/${lang ?? ''}`;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, entry);
      continue;
    }
    const what = lang === undefined ? kind : `translation of a ${kind}`;
    yield diagnose(
      'duplicate-id',
      { file, span: startOfFile },
      {
        reason: `The id "${id}" belongs to another ${what} already.`,
        actual: id,
        note: 'Give one of the two files another name.',
        other: { file: first.file.file, span: startOfFile, reason: 'The other entry with this id is here.' },
      },
    );
  }
}

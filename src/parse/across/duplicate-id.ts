import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { folderOf } from '../../record/address.ts';
import { diagnose, startOfFile, type Span } from '../diagnostic.ts';
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
      { file, span: startOf(entry) },
      {
        reason: `The id "${id}" belongs to another ${what} already.`,
        actual: id,
        note: 'Give one of the two another id.',
        other: {
          file: first.file.file,
          span: startOf(first),
          reason: 'The other entry with this id is here.',
        },
      },
    );
  }
}

/** Where an entry begins: at its id in the file of an event that writes it out, or else with its file. */
function startOf(entry: Entry): Span {
  return entry.kind === 'source' && entry.file.path.startsWith(`${folderOf('event')}/`)
    ? entry.locate(['id'])
    : startOfFile;
}

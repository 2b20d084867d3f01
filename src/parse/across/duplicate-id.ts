import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { languageName } from '../../record/language.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { diagnose, startOfFile, type Span } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import { isInPlace } from '../in-place.ts';
import { keptTally } from '../tally.ts';

/** Reports entries of one kind, and translations into one language, with the same id. */
export function* duplicateId(corpus: Corpus): Generator<VFileMessage> {
  const counts = tally(corpus.entries);
  if (counts.size === corpus.entries.length) return;
  const firsts = new Map<string, Entry>();
  for (const entry of corpus.entries) {
    const { id, lang, file, kind } = entry.file;
    const key = keyOf(entry);
    if (counts.get(key) === 1) continue;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, entry);
      continue;
    }
    yield diagnose(
      'duplicate-id',
      { file, span: startOf(entry) },
      {
        reason:
          lang === undefined
            ? `The id "${id}" belongs to another ${kind} already.`
            : `The ${kind} "${id}" has a translation into ${languageName(lang, defaultLocale)} already.`,
        actual: id,
        note: lang === undefined ? 'Give one of the two another id.' : 'Keep one of the two.',
        other: {
          file: first.file.file,
          span: startOf(first),
          reason: `The other ${lang === undefined ? 'entry with this id' : 'translation'} is here.`,
        },
      },
    );
  }
}

function keyOf({ file: { kind, id, lang = '' } }: Entry): string {
  return `${kind}/${id}/${lang}`;
}

const tally = keptTally((entry: Entry) => [keyOf(entry)]);

/** Where an entry begins: at its id in the file of an event that writes it out, or else with its file. */
function startOf(entry: Entry): Span {
  return entry.kind === 'source' && isInPlace(entry.file) ? entry.locate(['id']) : startOfFile;
}

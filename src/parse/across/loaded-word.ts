import type { VFileMessage } from 'vfile-message';
import { loadedKind, loadedWordsIn } from '../../record/loaded-words.ts';
import { found, ofEach } from '../corpus.ts';
import { diagnose, type Finding } from '../diagnostic.ts';
import type { Original } from '../entry.ts';
import { textsIn, type TextValue } from '../text-values.ts';

/** Reports words that take a side, where the record itself speaks. */
export const loadedWord = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'translation') return;
  for (const { path, text } of ownTexts(entry))
    for (const { word } of loadedWordsIn(text)) yield found('loaded-word', entry, path, findingOf(word));
  for (const { target, span } of entry.loaded)
    yield diagnose('loaded-word', { file: entry.file.file, span }, findingOf(target));
});

/** The fields in which the record speaks, in whatever group they stand. */
const ownFields: ReadonlySet<PropertyKey | undefined> = new Set([
  'title',
  'summary',
  'question',
  'answer',
  'note',
]);

/** The title of a source is the source’s own. */
function ownTexts(entry: Original): readonly TextValue[] {
  return entry.kind === 'source'
    ? []
    : textsIn(entry.partial).filter(({ path }) => ownFields.has(path.at(-1)));
}

function findingOf(word: string): Finding {
  const { neutral, because } = loadedKind(word) ?? {};
  return {
    reason: `The word "${word}" takes a side: it ${because}.`,
    actual: word,
    expected: neutral === undefined ? undefined : [neutral],
    note: 'Words of a source may stand in quotation marks, with who said them.',
  };
}

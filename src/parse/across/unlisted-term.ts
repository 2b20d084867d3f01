import type { VFileMessage } from 'vfile-message';
import { isListed, wordsIn } from '../../record/vocabulary.ts';
import { found, ofEach } from '../corpus.ts';
import { nearest, nearestFirst } from '../diagnostic.ts';

/** A longer text is no word, and is reported as too long. */
const longestWord = 60;

/** Reports words of open vocabularies that pages have no label for. */
export const unlistedTerm = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'translation') return;
  for (const { vocabulary, text, path } of entry.mentions) {
    if (!vocabulary || text.trim() === '' || text.length > longestWord || isListed(vocabulary, text))
      continue;
    const known = wordsIn(vocabulary);
    const near = nearest(text, known);
    yield found('unlisted-term', entry, path, {
      reason: `The word "${text}" is not in the vocabulary, so pages print it as it is written.`,
      actual: text,
      expected: near === undefined ? nearestFirst(text, known) : [near],
    });
  }
});

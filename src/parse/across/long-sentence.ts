import type { VFileMessage } from 'vfile-message';
import { found, ofEach } from '../corpus.ts';
import { diagnose, type Finding } from '../diagnostic.ts';
import { longestSentence, sentencesIn } from '../sentences.ts';

/** Reports sentences of summaries and texts that have more words than one reads at once; translations have their own measure. */
export const longSentence = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'translation') return;
  const { summary = '' } = { summary: '', ...entry.partial };
  for (const { text, words } of sentencesIn(summary))
    if (words > longestSentence) yield found('long-sentence', entry, ['summary'], findingOf(text));
  for (const { target, span } of entry.long)
    yield diagnose('long-sentence', { file: entry.file.file, span }, findingOf(target));
});

function findingOf(sentence: string): Finding {
  const [{ words } = { words: 0 }] = sentencesIn(sentence);
  return {
    reason: `The sentence has ${words} words: "${beginning(sentence)}".`,
    actual: sentence,
    expected: [`at most ${longestSentence} words`],
    note: 'Make two of it.',
  };
}

function beginning(sentence: string): string {
  return `${sentence.split(/\s+/).slice(0, 8).join(' ')} …`;
}

import { toString } from 'mdast-util-to-string';
import type { VFileMessage } from 'vfile-message';
import { found, ofEach } from '../corpus.ts';
import { sentencesIn } from '../sentences.ts';

/** Fewer words may well come twice. */
const fewestWords = 6;

/** Reports summaries of which the text says a sentence again, word for word: a page shows both. */
export const repeatedSummary = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'translation') return;
  const { summary = '' } = { summary: '', ...entry.partial };
  const body = wordsOf(toString(entry.prose.tree));
  const again = sentencesIn(summary).find(
    ({ text, words }) => words >= fewestWords && body.includes(wordsOf(text)),
  );
  if (again)
    yield found('repeated-summary', entry, ['summary'], {
      reason: 'The text below the fields says a sentence of the summary again, word for word.',
      actual: again.text,
      note: 'A page shows the summary above the text. Let the text go on from it.',
    });
});

/** The words of a text alone, so that it is compared without signs and capitals. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

import type { VFileMessage } from 'vfile-message';
import { edtf } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { found, type Corpus } from '../corpus.ts';
import { resolvedPhrase } from '../dating.ts';

/** Reports dates that are not those which the words of their source yield. */
export function* datingMismatch(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const dated = resolvedPhrase(entry, corpus);
    if (!dated || 'rule' in dated.resolution || dated.resolution.edtf === dated.date.edtf) continue;
    const { phrase, issued, date, resolution } = dated;
    yield found('dating-mismatch', entry, ['date'], {
      reason: `The words "${phrase}" in a source issued on ${label(issued, defaultLocale)} mean ${label(edtf(resolution.edtf), defaultLocale)}, not ${label(date, defaultLocale)}.`,
      actual: date.edtf,
      expected: [resolution.edtf],
      note: 'Correct the date; where the words mislead, take the phrase out and give the reasoning in a note.',
    });
  }
}

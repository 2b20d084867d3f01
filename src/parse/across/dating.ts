/** The words of a source that date an event yield its date, by the written rule. */
import type { VFileMessage } from 'vfile-message';
import { resolvePhrase } from '../../record/dating.ts';
import { label } from '../../record/words/label.ts';
import { edtf } from '../../record/edtf.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { found, type Corpus } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/** Reports datings that are incomplete, cannot be resolved, or lead to another date. */
export function* checkDating(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const message = problem(entry, corpus);
    if (message) yield message;
  }
}

function problem(entry: EntryOf<'event'>, corpus: Corpus): VFileMessage | undefined {
  const { dating, date } = entry.partial;
  if (!dating) return undefined;
  const { phrase, source, note } = dating;
  if (phrase === undefined && source === undefined && note !== undefined) return undefined;
  if (phrase === undefined || source === undefined)
    return found('incomplete-dating', entry, ['dating'], {
      reason: 'The dating needs a phrase together with its source, or a note.',
      expected: ['a phrase and its source, or a note alone'],
    });
  const issued = corpus.source(source)?.partial.issued;
  if (!date || !issued) return corpus.source(source) && !issued && date ? undated(entry, source) : undefined;
  const resolution = resolvePhrase(phrase, issued);
  if ('rule' in resolution)
    return found(resolution.rule, entry, ['dating', 'phrase'], {
      reason: resolution.reason,
      actual: phrase,
      note: 'Use the words that carry the date alone, or give a note with the reasoning instead.',
    });
  if (resolution.edtf === date.edtf) return undefined;
  return found('dating-mismatch', entry, ['date'], {
    reason: `The words "${phrase}" in a source issued on ${label(issued, defaultLocale)} mean ${label(edtf(resolution.edtf), defaultLocale)}, not ${label(date, defaultLocale)}.`,
    actual: date.edtf,
    expected: [resolution.edtf],
    note: 'Correct the date; where the words mislead, take the phrase out and give the reasoning in a note.',
  });
}

function undated(entry: EntryOf<'event'>, source: string): VFileMessage {
  return found('unresolved-phrase', entry, ['dating', 'source'], {
    reason: `The source "${source}" has no day of issue, so its words cannot be resolved.`,
    actual: source,
    note: 'Give the source its day of issue, or give a note with the reasoning instead.',
  });
}

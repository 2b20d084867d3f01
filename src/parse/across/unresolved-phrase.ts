import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';
import { resolvedPhrase } from '../dating.ts';
import type { EntryOf } from '../entry.ts';

/** Reports words that the written rule does not resolve, and words of sources without a day of issue. */
export function* unresolvedPhrase(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const message = undated(entry, corpus) ?? unresolved('unresolved-phrase', entry, corpus);
    if (message) yield message;
  }
}

/** The message on a phrase that fails the written rule in the way that a rule reports. */
export function unresolved(
  rule: 'unresolved-phrase' | 'ambiguous-phrase',
  entry: EntryOf<'event'>,
  corpus: Corpus,
): VFileMessage | undefined {
  const { phrase, resolution } = resolvedPhrase(entry, corpus) ?? {};
  if (!resolution || !('rule' in resolution) || resolution.rule !== rule) return undefined;
  return found(rule, entry, ['dating', 'phrase'], {
    reason: resolution.reason,
    actual: phrase,
    expected: resolution.expected,
    note: 'Use the words that carry the date alone, or give a note with the reasoning instead.',
  });
}

function undated(entry: EntryOf<'event'>, corpus: Corpus): VFileMessage | undefined {
  const { dating, date } = entry.partial;
  const source = corpus.original('source', dating?.source);
  if (dating?.phrase === undefined || !date || !source || source.partial.issued) return undefined;
  return found('unresolved-phrase', entry, ['dating', 'source'], {
    reason: `The source "${source.file.id}" has no day of issue, so its words cannot be resolved.`,
    actual: source.file.id,
    note: 'Give the source its day of issue, or give a note with the reasoning instead.',
  });
}

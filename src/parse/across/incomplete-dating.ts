import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';

/** Reports datings that have neither a phrase with its source nor a note. */
export function* incompleteDating(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const { dating } = entry.partial;
    if (!dating) continue;
    const { phrase, source, note } = dating;
    const isWhole =
      phrase === undefined && source === undefined
        ? note !== undefined
        : phrase !== undefined && source !== undefined;
    if (!isWhole)
      yield found('incomplete-dating', entry, ['dating'], {
        reason: 'The dating needs a phrase together with its source, or a note.',
        expected: ['a phrase and its source, or a note alone'],
      });
  }
}

import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { unresolved } from './unresolved-phrase.ts';

/** Reports words that the written rule resolves to more than one date. */
export function* ambiguousPhrase(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const message = unresolved('ambiguous-phrase', entry, corpus);
    if (message) yield message;
  }
}

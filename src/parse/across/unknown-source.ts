import type { VFileMessage } from 'vfile-message';
import { idPattern } from '../../record/schema/fields.ts';
import { found, type Corpus } from '../corpus.ts';
import { meant, nearest } from '../diagnostic.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of sources that no entry has, and ids on which a source rests that neither a source nor an actor has. */
export function* unknownSource(corpus: Corpus): Generator<VFileMessage> {
  yield* unknownIds('source', 'unknown-source')(corpus);
  const known = new Set([...corpus.ids('source'), ...corpus.ids('actor')]);
  for (const entry of corpus.originals) {
    if (entry.kind !== 'source') continue;
    for (const [i, text] of (entry.partial['rests-on'] ?? []).entries()) {
      if (!idPattern.test(text) || known.has(text)) continue;
      yield found('unknown-source', entry, ['rests-on', i], {
        reason: `"${text}" is the id of no source and of no actor.`,
        actual: text,
        ...meant(nearest(text, known), {
          expected: ['an id of a source or an actor, or words'],
          note: 'Words that are no id have a space or a capital letter.',
        }),
      });
    }
  }
}

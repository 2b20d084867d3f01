import { idPattern } from '../../record/schema/fields.ts';
import { found, ofEachBeside, type CorpusRule } from '../corpus.ts';
import { meant, nearest } from '../diagnostic.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of sources that no entry has, and ids on which a source rests that neither a source nor an actor has. */
export const unknownSource: CorpusRule = (corpus) => [...named(corpus), ...restedOn(corpus)];

const named = unknownIds('source', 'unknown-source');

const restedOn = ofEachBeside(
  ({ ids }) => [ids('source'), ids('actor')],
  function* (entry, { ids }) {
    if (entry.kind !== 'source') return;
    for (const [i, text] of (entry.partial['rests-on'] ?? []).entries()) {
      if (!idPattern.test(text) || ids('source').has(text) || ids('actor').has(text)) continue;
      yield found('unknown-source', entry, ['rests-on', i], {
        reason: `"${text}" is the id of no source and of no actor.`,
        actual: text,
        ...meant(nearest(text, [...ids('source'), ...ids('actor')]), {
          expected: ['an id of a source or an actor, or words'],
          note: 'Words that are no id have a space or a capital letter.',
        }),
      });
    }
  },
);

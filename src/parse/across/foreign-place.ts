import type { VFileMessage } from 'vfile-message';
import { translationsIn, type Corpus } from '../corpus.ts';
import { foreignItems } from '../foreign-items.ts';

/** Reports places of translations that their original does not have, or that stand twice. */
export function* foreignPlace(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    const places = original.kind === 'site' ? original.partial.places : [];
    const here = (entry.partial.places ?? []).map(({ id }) => id);
    const known = places?.map(({ id }) => id);
    if (known)
      yield* foreignItems(entry, {
        rule: 'foreign-place',
        list: 'places',
        key: 'id',
        noun: 'place',
        here,
        known,
      });
  }
}

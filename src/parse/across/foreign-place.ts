import type { VFileMessage } from 'vfile-message';
import { translationsIn, type Corpus } from '../corpus.ts';
import { foreignItems } from '../foreign-items.ts';

/** Reports places of translations that their original does not have, or that stand twice. */
export function* foreignPlace(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus))
    yield* foreignItems('foreign-place', entry, original.kind === 'site' ? original.partial.places : []);
}

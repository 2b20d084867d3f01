import type { VFileMessage } from 'vfile-message';
import { imagesOf, translationsIn, type Corpus } from '../corpus.ts';
import { foreignItems } from '../foreign-items.ts';

/** Reports images of translations that their original does not have, or that stand twice. */
export function* foreignImage(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus))
    yield* foreignItems('foreign-image', entry, imagesOf(original));
}

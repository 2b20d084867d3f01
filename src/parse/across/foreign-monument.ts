import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';

/** Reports monuments of another site than that of the event which names them. */
export function* foreignMonument(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const { site, monuments } = entry.partial;
    if (site !== entry.file.folder || !corpus.original('site', site)) continue;
    for (const [i, { monument }] of (monuments ?? []).entries()) {
      const other = corpus.original('monument', monument);
      if (!other || other.partial.site === site || !corpus.original('site', other.partial.site)) continue;
      yield found('foreign-monument', entry, ['monuments', i, 'monument'], {
        reason: `The monument "${monument}" belongs to the site "${other.partial.site}".`,
        actual: monument,
        note: 'Name a monument of the event’s own site, or correct the site of one of the two.',
      });
    }
  }
}

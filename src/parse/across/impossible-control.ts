import type { VFileMessage } from 'vfile-message';
import { at, found, type Corpus } from '../corpus.ts';

/** Reports events that leave one place with two holders. */
export function* impossibleControl(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const firsts = new Map<string, number>();
    for (const [i, { place, holder }] of (entry.partial.control ?? []).entries()) {
      const first = firsts.get(place);
      if (first === undefined) firsts.set(place, i);
      else
        yield found('impossible-control', entry, ['control', i], {
          reason: `The event says twice who holds "${place}" once it is over.`,
          actual: holder,
          note: 'Keep one holder; where both hold parts of it, write contested.',
          other: { ...at(entry, ['control', first]), reason: 'It says so here first.' },
        });
    }
  }
}

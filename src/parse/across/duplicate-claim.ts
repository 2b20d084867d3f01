import type { VFileMessage } from 'vfile-message';
import { at, claimsOf, found, type Corpus } from '../corpus.ts';

/** Reports claims of one page with one id. */
export function* duplicateClaim(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals) {
    const firsts = new Map<string, number>();
    for (const [i, { id }] of (claimsOf(entry) ?? []).entries()) {
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, i);
      else
        yield found('duplicate-claim', entry, ['claims', i, 'id'], {
          reason: `The claim id "${id}" is used twice on this page.`,
          actual: id,
          note: 'Give the later claim an id of its own; a published id stays as it is.',
          other: { ...at(entry, ['claims', first, 'id']), reason: 'It is used here first.' },
        });
    }
  }
}

import type { VFileMessage } from 'vfile-message';
import { at, found, imagesOf, ofEach } from '../corpus.ts';

/** Reports words that join one image of an entry with none, or more than two. */
export const unevenPair = ofEach(function* (entry): Generator<VFileMessage> {
  const paired = (imagesOf(entry) ?? []).flatMap(({ pair }, i) => (pair === undefined ? [] : [{ pair, i }]));
  for (const [pair, members] of Map.groupBy(paired, (each) => each.pair)) {
    const [first, , third] = members;
    if (!first || members.length === 2) continue;
    const path = ['images', (third ?? first).i, 'pair'];
    yield found('uneven-pair', entry, path, {
      reason: `The pair "${pair}" has ${third ? `${members.length} images` : 'one image'}.`,
      actual: pair,
      expected: ['two images, one before and one after'],
      note: third
        ? 'Give the others a pair of their own, or none.'
        : 'Write the same word at the other image, or take it out.',
      ...(third
        ? { other: { ...at(entry, ['images', first.i, 'pair']), reason: 'The pair begins here.' } }
        : {}),
    });
  }
});

import type { VFileMessage } from 'vfile-message';
import { at, found, imagesOf, ofEach, type ReadEntry } from '../corpus.ts';
import { repeatsIn } from '../repeats.ts';

/** Reports things that a list names twice, and places of one site with one id. */
export const repeatedItem = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'site') {
    const ids = (entry.partial.places ?? []).map(({ id }) => id);
    yield* repeated(entry, 'places', ids, 'id');
  }
  const files = (imagesOf(entry) ?? []).map(({ file }) => file);
  yield* repeated(entry, 'images', files, 'file');
  if (entry.kind !== 'event') return;
  const { sources, places, actors, monuments } = entry.partial;
  yield* repeated(entry, 'sources', sources ?? []);
  yield* repeated(entry, 'places', places ?? []);
  yield* repeated(
    entry,
    'actors',
    (actors ?? []).map(({ actor, role }) => `${actor} as ${role}`),
  );
  yield* repeated(
    entry,
    'monuments',
    (monuments ?? []).map(({ monument }) => monument),
  );
});

function* repeated(
  entry: ReadEntry,
  field: string,
  items: readonly string[],
  key?: string,
): Generator<VFileMessage> {
  const pathOf = (index: number) => (key === undefined ? [field, index] : [field, index, key]);
  for (const [i, first] of repeatsIn(items))
    yield found('repeated-item', entry, pathOf(i), {
      reason: `The list "${field}" names "${items[i]}" twice.`,
      actual: items[i],
      note: 'Take one of the two out.',
      other: { ...at(entry, pathOf(first)), reason: 'It is named here first.' },
    });
}

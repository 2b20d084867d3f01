/** A list names a thing once, and what an event names belongs to its site. */
import type { VFileMessage } from 'vfile-message';
import type { EntryOf } from '../entry.ts';
import { at, found, type Corpus, type ReadEntry } from '../corpus.ts';

/** Reports things that a list names twice, places of one site with one id, and monuments of another site. */
export function* checkLists(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals) {
    if (entry.kind === 'site') {
      const ids = (entry.partial.places ?? []).map(({ id }) => id);
      yield* repeated(entry, 'places', ids, 'id');
    }
    if (entry.kind !== 'event') continue;
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
    yield* foreign(entry, corpus);
  }
}

function* foreign(entry: EntryOf<'event'>, corpus: Corpus): Generator<VFileMessage> {
  const { site, monuments } = entry.partial;
  if (site !== entry.file.folder || !corpus.site(site)) return;
  for (const [i, { monument }] of (monuments ?? []).entries()) {
    const other = corpus.find('monument', monument);
    if (other?.kind !== 'monument' || other.partial.site === site || !corpus.site(other.partial.site))
      continue;
    yield found('foreign-monument', entry, ['monuments', i, 'monument'], {
      reason: `The monument "${monument}" belongs to the site "${other.partial.site}".`,
      actual: monument,
      note: 'Name a monument of the event’s own site, or correct the site of one of the two.',
    });
  }
}

function* repeated(
  entry: ReadEntry,
  field: string,
  items: readonly string[],
  key?: string,
): Generator<VFileMessage> {
  const firsts = new Map<string, number>();
  const pathOf = (index: number) => (key === undefined ? [field, index] : [field, index, key]);
  for (const [i, item] of items.entries()) {
    const first = firsts.get(item);
    if (first === undefined) {
      firsts.set(item, i);
      continue;
    }
    yield found('repeated-item', entry, pathOf(i), {
      reason: `The list "${field}" names "${item}" twice.`,
      actual: item,
      note: 'Take one of the two out.',
      other: { ...at(entry, pathOf(first)), reason: 'It is named here first.' },
    });
  }
}

/** The sources that show pictures of a monument from before and after it was harmed. */
import type { Named } from '../record/holder.ts';
import type { Event, HeritageRecord, Monument, Source } from '../record/record.ts';
import { existing, lookup } from './lookup.ts';

/** A source of pictures: who published it, and where it is. */
export type PicturesOf = Pick<Source, 'id' | 'publisher' | 'url'>;

/** The sources that show a monument before and after, in its own order. */
export function beforeAndAfter(monument: Monument, record: HeritageRecord): PicturesOf[] {
  const { sources } = lookup(record);
  return monument['before-and-after'].map((id) => {
    const { publisher, url } = existing(sources, id);
    return { id, publisher, url };
  });
}

/** Those of them that show what an event did: all where it destroyed the monument, and else those on which it rests. */
export function beforeAndAfterEvent(
  { monument, condition }: Event['monuments'][number],
  { sources }: Pick<Event, 'sources'>,
  record: HeritageRecord,
): PicturesOf[] {
  return beforeAndAfter(existing(lookup(record).monuments, monument), record).filter(
    ({ id }) => condition === 'destroyed' || sources.includes(id),
  );
}

/** The monuments that a source shows before and after, in the order of their ids. */
export function shownBy(source: string, { monuments }: HeritageRecord): Named[] {
  return monuments
    .filter((monument) => monument['before-and-after'].includes(source))
    .map(({ id, name }) => ({ id, name }));
}

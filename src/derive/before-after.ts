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

/** Sources that show the same monuments of an event. */
export interface PicturesOfEvent {
  /** The names of the monuments. */
  readonly monuments: readonly string[];
  readonly pictures: readonly PicturesOf[];
}

/**
 * The sources that show what an event did, once for all monuments that have the same ones: of a monument that it destroyed all, and
 * else those on which it rests.
 */
export function beforeAndAfterEvent(
  { monuments, sources }: Pick<Event, 'monuments' | 'sources'>,
  record: HeritageRecord,
): PicturesOfEvent[] {
  const groups = new Map<string, { monuments: string[]; pictures: readonly PicturesOf[] }>();
  for (const { monument: id, condition } of monuments) {
    const monument = existing(lookup(record).monuments, id);
    const pictures = beforeAndAfter(monument, record).filter(
      (each) => condition === 'destroyed' || sources.includes(each.id),
    );
    if (pictures.length === 0) continue;
    const same = pictures.map((each) => each.id).join(' ');
    const group = groups.get(same) ?? { monuments: [], pictures };
    group.monuments.push(monument.name);
    groups.set(same, group);
  }
  return [...groups.values()];
}

/** The monuments that a source shows before and after, in the order of their ids. */
export function shownBy(source: string, { monuments }: HeritageRecord): Named[] {
  return monuments
    .filter((monument) => monument['before-and-after'].includes(source))
    .map(({ id, name }) => ({ id, name }));
}

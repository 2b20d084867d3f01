/** What lists have in common from one look at a folder to the next, so that only what came or went is asked again. */
import { replacedSince } from '../record/replaced.ts';

/** The things that one list has and the other has not. */
interface Difference<Thing> {
  readonly gone: readonly Thing[];
  readonly come: readonly Thing[];
}

/** What went from a list and what came to it; things are told apart by themselves, and none stands twice in a list. */
function differenceOf<Thing>(before: readonly Thing[], now: readonly Thing[]): Difference<Thing> {
  const replaced = replacedSince(before, now);
  if (replaced) return { gone: replaced.map(({ old }) => old), come: replaced.map((each) => each.now) };
  const [old, fresh] = [new Set(before), new Set(now)];
  return {
    gone: before.filter((thing) => !fresh.has(thing)),
    come: now.filter((thing) => !old.has(thing)),
  };
}

/**
 * Counts again and again how many of some things have each key. The counts are those of the last list, until the next is
 * counted.
 *
 * @example
 * const tally = keptTally((word: Word) => word.letters);
 * tally(words).get('a') //=> 2, where two of the words have it
 */
export function keptTally<Thing, Key>(
  keysOf: (thing: Thing) => Iterable<Key>,
): (things: readonly Thing[]) => ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  let last: readonly Thing[] = [];
  const count = (thing: Thing, one: 1 | -1): void => {
    for (const key of new Set(keysOf(thing))) {
      const now = (counts.get(key) ?? 0) + one;
      if (now === 0) counts.delete(key);
      else counts.set(key, now);
    }
  };
  return (things) => {
    const { gone, come } = differenceOf(last, things);
    for (const thing of gone) count(thing, -1);
    for (const thing of come) count(thing, 1);
    last = things;
    return counts;
  };
}

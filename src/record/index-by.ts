import { once } from './once.ts';
import { replacedSince } from './replaced.ts';

/**
 * Things by each of their keys, once under each, in the order in which they come.
 *
 * @example
 * indexBy(['ab', 'b'], (word) => [...word]) //=> Map { 'a' => ['ab'], 'b' => ['ab', 'b'] }
 */
export function indexBy<Thing, Key>(
  things: Iterable<Thing>,
  keysOf: (thing: Thing) => Iterable<Key>,
): Map<Key, Thing[]> {
  const found = new Map<Key, Thing[]>();
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const list = found.get(key);
      if (list) list.push(thing);
      else found.set(key, [thing]);
    }
  return found;
}

/**
 * Indexes things again and again. Where few were replaced by others with the same keys, these take their places in the index of
 * before; it is that of `indexBy` always.
 */
export function keptIndexBy<Thing extends WeakKey, Key>(
  keysOf: (thing: Thing) => Iterable<Key>,
): (things: readonly Thing[]) => ReadonlyMap<Key, readonly Thing[]> {
  const keys = once((thing: Thing): readonly Key[] => [...new Set(keysOf(thing))]);
  let before: readonly Thing[] = [];
  let index: ReadonlyMap<Key, readonly Thing[]> = new Map();
  return (things) => {
    const replaced = replacedSince(before, things);
    const isAlike = replaced?.every(({ old, now }) => {
      const [was, is] = [keys(old), keys(now)];
      return was.length === is.length && was.every((key, i) => key === is[i]);
    });
    if (replaced && isAlike === true) {
      const successors = new Map(replaced.map(({ old, now }) => [old, now]));
      const touched = new Set(replaced.flatMap(({ old }) => keys(old)));
      const renewed = [...touched].map(
        (key) => [key, (index.get(key) ?? []).map((thing) => successors.get(thing) ?? thing)] as const,
      );
      index = new Map([...index, ...renewed]);
    } else index = indexBy(things, (thing) => keys(thing));
    before = things;
    return index;
  };
}

import { once } from './once.ts';

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
    const replaced = replacedIn(before, things);
    const isAlike = replaced?.entries().every(([old, now]) => {
      const [was, is] = [keys(old), keys(now)];
      return was.length === is.length && was.every((key, i) => key === is[i]);
    });
    if (replaced && isAlike === true) {
      const touched = new Set([...replaced.keys()].flatMap((thing) => keys(thing)));
      const renewed = [...touched].map(
        (key) => [key, (index.get(key) ?? []).map((thing) => replaced.get(thing) ?? thing)] as const,
      );
      index = new Map([...index, ...renewed]);
    } else index = indexBy(things, (thing) => keys(thing));
    before = things;
    return index;
  };
}

/** Things by those that stood where they stand now; nothing where these are many, or others came or went. */
function replacedIn<Thing>(
  before: readonly Thing[],
  now: readonly Thing[],
): ReadonlyMap<Thing, Thing> | undefined {
  if (before.length !== now.length) return undefined;
  const replaced = new Map<Thing, Thing>();
  for (const [i, thing] of now.entries()) {
    const old = before[i];
    if (old === undefined || old === thing) continue;
    replaced.set(old, thing);
    if (replaced.size > fewReplaced) return undefined;
  }
  return replaced;
}

/** Of how many things lists are gone through for each. */
const fewReplaced = 20;

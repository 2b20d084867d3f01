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

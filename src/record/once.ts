/**
 * Works something out once for each object that it is asked of, and keeps it as long as that object is there.
 *
 * @example
 * const lookup = once((record: HeritageRecord) => indexesOf(record));
 * lookup(record) === lookup(record) //=> true
 */
export function once<Key extends WeakKey, Value extends NonNullable<unknown>>(
  workOut: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = workOut(key);
    known.set(key, made);
    return made;
  };
}

/**
 * The same for texts of which few are asked for again and again, such as the tags of languages: what was worked out for one
 * is kept for good.
 *
 * @example
 * const directionIn = onceForText((tag: string) => …); // a language's script takes long to find
 */
export function onceForText<Key extends string, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: workOut(key) };
    known.set(key, found);
    return found.value;
  };
}

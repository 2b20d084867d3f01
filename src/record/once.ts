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

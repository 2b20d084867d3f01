/** What is known of some objects that are asked of together: of the first of them, below it of the second, and so on. */
interface Branch<Value> {
  branches?: WeakMap<WeakKey, Branch<Value>>;
  made?: { readonly value: Value };
}

/**
 * Works something out once for each object that it is asked of, or for each two or more that it is asked of together, and keeps it
 * as long as these are there.
 *
 * @example
 * const lookup = once((record: HeritageRecord) => indexesOf(record));
 * lookup(record) === lookup(record) //=> true
 */
export function once<Keys extends readonly WeakKey[], Value>(
  workOut: (...keys: Keys) => Value,
): (...keys: Keys) => Value {
  const root: Branch<Value> = {};
  return (...keys) => {
    let branch = root;
    for (const key of keys) {
      branch.branches ??= new WeakMap();
      const next = branch.branches.get(key) ?? {};
      branch.branches.set(key, next);
      branch = next;
    }
    branch.made ??= { value: workOut(...keys) };
    return branch.made.value;
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

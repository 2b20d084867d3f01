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
 * Keeps a value as long as those after it say the same, so that what was worked out once for it holds on; values that are data,
 * as JSON has them.
 *
 * @example
 * const kept = keptWhileSame<Outline>();
 * kept(outlineOf(one)) === kept(outlineOf(other)) //=> true, where their addresses come from the same
 */
export function keptWhileSame<Value>(): (value: Value) => Value {
  let before: { readonly value: Value; readonly text: string } | undefined;
  return (value) => {
    const text = JSON.stringify(value);
    if (before?.text !== text) before = { value, text };
    return before.value;
  };
}

/**
 * Keeps a list as long as those after it hold the very same, in the same order, so that what was worked out once for it holds on.
 *
 * @example
 * const kept = keptWhileAlike<Entry>();
 * kept([one, other]) === kept([one, other]) //=> true
 */
export function keptWhileAlike<Item>(): (items: readonly Item[]) => readonly Item[] {
  let before: readonly Item[] = [];
  return (items) => {
    if (items.length !== before.length || items.some((item, i) => item !== before[i])) before = items;
    return before;
  };
}

/**
 * Works something out once for each text, of which few are asked for again and again, such as the tags of languages: what was
 * worked out for one is kept for good.
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

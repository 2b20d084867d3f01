/** A thing of a list that stands where another stood at an earlier look. */
export interface Replaced<Thing> {
  /** Its place in both lists, counted from 0. */
  readonly place: number;
  readonly old: Thing;
  readonly now: Thing;
}

/**
 * What was replaced where it stood, from one look at a list to the next; things are told apart by themselves. Nothing where
 * these are many, or others came or went: then all are better compared as a whole.
 *
 * @example
 * replacedSince(['a', 'b'], ['a', 'c']) //=> [{ place: 1, old: 'b', now: 'c' }]
 * replacedSince(['a'], ['a', 'b']) //=> undefined
 */
export function replacedSince<Thing>(
  before: readonly Thing[],
  now: readonly Thing[],
): readonly Replaced<Thing>[] | undefined {
  if (before.length !== now.length) return undefined;
  const replaced: Replaced<Thing>[] = [];
  for (const [place, thing] of now.entries()) {
    const old = before[place];
    if (old === undefined || old === thing) continue;
    replaced.push({ place, old, now: thing });
    if (replaced.length > few) return undefined;
  }
  return replaced;
}

/** Of how many things lists are gone through for each. */
const few = 20;

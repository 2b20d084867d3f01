/** The order in which the events of the record are told. */
import type { z } from 'zod';
import { compareDates, type EdtfDate } from './edtf.ts';
import { compareText } from './order.ts';
import type { eventSchema } from './schema/event.ts';
import { weights, wordsOf } from './vocabulary.ts';

/** What decides the place of an event among others. */
export interface Placed {
  readonly id: string;
  readonly date: EdtfDate;
  readonly weight: z.infer<typeof eventSchema>['weight'];
  /** The ids of events that came before this one, though their dates do not tell. */
  readonly follows: readonly string[];
}

/**
 * Things in chronological order, total and stable: by first day, last day, precision, then what follows what, then
 * weight, then id. A relation `follows` decides only between dates that are alike, since it may not go against them.
 */
export function chronological<T>(things: readonly T[], placed: (thing: T) => Placed): T[] {
  const sorted = things
    .map((thing) => ({ thing, ...placed(thing) }))
    .toSorted((a, b) => compareDates(a.date, b.date) || compareWeights(a, b) || compareText(a.id, b.id));
  return Map.groupBy(sorted, runOf)
    .values()
    .flatMap(afterTheirs)
    .map(({ thing }) => thing)
    .toArray();
}

/**
 * Puts things in chronological order again and again: where each has the place of the one that stood there before, the order
 * is that of before.
 */
export function keptChronological<T>(placed: (thing: T) => Placed): (things: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  let ranks: readonly number[] = [];
  return (things) => {
    const isSame =
      things.length === before.length &&
      things.every((thing, i) => {
        const other = before[i];
        return other !== undefined && (thing === other || isPlacedAlike(placed(thing), placed(other)));
      });
    if (!isSame) ranks = chronological([...things.entries()], ([, thing]) => placed(thing)).map(([i]) => i);
    before = things;
    return ranks.flatMap((i) => things[i] ?? []);
  };
}

function isPlacedAlike(a: Placed, b: Placed): boolean {
  return (
    a.id === b.id &&
    a.date.edtf === b.date.edtf &&
    a.weight === b.weight &&
    a.follows.join() === b.follows.join()
  );
}

const order = wordsOf(weights);

function compareWeights(a: Pick<Placed, 'weight'>, b: Pick<Placed, 'weight'>): number {
  return order.indexOf(a.weight) - order.indexOf(b.weight);
}

/** What dates have in common between which nothing but `follows` decides. */
function runOf({ date: { start, end, precision } }: Placed): string {
  return `${start}/${end ?? ''}/${precision}`;
}

/** Takes again and again the first of a sorted run that waits for none; what goes in a circle stands last. */
function afterTheirs<P extends Placed>(run: readonly P[]): readonly P[] {
  const places = new Map(run.map(({ id }, i) => [id, i]));
  const before = run.map(({ id, follows }) =>
    [...new Set(follows)].flatMap((each) => (each === id ? [] : (places.get(each) ?? []))),
  );
  if (before.every(({ length }) => length === 0)) return run;
  const followers = Map.groupBy(
    before.flatMap((all, follower) => all.map((first) => ({ first, follower }))),
    ({ first }) => first,
  );
  const waits = before.map(({ length }) => length);
  const ready = run
    .keys()
    .filter((i) => waits[i] === 0)
    .toArray();
  const taken: number[] = [];
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    taken.push(next);
    for (const { follower } of followers.get(next) ?? []) {
      waits[follower] = (waits[follower] ?? 0) - 1;
      if (waits[follower] === 0) ready.splice(placeIn(ready, follower), 0, follower);
    }
  }
  const circular = run.keys().filter((i) => (waits[i] ?? 0) > 0);
  return [...taken, ...circular].flatMap((i) => run[i] ?? []);
}

/** Where a number belongs in a sorted list. */
function placeIn(sorted: readonly number[], value: number): number {
  const place = sorted.findIndex((each) => each > value);
  return place < 0 ? sorted.length : place;
}

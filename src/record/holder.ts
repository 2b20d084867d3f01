/** Who holds a place: something of the record, or nobody that could be named. */

/** Something with a page, by its id and its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words that may stand for a holder who is not an actor. */
export const holdersWithoutActor = ['contested', 'unknown'] as const;

/** Nobody that could be named: a place is fought over, or the sources do not say. */
export type Nobody = (typeof holdersWithoutActor)[number];

/** Who holds a place. */
export type Holder = Named | Nobody;

/** Whether a word stands for nobody; `isNobody('contested') //=> true`, `isNobody('iraqi-army') //=> false`. */
export function isNobody(holder: string): holder is Nobody {
  return holdersWithoutActor.some((word) => word === holder);
}

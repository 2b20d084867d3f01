/** How much of a long past a picture of lanes draws, so that it stays one that can be looked at. */

/** The most periods that a picture draws. */
const mostDrawn = 300;

/** What is drawn of several groups of lanes. */
export interface Drawn<Group> {
  readonly groups: readonly Group[];
  /** How many periods are drawn and how many there are; absent where these are as many. */
  readonly left?: { readonly count: number; readonly all: number };
}

/** A group of lanes as `latestOf` reads it and makes it anew. */
interface Reader<Group, Period> {
  readonly periodsOf: (group: Group) => readonly (readonly Period[])[];
  /** The group with these periods for its lanes, of which those without one are left out. */
  readonly withPeriods: (group: Group, periods: readonly (readonly Period[])[]) => Group;
}

/**
 * What is drawn of the lanes of some groups: all, where a picture has room for it. Else each group has the same room, and in it
 * each lane, for the last of its periods; groups and lanes for which no room is left are left out, the last ones first.
 */
export function latestOf<Group, Period>(
  groups: readonly Group[],
  { periodsOf, withPeriods }: Reader<Group, Period>,
): Drawn<Group> {
  const all = groups.reduce((sum, group) => sum + count(periodsOf(group)), 0);
  if (all <= mostDrawn) return { groups };
  const shown = groups.slice(0, mostDrawn);
  const ofGroup = Math.floor(mostDrawn / shown.length);
  const drawn = shown.map((group) => {
    const lanes = periodsOf(group);
    const ofLane = Math.floor(ofGroup / Math.min(lanes.length, ofGroup));
    return withPeriods(
      group,
      lanes.map((periods, i) => (i < ofGroup ? periods.slice(-ofLane) : [])),
    );
  });
  return {
    groups: drawn,
    left: { count: drawn.reduce((sum, group) => sum + count(periodsOf(group)), 0), all },
  };
}

function count(lanes: readonly (readonly unknown[])[]): number {
  return lanes.reduce((sum, { length }) => sum + length, 0);
}

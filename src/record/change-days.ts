/**
 * The days on which who holds a place, or the state of a monument, changes. A change in doubt counts from the day from
 * which it is sure: the last on which it may have happened.
 */
import { keptChronological } from './chronological.ts';
import { compareDays, type Day } from './calendar.ts';
import { compareDates, type EdtfDate } from './edtf.ts';
import { doesHarm } from './harm.ts';
import { indexBy } from './index-by.ts';
import { once } from './once.ts';
import type { EventOutline, Outline } from './outline.ts';

/** A place of a site, or a monument. */
export type Changeable =
  | { readonly kind: 'place'; readonly site: string; readonly id: string }
  | { readonly kind: 'monument'; readonly id: string };

/** A change, from what was told last to what is told now: an actor’s id or a word for a holder, a condition. */
export interface Change {
  readonly of: Changeable;
  /** Absent where nothing was told before. */
  readonly before?: string;
  readonly after: string;
  /** The id of the event that tells of it. */
  readonly event: string;
  /** When it happened, or when the state was seen. */
  readonly date: EdtfDate;
}

/** The day from which what happened at a date is sure; of what is not over, the day on which it began. */
export function sureFrom({ start, end }: EdtfDate): Day {
  return end ?? start;
}

/** The changes by the days from which they are sure, the days in their order. */
export const changesByDay = once((outline: Outline): ReadonlyMap<Day, readonly Change[]> => {
  const changes = [...Map.groupBy(tellingsIn(outline), ({ of }) => keyOf(of)).values()].flatMap(changesOf);
  const sorted = changes.toSorted((a, b) => compareDays(sureFrom(a.date), sureFrom(b.date)));
  return Map.groupBy(sorted, ({ date }) => sureFrom(date));
});

/** The days on which something changes by an event, by the event’s id. */
export const daysByEvent = once((outline: Outline): ReadonlyMap<string, readonly Day[]> => {
  const byDay = changesByDay(outline);
  return indexBy(byDay.keys(), (day) => (byDay.get(day) ?? []).map(({ event }) => event));
});

/** Tells a place or a monument from all others: `keyOf({ kind: 'monument', id: 'gate' }) //=> 'monument_gate'`. */
export function keyOf(of: Changeable): string {
  return of.kind === 'place' ? `place_${of.site}_${of.id}` : `monument_${of.id}`;
}

type Telling = Omit<Change, 'before'>;

/** What events tell of places and monuments that there are, in their order. */
function tellingsIn({ events, sites, monuments }: Outline): Telling[] {
  const known = new Set([
    ...sites.flatMap(({ id: site, places = [] }) =>
      places.map(({ id }) => keyOf({ kind: 'place', site, id })),
    ),
    ...monuments.map(({ id }) => keyOf({ kind: 'monument', id })),
  ]);
  return inOrder(events.flatMap((event) => tellingsOf(event) ?? []))
    .flatMap(({ tellings }) => tellings)
    .filter(({ of }) => known.has(keyOf(of)));
}

/** A dated event as one of a sequence, with what it tells. */
const tellingsOf = once((event: EventOutline) => {
  const { id, date, weight = 'normal', follows = [] } = event;
  return (
    date && { id, date, weight, follows, tellings: [...holdersIn(event, date), ...statesIn(event, date)] }
  );
});

const inOrder = keptChronological<NonNullable<ReturnType<typeof tellingsOf>>>((event) => event);

function holdersIn({ id: event, site = '', control = [] }: EventOutline, date: EdtfDate): Telling[] {
  return control.map(({ place, holder }) => ({
    of: { kind: 'place', site, id: place },
    after: holder,
    event,
    date,
  }));
}

function statesIn({ id: event, category, monuments = [] }: EventOutline, date: EdtfDate): Telling[] {
  return monuments.flatMap(({ monument, condition, seen }) =>
    condition === undefined
      ? []
      : {
          of: { kind: 'monument', id: monument },
          after: condition,
          event,
          date: seen && !doesHarm(category, condition) ? seen : date,
        },
  );
}

/** Of what is told of one thing, what is new; states stand in the order of the days on which they were seen. */
function changesOf(tellings: readonly Telling[]): Change[] {
  const ordered =
    tellings[0]?.of.kind === 'monument'
      ? tellings.toSorted((a, b) => compareDates(a.date, b.date))
      : tellings;
  return ordered.flatMap((telling, i) => {
    const before = ordered[i - 1]?.after;
    if (before === telling.after) return [];
    return [before === undefined ? telling : { ...telling, before }];
  });
}

/** Two days that are shown beside each other, the earlier one first. */
export type TwoDays = readonly [one: Day, other: Day];

/** Two days between which a place of a site was in one hand. */
export interface TurningPoints {
  /** The id of the site. */
  readonly site: string;
  readonly days: TwoDays;
}

/** The turning points of all sites: the day on which a place changes hands, and that on which it next does. */
export function turningPoints(outline: Outline): TurningPoints[] {
  const changes = [...changesByDay(outline)].flatMap(([day, all]) =>
    all.flatMap(({ of }) => (of.kind === 'place' ? { of, day } : [])),
  );
  const pairs = [...Map.groupBy(changes, ({ of }) => keyOf(of)).values()].flatMap((turns) =>
    turns.flatMap(({ of, day }, i): TurningPoints[] => {
      const before = turns[i - 1]?.day;
      return before === undefined || before === day ? [] : [{ site: of.site, days: [before, day] }];
    }),
  );
  return [...new Map(pairs.map((pair) => [`${pair.site} ${pair.days.join()}`, pair])).values()];
}

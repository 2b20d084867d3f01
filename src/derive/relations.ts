/** Which events belong together: umbrellas and their parts, what came before, what reacts to what. */
import { chronological } from '../record/chronological.ts';
import { keptIndexBy } from '../record/index-by.ts';
import { once } from '../record/once.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { lookup } from './lookup.ts';

/** The events to which one is related, each list in chronological order. */
export interface Relations {
  /** The event of which it is a part. */
  readonly partOf: readonly Event[];
  /** The events that are parts of it. */
  readonly parts: readonly Event[];
  /** What came before it, though the dates do not tell. */
  readonly before: readonly Event[];
  /** What came after it, though the dates do not tell. */
  readonly after: readonly Event[];
  /** What it reacts to, or reports on. */
  readonly answers: readonly Event[];
  /** What reacts to it, or reports on it. */
  readonly answeredBy: readonly Event[];
}

/** The relations of an event, both those that it states and those that others state of it. */
export function relationsOf(event: Event, record: HeritageRecord): Relations {
  const { parts, after, answeredBy } = statedOf(record);
  const all = lookup(record).events;
  const inOrder = (ids: readonly string[]): Event[] =>
    chronological(
      ids.flatMap((id) => all.get(id) ?? []),
      (each) => each,
    );
  return {
    partOf: inOrder(partOf(event)),
    parts: parts.get(event.id) ?? [],
    before: inOrder(event.follows),
    after: after.get(event.id) ?? [],
    answers: inOrder(event.answers),
    answeredBy: answeredBy.get(event.id) ?? [],
  };
}

/** Those of some events that totals count: all but umbrellas, which are counted by their parts. */
export function counted(events: readonly Event[], record: HeritageRecord): Event[] {
  const { parts } = statedOf(record);
  return events.filter(({ id }) => !parts.has(id));
}

const statedOf = once(({ events }: HeritageRecord) => ({
  parts: partsOf(events),
  after: after(events),
  answeredBy: answeredBy(events),
}));

const partsOf = keptIndexBy((event: Event) => partOf(event));
const after = keptIndexBy(({ follows }: Event) => follows);
const answeredBy = keptIndexBy(({ answers }: Event) => answers);

function partOf(event: Event): readonly string[] {
  return event['part-of'] === undefined ? [] : [event['part-of']];
}

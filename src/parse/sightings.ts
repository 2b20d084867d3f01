/** The days on which the state of a monument was seen: they bound the time of the harm between them. */
import type { VFileMessage } from 'vfile-message';
import { compareDays, type Day } from '../record/calendar.ts';
import { doesHarm } from '../record/harm.ts';
import { once } from '../record/once.ts';
import { at, found, type Corpus } from './corpus.ts';
import type { EntryOf } from './entry.ts';
import type { Path } from './front-matter/places.ts';

/** Reports states seen after all their sources were issued, and harm that may have been done after it was first seen. */
export function* impossibleSightings(entry: EntryOf<'event'>, corpus: Corpus): Generator<VFileMessage> {
  for (const [i, { condition, seen, sources }] of (entry.partial.monuments ?? []).entries()) {
    const path = ['monuments', i, 'seen'];
    const issued = seen && lastIssue(sources ?? entry.partial.sources ?? [], corpus);
    if (seen && issued !== undefined && compareDays(issued, seen.start) < 0)
      yield found('impossible-order', entry, path, {
        reason: `The state was seen on ${seen.start} at the earliest, but its sources were issued by ${issued}.`,
        actual: seen.edtf,
        expected: [`a day on or before ${issued}`],
      });
    if (seen?.end && doesHarm(entry.partial.category, condition)) yield* doneAfter(entry, path, seen.end);
  }
}

/** Reports harm that may have been done before its monument was last seen intact. */
export function* harmBeforeSighting(corpus: Corpus): Generator<VFileMessage> {
  const seen = sightings(corpus);
  if (seen.size === 0) return;
  for (const entry of corpus.events)
    for (const { monument, condition } of entry.partial.monuments ?? [])
      for (const sighting of seen.get(monument) ?? [])
        if (doesHarm(entry.partial.category, condition)) yield* doneBefore(entry, monument, sighting);
}

/** The last day on which one of some sources was issued; nothing where one of them bears no date. */
function lastIssue(sources: readonly string[], corpus: Corpus): Day | undefined {
  const days = sources.map((id) => corpus.original('source', id)?.partial.issued?.end ?? undefined);
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? known.toSorted(compareDays).at(-1) : undefined;
}

/** Harm that may have been done after it was first seen. */
function* doneAfter(entry: EntryOf<'event'>, path: Path, day: Day): Generator<VFileMessage> {
  const { date } = entry.partial;
  if (!date?.end || compareDays(day, date.end) >= 0) return;
  yield found('impossible-order', entry, ['date'], {
    reason: `The harm was first seen on ${day} at the latest, but the event may have happened until ${date.end}.`,
    actual: date.edtf,
    expected: [`a date that ends by ${day}`],
    other: { ...at(entry, path), reason: 'The harm was seen on this day.' },
  });
}

/** A day on which a monument was seen intact, and where the record says so. */
interface Sighting {
  readonly entry: EntryOf<'event'>;
  readonly path: Path;
  readonly day: Day;
}

/** Harm that may have been done before the monument was last seen intact. */
function* doneBefore(
  entry: EntryOf<'event'>,
  monument: string,
  { day, ...sighting }: Sighting,
): Generator<VFileMessage> {
  const { date } = entry.partial;
  if (!date || compareDays(date.start, day) >= 0) return;
  if (date.end !== null && compareDays(day, date.end) > 0) return;
  yield found('impossible-order', entry, ['date'], {
    reason: `The monument "${monument}" was seen intact on ${day}, but the event may have happened from ${date.start}.`,
    actual: date.edtf,
    expected: [`a date that begins on ${day} or later`],
    other: { ...at(sighting.entry, sighting.path), reason: 'It was seen intact on this day.' },
  });
}

/** The days on which each monument was seen intact. */
const sightings = once(
  (corpus: Corpus): ReadonlyMap<string, readonly (Sighting & { readonly monument: string })[]> =>
    Map.groupBy(
      corpus.events.flatMap((entry) => sightingsIn(entry)),
      ({ monument }) => monument,
    ),
);

const sightingsIn = once((entry: EntryOf<'event'>) =>
  (entry.partial.monuments ?? []).flatMap(({ monument, condition, seen }, i) =>
    condition === 'intact' && seen
      ? [{ entry, monument, path: ['monuments', i, 'seen'], day: seen.start }]
      : [],
  ),
);

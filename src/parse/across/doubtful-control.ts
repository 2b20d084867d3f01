import type { VFileMessage } from 'vfile-message';
import { compareDays, type Day } from '../../record/calendar.ts';
import { chronological, type Placed } from '../../record/chronological.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { isNobody } from '../../record/holder.ts';
import { at, found, type Corpus } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/** One statement of an event about who holds a place. */
interface Change {
  readonly entry: EntryOf<'event'>;
  readonly index: number;
  readonly date: EdtfDate;
  readonly holder: string;
}

/**
 * Reports two events that leave a place with different holders though neither their dates nor `follows` tell which came
 * last, and a capture by somebody who holds the place already; unless a claim about the holder or the date explains it.
 */
export function* doubtfulControl(corpus: Corpus): Generator<VFileMessage> {
  for (const changes of changesByPlace(corpus).values()) {
    let open: Change[] = [];
    for (const [i, change] of changes.entries()) {
      open = open.filter((each) => compareDays(change.date.start, lastDayOf(each)) <= 0);
      const others = open.filter(({ entry }) => entry !== change.entry);
      const last = changes[i - 1];
      const message =
        openOrder(others, change) ?? (last?.entry === change.entry ? undefined : retaken(last, change));
      if (message) yield message;
      open.push(change);
    }
  }
}

/** The changes at each place in time; of a site where an event is faulty nothing can be said. */
function changesByPlace(corpus: Corpus): ReadonlyMap<string, readonly Change[]> {
  const places = new Map<string, Change[]>();
  const faulty = new Set(
    corpus.entries
      .filter((entry) => entry.kind === 'unread' || (entry.kind === 'event' && !entry.whole))
      .map((entry) => entry.file.folder),
  );
  for (const entry of corpus.events) {
    const { site, date, control } = entry.partial;
    if (!site || !date || !control || faulty.has(site)) continue;
    for (const [index, { place, holder }] of control.entries()) {
      if (!isNobody(holder) && !corpus.ids('actor').has(holder)) continue;
      const key = `${site}/${place}`;
      const changes = places.get(key) ?? [];
      changes.push({ entry, index, date, holder });
      places.set(key, changes);
    }
  }
  return new Map(places.entries().map(([place, changes]) => [place, chronological(changes, placed)]));
}

function placed({ entry: { file, partial }, date }: Change): Placed {
  return { id: file.id, date, weight: partial.weight ?? 'normal', follows: partial.follows ?? [] };
}

/** A change that left the place with another holder than an earlier one whose possible days overlap with its own. */
function openOrder(overlapping: readonly Change[], change: Change): VFileMessage | undefined {
  const before = overlapping.find(
    (each) =>
      each.holder !== change.holder &&
      !change.entry.partial.follows?.includes(each.entry.file.id) &&
      ![each, change].some(isExplained),
  );
  if (!before) return undefined;
  const days = [before, change].map(({ date }) => label(date, defaultLocale));
  const when = days[0] === days[1] ? `of ${days[0]}` : `whose dates overlap, ${days.join(' and ')},`;
  return found('doubtful-control', change.entry, ['control', change.index], {
    reason: `Two events ${when} leave this place with different holders, so which came last is not known.`,
    actual: change.holder,
    expected: [before.holder, 'contested'],
    other: otherPlace(before, 'The other event says so here.'),
  });
}

/** Whether a claim of the event is about this holder, or about a date of which accounts differ. */
function isExplained({ entry: { partial }, index }: Change): boolean {
  const { place, claim } = partial.control?.[index] ?? {};
  return (partial.claims ?? []).some(
    ({ id, about, accounts }) =>
      id === claim || about === `control/${place}` || (about === 'date' && accounts.length > 1),
  );
}

/** The last day on which a change may have come about; what goes on for good has changed hands when it began. */
function lastDayOf({ date: { end, points, start } }: Change): Day {
  return end ?? points[0]?.end ?? start;
}

/** A capture by who held the place before. */
function retaken(before: Change | undefined, change: Change): VFileMessage | undefined {
  const { entry, index, date, holder } = change;
  const category = entry.partial.category;
  const takes = category === 'capture' || category === 'recapture';
  if (!before || !takes || isNobody(holder) || holder !== before.holder) return undefined;
  if (before.date.end === null || compareDays(before.date.end, date.start) >= 0) return undefined;
  if (isExplained(change)) return undefined;
  return found('doubtful-control', entry, ['control', index], {
    reason: `The place is taken by "${holder}", who holds it already in this record.`,
    actual: holder,
    note: 'Either an event is missing in which it was lost, or this event is no capture of this place.',
    other: otherPlace(before, 'It is said to hold the place since this event.'),
  });
}

function otherPlace({ entry, index }: Change, reason: string) {
  return { ...at(entry, ['control', index]), reason };
}

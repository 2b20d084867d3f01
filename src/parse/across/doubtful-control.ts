import type { VFileMessage } from 'vfile-message';
import { compareDays } from '../../record/calendar.ts';
import { compareDates, type EdtfDate } from '../../record/edtf.ts';
import { isNobody } from '../../record/holder.ts';
import { compareText } from '../../record/order.ts';
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
 * Reports two events of one day that leave a place with different holders, and a capture by somebody who holds the
 * place already.
 */
export function* doubtfulControl(corpus: Corpus): Generator<VFileMessage> {
  for (const changes of changesByPlace(corpus).values()) {
    for (const [i, change] of changes.entries()) {
      const before = changes[i - 1];
      const message = before && before.entry !== change.entry && doubt(before, change);
      if (message) yield message;
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
      const key = `${site}/${place}`;
      places.set(key, [...(places.get(key) ?? []), { entry, index, date, holder }]);
    }
  }
  for (const changes of places.values())
    changes.sort((a, b) => compareDates(a.date, b.date) || compareText(a.entry.file.id, b.entry.file.id));
  return places;
}

function doubt(before: Change, change: Change): VFileMessage | undefined {
  const { entry, index, date, holder } = change;
  const other = (reason: string) => ({ ...at(before.entry, ['control', before.index]), reason });
  if (isOneDay(date) && isOneDay(before.date) && date.start === before.date.start && holder !== before.holder)
    return found('doubtful-control', entry, ['control', index], {
      reason: `Two events of ${date.start} leave this place with different holders, so which came last is not known.`,
      actual: holder,
      expected: [before.holder, 'contested'],
      other: other('The other event says so here.'),
    });
  const category = entry.partial.category;
  const takes = category === 'capture' || category === 'recapture';
  const isLater = before.date.end !== null && compareDays(before.date.end, date.start) < 0;
  if (!takes || !isLater || isNobody(holder) || holder !== before.holder) return undefined;
  return found('doubtful-control', entry, ['control', index], {
    reason: `The place is taken by "${holder}", who holds it already in this record.`,
    actual: holder,
    note: 'Either an event is missing in which it was lost, or this event is no capture of this place.',
    other: other('It is said to hold the place since this event.'),
  });
}

function isOneDay({ start, end }: EdtfDate): boolean {
  return start === end;
}

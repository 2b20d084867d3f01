import { compareText } from '../record/order.ts';
import type { Event, HeritageRecord } from '../record/record.ts';

/** A correction with the event that was corrected. */
export interface PlacedCorrection {
  readonly date: string;
  readonly note: string;
  readonly event: Pick<Event, 'id' | 'title'>;
}

/** The day on which an entry last said something new: that of its latest correction, or the day it was added. */
export function lastChange({ added, corrections }: Pick<Event, 'added' | 'corrections'>): string {
  return [added, ...corrections.map(({ date }) => date)].toSorted(compareText).at(-1) ?? added;
}

/** The day on which any of some entries last said something new; none where there is no entry. */
export function latestChange(entries: readonly Pick<Event, 'added' | 'corrections'>[]): string | undefined {
  return entries.map(lastChange).toSorted(compareText).at(-1);
}

/** All corrections, latest first; those of one day by the id of their event. */
export function allCorrections({ events }: HeritageRecord): PlacedCorrection[] {
  return events
    .flatMap(({ id, title, corrections }) =>
      corrections.map(({ date, note }) => ({ date, note, event: { id, title } })),
    )
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.event.id, b.event.id));
}

/** What was changed in the record since it was first published, and when. */
import { pageOf, storyPage, type Address } from '../record/address.ts';
import type { Day } from '../record/calendar.ts';
import { folders, kinds } from '../record/kind.ts';
import { compareText } from '../record/order.ts';
import { titleOf, type Event, type HeritageRecord, type RecordEntry, type Story } from '../record/record.ts';
import type { Correction } from '../record/schema/correction.ts';
import { departures, type Departure } from './former.ts';

/** A correction with the page of the entry that was corrected. */
export interface PlacedCorrection extends Correction {
  readonly title: string;
  readonly address: Address;
}

/** A change of which readers are told: an entry was corrected, or an address moved or was withdrawn. */
export type Change = PlacedCorrection | Departure;

/** The day on which an entry last said something new: that of its latest correction, or the day it was added. */
export function lastChange({ added, corrections }: Pick<Event, 'added' | 'corrections'>): Day {
  return latestDay([added, ...corrections.map(({ date }) => date)]) ?? added;
}

/** The day on which any of some entries last said something new; none where there is no entry. */
export function latestChange(entries: readonly Pick<Event, 'added' | 'corrections'>[]): Day | undefined {
  return latestDay(entries.map(lastChange));
}

/** The last of some days; none where there is none. */
export function latestDay(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (last, day) => (last === undefined || last < day ? day : last),
    undefined,
  );
}

/** All changes, latest first, those whose day is not known at the end; those of one day by their addresses. */
export function allChanges(record: HeritageRecord): Change[] {
  const entries: { readonly address: Address; readonly entry: RecordEntry | Story }[] = [
    ...kinds.flatMap((kind) =>
      record[folders[kind]].map((entry: RecordEntry) => ({ address: pageOf(kind, entry.id), entry })),
    ),
    ...(record.story ? [{ address: storyPage, entry: record.story }] : []),
  ];
  const corrections = entries.flatMap(({ address, entry }) =>
    entry.corrections.map((correction) => ({ ...correction, title: titleOf(entry), address })),
  );
  return [...corrections, ...departures(record)].toSorted(
    (a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.address, b.address),
  );
}

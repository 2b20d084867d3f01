/** The years that have pages, with how many events each has. */
import { keptIn } from '../../record/kept.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { byYear } from '../chronology.ts';
import { counted } from '../relations.ts';

/** A year with how many events it has. */
export interface YearCount {
  /** The year as EDTF writes it. */
  readonly year: string;
  /** Umbrellas are not counted. */
  readonly count: number;
}

/** The years that have events. */
export function yearsOf(record: HeritageRecord): YearCount[] {
  return byYear(record.events).map(({ year, events }) => ({ year, count: counted(events, record).length }));
}

/** The years that have a page: those that have events, and those that once had. */
export function pagedYears(record: HeritageRecord): string[] {
  return [...new Set([...yearsOf(record).map(({ year }) => year), ...keptIn(record).years])];
}

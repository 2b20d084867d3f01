/** Two days beside each other: what differs between them, and how much does not. */
import type { Day } from '../../record/calendar.ts';
import type { TwoDays } from '../../record/change-days.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { sitesOn, type DayRow, type DaySite } from './day.ts';

/** A place or a monument on both days. */
export interface TwoDaysRow extends Pick<DayRow, 'id' | 'name' | 'to'> {
  readonly one: DayRow['now'];
  readonly other: DayRow['now'];
}

/** A site on both days. */
export interface TwoDaysSite extends Pick<DaySite, 'id' | 'name'> {
  /** What differs between the two days. */
  readonly changed: readonly TwoDaysRow[];
  /** What is told of both days and is the same on both. */
  readonly same: readonly TwoDaysRow[];
}

/** The page of two days. */
export interface TwoDaysView {
  readonly one: Day;
  readonly other: Day;
  /** Those at which something differs come first. */
  readonly sites: readonly TwoDaysSite[];
}

/** The page of two days, the earlier one first. */
export function twoDaysView([one, other]: TwoDays, record: HeritageRecord, edition: Edition): TwoDaysView {
  const before = rowsOf(sitesOn(one, record, edition));
  return {
    one,
    other,
    sites: sitesOn(other, record, edition)
      .map((site) => {
        const rows = allRows(site).map(({ id, name, to, now }): TwoDaysRow => ({
          id,
          name,
          ...(to === undefined ? {} : { to }),
          one: before.get(id)?.now,
          other: now,
        }));
        const told = rows.filter((row) => row.one ?? row.other);
        return {
          id: site.id,
          name: site.name,
          changed: told.filter((row) => row.one?.state !== row.other?.state),
          same: told.filter((row) => row.one?.state === row.other?.state),
        };
      })
      .toSorted((a, b) => Number(b.changed.length > 0) - Number(a.changed.length > 0)),
  };
}

function rowsOf(sites: readonly DaySite[]): ReadonlyMap<string, DayRow> {
  return new Map(sites.flatMap(allRows).map((row) => [row.id, row]));
}

function allRows({ places, monuments, silent }: DaySite): DayRow[] {
  return [...places, ...monuments, ...silent];
}

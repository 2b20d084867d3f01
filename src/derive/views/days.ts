/** The list of the days that have pages, by year, each with what changed on it. */
import { dayList, dayPage, twoDaysPage, type Address } from '../../record/address.ts';
import type { Day } from '../../record/calendar.ts';
import { changesByDay, turningPoints, type TwoDays } from '../../record/change-days.ts';
import { daysIn } from '../../record/days.ts';
import { dividedDays } from '../../record/divided.ts';
import { mostListed, type PartName } from '../../record/division.ts';
import { edtf, yearOf } from '../../record/edtf.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { existing, lookup } from '../lookup.ts';
import { changesTold, type DayChange } from './day.ts';
import { listPart, partLinks, type ListPart, type PartLink } from './time-parts.ts';

/** A day with what changed on it, the first few of many changes. */
export interface DayItem {
  readonly day: Day;
  readonly address: Address;
  readonly changes: readonly DayChange[];
  /** How many changes are left out. */
  readonly more: number;
}

/** The days of a year. */
export interface YearOfDays {
  /** The year as EDTF writes it. */
  readonly year: string;
  readonly days: readonly DayItem[];
}

/** The list of days. */
export interface DaysView {
  readonly years: readonly YearOfDays[];
  /** The turning points of sites, by their names. */
  /** Where one page does not hold all days: the parts that do, and `years` has none. */
  readonly parts: readonly PartLink[];
  readonly turns: readonly { readonly address: Address; readonly site: string; readonly days: TwoDays }[];
}

/** How many changes of a day the list names. */
const mostNamed = 4;

/** All days that have pages. */
export function daysView(record: HeritageRecord, edition: Edition): DaysView {
  const { items, parts } = dividedDays(daysIn(record));
  const { sites } = lookup(record);
  return {
    years: parts.length > 0 ? [] : yearsOf(items, record, edition),
    parts: partLinks(dayList, parts),
    turns: turningPoints(record)
      .slice(0, mostListed.days)
      .map(({ site, days: two }) => ({
        address: twoDaysPage(...two),
        site: existing(sites, site).name,
        days: two,
      })),
  };
}

/** A part of the list of days. */
export function daysPartView(
  name: PartName,
  record: HeritageRecord,
  edition: Edition,
): ListPart & Pick<DaysView, 'years' | 'parts'> {
  const all = dividedDays(daysIn(record));
  const { items, parts } = all.part(name);
  return {
    ...listPart(dayList, name, all),
    years: parts.length > 0 ? [] : yearsOf(items, record, edition),
    parts: partLinks(dayList, parts),
  };
}

function yearsOf(days: readonly Day[], record: HeritageRecord, edition: Edition): YearOfDays[] {
  const items = days.map((day): DayItem => {
    const told = changesTold(changesByDay(record).get(day) ?? [], record, edition);
    return {
      day,
      address: dayPage(day),
      changes: told.slice(0, mostNamed),
      more: Math.max(told.length - mostNamed, 0),
    };
  });
  return [...Map.groupBy(items, ({ day }) => yearOf(edtf(day)))].map(([year, of]) => ({ year, days: of }));
}

/** The list of the days that have pages, by year, each with what changed on it. */
import { dayPage, twoDaysPage, type Address } from '../../record/address.ts';
import type { Day } from '../../record/calendar.ts';
import { changesByDay, turningPoints, type TwoDays } from '../../record/change-days.ts';
import { daysIn } from '../../record/days.ts';
import { edtf, yearOf } from '../../record/edtf.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { existing, lookup } from '../lookup.ts';
import { changesTold, type DayChange } from './day.ts';

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
  readonly turns: readonly { readonly address: Address; readonly site: string; readonly days: TwoDays }[];
}

/** How many changes of a day the list names. */
const mostNamed = 4;
/** In a longer list each day has its date alone. */
const mostTold = 400;

/** All days that have pages. */
export function daysView(record: HeritageRecord, edition: Edition): DaysView {
  const days = daysIn(record);
  const named = days.length > mostTold ? 0 : mostNamed;
  const items = days.map((day): DayItem => {
    const changes = changesByDay(record).get(day) ?? [];
    const told = named > 0 ? changesTold(changes, record, edition) : [];
    return {
      day,
      address: dayPage(day),
      changes: told.slice(0, named),
      more: named > 0 ? Math.max(told.length - named, 0) : changes.length,
    };
  });
  const { sites } = lookup(record);
  return {
    years: [...Map.groupBy(items, ({ day }) => yearOf(edtf(day)))].map(([year, of]) => ({ year, days: of })),
    turns: turningPoints(record)
      .slice(0, mostTold)
      .map(({ site, days: two }) => ({
        address: twoDaysPage(...two),
        site: existing(sites, site).name,
        days: two,
      })),
  };
}

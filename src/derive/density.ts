/** How many events there are in each month, or year, at each site. */
import { yearText } from '../record/calendar.ts';
import { yearOf } from '../record/edtf.ts';
import { familyOf } from '../record/family.ts';
import type { Event } from '../record/record.ts';

/** Events counted over time. */
export interface Density {
  /** What one count is of: a month, or a year where the events span many. */
  readonly unit: 'month' | 'year';
  /** The years from the first to the last, as EDTF writes them; of a long span those with events alone. */
  readonly years: readonly string[];
  /** One row a site, or one for all. */
  readonly rows: readonly DensityRow[];
  /** How many events have a date wider than the unit, so that they are counted in none. */
  readonly wider: number;
}

/** The counts of one site. */
export interface DensityRow {
  /** The name of the site; none in a row of all. */
  readonly site?: string;
  readonly count: number;
  /** By month or year, as EDTF writes them; those without an event are not there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those of the counts that are words about a site and no happening at it, by month or year. */
  readonly words: ReadonlyMap<string, number>;
  /** Events of each year whose date is wider than the unit. */
  readonly wider: ReadonlyMap<string, number>;
}

/** The longest span, in years, that is counted by month. */
const mostYearsByMonth = 20;

/**
 * Counts events in the month that holds all of their date, at each of the sites or, where none is given, at all. An event that may have
 * happened in either of two months, or that lasted through both, is wider than a month.
 */
export function densityOf(
  events: readonly Event[],
  sites: readonly { readonly id: string; readonly name: string }[],
): Density {
  const inOrder = events.map(({ date }) => Number(yearOf(date)));
  const [first = 0, last = 0] = [inOrder[0], inOrder.at(-1)];
  const isLong = last - first >= mostYearsByMonth;
  const unit = isLong ? 'year' : 'month';
  const span = Array.from({ length: isLong ? 0 : last - first + 1 }, (_, i) => yearText(first + i));
  const rows = sites.length === 0 ? [rowOf(events, unit)] : sites.map((site) => siteRow(site, events, unit));
  return {
    unit,
    years: events.length === 0 ? [] : isLong ? [...new Set(inOrder)].map(yearText) : span,
    rows,
    wider: rows.reduce((sum, row) => sum + [...row.wider.values()].reduce((all, each) => all + each, 0), 0),
  };
}

function siteRow(
  { id, name }: { readonly id: string; readonly name: string },
  events: readonly Event[],
  unit: Density['unit'],
): DensityRow {
  return {
    site: name,
    ...rowOf(
      events.filter(({ site }) => site === id),
      unit,
    ),
  };
}

function rowOf(events: readonly Event[], unit: Density['unit']): DensityRow {
  const counts = new Map<string, number>();
  const words = new Map<string, number>();
  const wider = new Map<string, number>();
  for (const { date, category } of events) {
    const [from, to] = [unitOf(date.start, unit), date.end === null ? undefined : unitOf(date.end, unit)];
    const [counted, key] = from === to ? [counts, from] : [wider, yearOf(date)];
    counted.set(key, (counted.get(key) ?? 0) + 1);
    if (counted === counts && familyOf(category) === 'word') words.set(key, (words.get(key) ?? 0) + 1);
  }
  return { count: events.length, counts, words, wider };
}

/** The month or year of a day: `unitOf('2015-05-20', 'month') //=> '2015-05'`. */
function unitOf(day: string, unit: Density['unit']): string {
  return day.slice(0, unit === 'month' ? -3 : -6);
}

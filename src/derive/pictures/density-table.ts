/** What the picture of events over time shows, as the cells of a table. */
import type { Density, DensityRow } from '../density.ts';

/** One year of a site. */
export interface DensityTableRow {
  /** As EDTF writes it. */
  readonly year: string;
  /** The months of the year, by their EDTF; none where years are counted. */
  readonly cells: readonly { readonly key: string; readonly count: number }[];
  /** Events whose date is wider than what is counted. */
  readonly wider: number;
  readonly count: number;
}

/** The whole table. */
export interface DensityTable {
  /** The months that have columns, 1 to 12 or none. */
  readonly months: readonly number[];
  /** Each site, or all of them, with the years in which it has events. */
  readonly groups: readonly { readonly site?: string; readonly rows: readonly DensityTableRow[] }[];
}

/** The counts as a table. */
export function densityTable({ unit, years, rows }: Density): DensityTable {
  const months = unit === 'year' ? [] : Array.from({ length: 12 }, (_, i) => i + 1);
  return {
    months,
    groups: rows.map((row) => ({
      ...(row.site === undefined ? {} : { site: row.site }),
      rows: years.map((year) => rowOf(year, months, row)).filter(({ count }) => count > 0),
    })),
  };
}

function rowOf(year: string, months: readonly number[], { counts, wider }: DensityRow): DensityTableRow {
  const cells = months.map((month) => {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    return { key, count: counts.get(key) ?? 0 };
  });
  const beyond = wider.get(year) ?? 0;
  const own = cells.reduce((sum, { count }) => sum + count, counts.get(year) ?? 0);
  return { year, cells, wider: beyond, count: own + beyond };
}

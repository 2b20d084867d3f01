/** The chart of events over time: the picture with its words and links, and its table. */
import type { Edition } from '../../record/words/edition.ts';
import { monthLabel, yearLabel } from '../../record/words/label.ts';
import type { Density } from '../density.ts';
import { densityPicture, type Mark, type Strip } from './density.ts';
import { densityTable, type DensityTable } from './density-table.ts';

/** A strip with the name of its site and how many events it has. */
export interface NamedStrip extends Omit<Strip, 'row'> {
  readonly name: string;
  readonly counts: string;
}

/** A mark with its name, and the address of its year or month where it has one. */
export interface NamedMark extends Mark {
  readonly name: string;
  readonly to?: string;
}

/** The whole chart. */
export interface DensityChart {
  readonly caption: string;
  /** What a bar is, and what is in none. */
  readonly note: string;
  readonly height: number;
  readonly hasTwoRows: boolean;
  readonly strips: readonly NamedStrip[];
  readonly marks: readonly NamedMark[];
  readonly table: DensityTable;
  /** Where each year and month is listed, by its EDTF, for `href`. */
  readonly links: ReadonlyMap<string, string>;
}

/** The chart of counts over time. `links` says where each year and month is listed, by its EDTF. */
export function densityChart(
  density: Density,
  links: ReadonlyMap<string, string>,
  { t, locale }: Edition,
): DensityChart {
  const { unit, wider, years } = density;
  const { height, hasTwoRows, strips, marks } = densityPicture(density);
  const nameOf = (key: string): string =>
    unit === 'month' && years.length === 1 ? monthLabel(key, locale, 'abbreviated') : yearLabel(key, locale);
  return {
    caption: t(`density.caption.${unit}`),
    note: [
      t(`density.bar.${unit}`),
      ...(wider > 0 ? [t(`density.wider.${unit}`, { count: wider })] : []),
    ].join(' '),
    height,
    hasTwoRows,
    strips: strips.map(({ row, most, ...strip }) => ({
      ...strip,
      most,
      name: row.site ?? t('density.all'),
      counts: t(most > 1 ? `density.row.${unit}` : 'density.row', {
        events: t('events.count', { count: row.count }),
        count: most,
      }),
    })),
    marks: marks.map((mark) => {
      const to = mark.isNamed ? links.get(mark.key) : undefined;
      return { ...mark, name: nameOf(mark.key), ...(to === undefined ? {} : { to }) };
    }),
    table: densityTable(density),
    links,
  };
}

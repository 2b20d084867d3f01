/** Dates in a table: what the record says, and the first and last day that it allows. */
import type { Bound } from '../../derive/period.ts';
import { pageOf } from '../../record/address.ts';
import type { Qualifier } from '../../record/edtf-point.ts';
import type { EdtfDate, Shape } from '../../record/edtf.ts';
import type { Column } from './field.ts';
import type { ForeignKey } from './table.ts';

/** What a date can say. */
export const shapes = ['date', 'interval', 'within', 'one-of'] as const satisfies readonly Shape[];

/** How far a date itself can be in doubt. */
export const qualifiers = [
  'approximate',
  'uncertain',
  'approximate-uncertain',
] as const satisfies readonly Qualifier[];

/** What is said of any day, month or year of a date, `qualifierOf(edtf('2014~/2015?')) //=> 'approximate-uncertain'`. */
export function qualifierOf({ points }: EdtfDate): Qualifier | undefined {
  const said = new Set(points.flatMap(({ qualifier }) => qualifier ?? []));
  const [only] = said;
  return said.size > 1 ? 'approximate-uncertain' : only;
}

/** Three columns for a date: its EDTF, its first and its last possible day. All are empty where there is no date. */
export function dateColumns<Row, const Prefix extends string>(
  prefix: Prefix,
  dateIn: (row: Row) => EdtfDate | undefined,
): Column<Row, `${Prefix}edtf`>[] {
  return [
    { name: `${prefix}edtf`, dated: true, value: (row) => dateIn(row)?.edtf },
    ...dayColumns(prefix, dateIn),
  ];
}

/** Two columns for a date whose EDTF stands in one of its own: its first and its last possible day. */
export function dayColumns<Row>(
  prefix: string,
  dateIn: (row: Row) => EdtfDate | undefined,
): Column<Row, never>[] {
  const facts = { type: 'date', dated: true } as const;
  return [
    { name: `${prefix}start`, as: 'start', ...facts, value: (row) => dateIn(row)?.start },
    { name: `${prefix}end`, as: 'end', ...facts, value: (row) => dateIn(row)?.end },
  ];
}

/** The columns of the event with which a period begins or ends; all are empty where the record knows of none. */
export function boundColumns<Row, const Prefix extends 'from_' | 'until_'>(
  prefix: Prefix,
  boundIn: (row: Row) => Bound | undefined,
): Column<Row, `${Prefix}edtf`>[] {
  return [
    ...dateColumns(prefix, (row: Row) => boundIn(row)?.date),
    { name: `${prefix}event`, as: 'bound_event', value: (row) => boundIn(row)?.id },
    {
      name: `${prefix}url`,
      as: 'bound_url',
      value: (row, { url }) => {
        const bound = boundIn(row);
        return bound && url(pageOf('event', bound.id));
      },
    },
  ];
}

/** The keys of those columns. */
export const boundKeys: readonly ForeignKey[] = ['from_event', 'until_event'].map((name) => ({
  columns: [name],
  table: 'events',
  to: ['id'],
}));

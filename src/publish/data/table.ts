/** A table of the record, described once: as CSV, as a sheet, in the database and in the schemas it is the same columns and rows. */
import { published } from '../../derive/published.ts';
import { once } from '../../record/once.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Column, ColumnFacts, ColumnName } from './field.ts';

/** What stands in a cell; `null` where there is nothing to say. */
export type Cell = string | number | boolean | null;

/** Columns whose values are those of columns of another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A table of the record. */
export interface Table {
  /** Its name in a database, and that of its file without the ending. */
  readonly name: string;
  readonly columns: readonly ColumnFacts[];
  /** Its rows, each with a cell for each column. Drafts are left out. */
  readonly rows: (record: HeritageRecord, edition: Edition) => readonly (readonly Cell[])[];
  /** The columns that tell rows apart. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

interface Plan<Name extends string, Row> extends Pick<Table, 'primaryKey'> {
  readonly name: Name;
  readonly rowsOf: (record: HeritageRecord) => readonly Row[];
  readonly columns: readonly Column<Row, ColumnName<Name>>[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Makes a table. */
export function tableOf<const Name extends string, Row>({
  columns,
  rowsOf,
  foreignKeys = [],
  ...plan
}: Plan<Name, Row>): Table & { readonly name: Name } {
  const own = once((record: HeritageRecord) => rowsOf(published(record)));
  const rows = once((record: HeritageRecord, edition: Edition) =>
    own(record).map((row) => columns.map(({ value }): Cell => value(row, edition) ?? null)),
  );
  return { ...plan, foreignKeys, columns, rows };
}

/** The title of a table or a column for people: `titleOf({ name: 'site_name' }) //=> 'Site name'`. */
export function titleOf({ name }: Pick<Table, 'name'>): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

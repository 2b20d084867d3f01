/** Tables as CSV, each with the schema that tells programs what its columns hold. */
import { stringify } from 'csv-stringify/sync';
import { licence } from '../../record/licence.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { described, type ColumnFacts, type Field } from './field.ts';
import { titleOf, type Cell, type ForeignKey, type Table } from './table.ts';

/** A Table Schema (Frictionless). */
export interface TableSchema {
  readonly fields: readonly FieldSchema[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly object[];
}

interface FieldSchema {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** What stands between the items of a list, and what these are. */
  readonly delimiter?: ';';
  readonly itemType?: 'string';
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

/** The columns of a table as CSV. Each row names the licence, since the file has no other place for it. */
export function csvColumns({ columns }: Table): readonly ColumnFacts[] {
  return [...columns, { name: 'license', filled: true }];
}

/**
 * The table as RFC 4180 has it: a header, lines that end in CR and LF, quotes where they are needed. A text that a
 * spreadsheet would take for a formula begins with an apostrophe; numbers and dates do not. Where ids are given, it is
 * the rows that begin with one of them.
 */
export function csv(table: Table, record: HeritageRecord, edition: Edition, ids?: ReadonlySet<Cell>): string {
  const columns = csvColumns(table);
  const rows = table.rows(record, edition).filter(([id = null]) => ids === undefined || ids.has(id));
  return stringify(
    rows.map((row) => [...row.map(written), licence.url]),
    {
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: {
        string: (value, { index }) => (columns[index]?.dated ? { value, escape_formulas: false } : value),
      },
    },
  );
}

/** Its Table Schema; the tables to which it refers are the files beside it. */
export function csvSchema(table: Table, record: HeritageRecord, edition: Edition): TableSchema {
  const rows = table.rows(record, edition);
  const isEarly = ({ type }: ColumnFacts, at: number): boolean =>
    type === 'date' && rows.some((row) => String(row[at] ?? '0001') < '0001');
  return {
    fields: described(table.name, csvColumns(table), edition).map((column, at) =>
      fieldSchema(column, isEarly(column, at)),
    ),
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map(foreignKey) } : {}),
  };
}

function written(cell: Cell): string | number {
  return typeof cell === 'boolean' ? String(cell) : (cell ?? '');
}

/** Table Schema’s dates begin with the year 1; a column that holds an earlier day is one of text. */
function fieldSchema(column: ColumnFacts & Field, isEarly: boolean): FieldSchema {
  const { name, description, type, words, filled } = column;
  const constraints = { ...(filled ? { required: filled } : {}), ...(words ? { enum: words } : {}) };
  return {
    name,
    type: isEarly || type === undefined ? 'string' : type,
    title: titleOf(column),
    description,
    ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function foreignKey({ columns, table, to }: ForeignKey): object {
  return { fields: columns, reference: { resource: `${table}.csv`, fields: to } };
}

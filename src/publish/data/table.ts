/** Tables as CSV, each with the schema that tells programs what its columns hold. */
import { stringify } from 'csv-stringify/sync';
import type { HeritageRecord } from '../../record/record.ts';
import type { Column, Field } from './field.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';

/** A table of the record. */
export interface Table {
  readonly columns: readonly Field[];
  /**
   * The table as RFC 4180 has it: a header, lines that end in CR and LF, quotes where they are needed. A text that a
   * spreadsheet would take for a formula begins with an apostrophe; numbers and dates do not.
   */
  readonly csv: (record: HeritageRecord, edition: Edition) => string;
  /** Its Table Schema (Frictionless). */
  readonly schema: (record: HeritageRecord, edition: Edition) => TableSchema;
}

/** A Table Schema. */
export interface TableSchema {
  readonly fields: readonly FieldSchema[];
  /** The columns that tell rows apart, where some do. */
  readonly primaryKey?: readonly string[];
}

interface FieldSchema extends Field {
  readonly type: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

interface Plan<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rowsOf: (record: HeritageRecord) => readonly Row[];
  readonly primaryKey?: readonly string[];
}

/** Makes a table. Each of its rows names the licence, since a CSV file has no other place for it. */
export function tableOf<Row>(plan: Plan<Row>): Table {
  const { rowsOf, primaryKey } = plan;
  const columns: readonly Column<Row>[] = [...plan.columns, licenceColumn];
  return {
    columns,
    csv: (record, edition) =>
      stringify(
        rowsOf(record).map((row) => columns.map(({ value }) => cell(value(row, edition)))),
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
      ),
    schema: (record, edition) => {
      const rows = rowsOf(record);
      const isEarly = ({ type, value }: Column<Row>): boolean =>
        type === 'date' && rows.some((row) => String(value(row, edition) ?? '0001') < '0001');
      return {
        fields: columns.map((column) => fieldSchema(column, isEarly(column))),
        ...(primaryKey === undefined ? {} : { primaryKey }),
      };
    },
  };
}

const licenceColumn: Column<unknown> = {
  name: 'license',
  description: 'The licence of the row.',
  filled: true,
  value: () => licence.url,
};

function cell(value: ReturnType<Column<unknown>['value']>): string | number {
  return typeof value === 'boolean' ? String(value) : (value ?? '');
}

/** Table Schema’s dates begin with the year 1; a column that holds an earlier day is one of text. */
function fieldSchema(
  { name, description, type, words, filled }: Column<never>,
  isEarly: boolean,
): FieldSchema {
  const constraints = {
    ...(filled ? { required: filled } : {}),
    ...(words ? { enum: words } : {}),
  };
  return {
    name,
    type: isEarly || type === undefined ? 'string' : type,
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

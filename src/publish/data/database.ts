/**
 * All tables as one SQLite file, with their keys. `sql.js` is SQLite in WebAssembly: the same bytes everywhere, where the SQLite inside Node
 * writes its own version into the file.
 */
import { createRequire } from 'node:module';
import initSqlJs from 'sql.js';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { aboutTable } from './about.ts';
import { described, type ColumnFacts } from './field.ts';
import type { Cell, ForeignKey, Table } from './table.ts';

const require = createRequire(import.meta.url);

let loaded: ReturnType<typeof initSqlJs> | undefined;

/** The database. Tables come after those to which they refer; what each column holds stands in their definitions. */
export async function database(
  tables: readonly Table[],
  record: HeritageRecord,
  edition: Edition,
): Promise<Uint8Array> {
  const { Database } = await (loaded ??= initSqlJs({
    locateFile: (file) => require.resolve(`sql.js/dist/${file}`),
  }));
  const file = new Database();
  try {
    file.run('BEGIN');
    for (const table of [aboutTable, ...tables]) {
      file.run(definitionOf(table, edition));
      const insert = file.prepare(
        `INSERT INTO ${quoted(table.name)} VALUES (${table.columns.map(() => '?').join()})`,
      );
      for (const row of table.rows(record, edition)) insert.run(row.map(stored));
      insert.free();
    }
    file.run('COMMIT');
    return file.export();
  } finally {
    file.close();
  }
}

function definitionOf({ name, columns, primaryKey, foreignKeys }: Table, edition: Edition): string {
  const lines = [
    ...described(name, columns, edition).map((column) => [columnOf(column), column.description]),
    [`PRIMARY KEY (${primaryKey.map(quoted).join(', ')})`, ''],
    ...foreignKeys.map((key) => [referenceOf(key), '']),
  ];
  const body = lines.map(
    ([sql, note], i) => `  ${sql}${i < lines.length - 1 ? ',' : ''}${note === '' ? '' : ` -- ${note}`}`,
  );
  return `CREATE TABLE ${quoted(name)} (\n${body.join('\n')}\n)`;
}

const sqlTypes = {
  date: 'TEXT',
  list: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
} as const;

function columnOf({ name, type, filled, words }: ColumnFacts): string {
  const check = words ? ` CHECK (${quoted(name)} IN (${words.map((word) => `'${word}'`).join(', ')}))` : '';
  return `${quoted(name)} ${type === undefined ? 'TEXT' : sqlTypes[type]}${filled ? ' NOT NULL' : ''}${check}`;
}

function referenceOf({ columns, table, to }: ForeignKey): string {
  return `FOREIGN KEY (${columns.map(quoted).join(', ')}) REFERENCES ${quoted(table)} (${to.map(quoted).join(', ')})`;
}

function quoted(name: string): string {
  return `"${name}"`;
}

function stored(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

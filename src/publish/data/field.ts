/** What the fields of a file hold; the words describe them, for people and for programs. */
import type { Edition } from '../../record/words/edition.ts';
import { textsUnder, type NameUnder } from '../../record/words/text.ts';

/** A field of a file, or a column of a table. */
export interface Field {
  readonly name: string;
  readonly description: string;
  /** The language of that, where it is not the one of the page. */
  readonly lang?: string | undefined;
}

/** What a row has in a column; `null` and `undefined` are an empty cell. */
export type Value = string | number | boolean | null | undefined;

/** What is known of a column without its values. */
export interface ColumnFacts<Name extends string = string> {
  readonly name: Name;
  /** The shared column whose words describe it, where that has another name. */
  readonly as?: SharedName;
  /** Its type in Frictionless' Table Schema; left out, it holds text. A list has semicolons between its items. */
  readonly type?: 'date' | 'integer' | 'number' | 'boolean' | 'list';
  /** The words that it may hold, where they are a closed list. */
  readonly words?: readonly string[];
  /** Whether it holds dates, which stand as they are even where they begin with the minus of a year BC. */
  readonly dated?: true;
  /** Whether no row leaves it empty. */
  readonly filled?: true;
}

/** The name of a column that several tables have. */
export type SharedName = NameUnder<'data.column.any.'>;

interface Valued<Row, Name extends string> extends ColumnFacts<Name> {
  readonly value: (row: Row, edition: Edition) => Value;
}

interface ValuedAs<Row> extends Valued<Row, string> {
  readonly as: SharedName;
}

/** A column that takes its value from a row; the words describe it by its name, or as a shared column. */
export type Column<Row, Name extends string> = Valued<Row, Name> | ValuedAs<Row>;

/** The names that the words describe in a table: its own, and those that several tables have. */
export type ColumnName<Table extends string> = SharedName | NameUnder<`data.column.${Table}.`>;

/** Columns of a table with the words that describe them. */
export function described<Facts extends ColumnFacts>(
  table: string,
  columns: readonly Facts[],
  { locale }: Edition,
): (Facts & Field)[] {
  const own = new Map(textsUnder(`data.column.${table}.`, locale));
  const any = new Map(textsUnder('data.column.any.', locale));
  return columns.map((column) => ({
    ...column,
    description: own.get(column.name) ?? any.get(column.as ?? column.name) ?? '',
  }));
}

/** What a file that is no table holds: the words are the list of it. */
export function fieldsOf(file: string, { locale }: Edition): Field[] {
  return textsUnder(`data.field.${file}.`, locale).map(([name, description]) => ({ name, description }));
}

/** Several ids or words of the record in one cell; they hold neither semicolons nor colons. */
export function items(list: readonly string[] = []): string {
  return list.join(';');
}

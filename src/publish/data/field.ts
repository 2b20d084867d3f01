/** What the fields of a file hold, described for people and for programs. */
import type { Edition } from '../../record/words/edition.ts';

/** A field of a file, or a column of a table. */
export interface Field {
  readonly name: string;
  /** What it holds, in English. */
  readonly description: string;
}

/** What a row has in a column; `null` and `undefined` are an empty cell. */
export type Value = string | number | boolean | null | undefined;

/** A column that takes its value from a row. */
export interface Column<Row> extends Field {
  /** Its type in Frictionless' Table Schema; left out, it holds text. A list has semicolons between its items. */
  readonly type?: 'date' | 'integer' | 'number' | 'boolean' | 'list';
  /** The words that it may hold, where they are a closed list. */
  readonly words?: readonly string[];
  /** Whether it holds dates, which stand as they are even where they begin with the minus of a year BC. */
  readonly dated?: true;
  /** Whether no row leaves it empty. */
  readonly filled?: true;
  readonly value: (row: Row, edition: Edition) => Value;
}

/** Several ids or words of the record in one cell; they hold neither semicolons nor colons. */
export function items(list: readonly string[] = []): string {
  return list.join(';');
}

/** What the fields of a file hold, described for people and for programs. */
import type { Edition } from '../../record/words/edition.ts';

/** A field of a file, or a column of a table. */
export interface Field {
  readonly name: string;
  /** What it holds, in English. */
  readonly description: string;
}

/** A column that takes its value from a row. */
export interface Column<Row> extends Field {
  /** Its type in Frictionless' Table Schema; left out, it holds text. */
  readonly type?: 'date' | 'integer' | 'number' | 'boolean';
  /** The words that it may hold, where they are a closed list. */
  readonly words?: readonly string[];
  /** Whether it holds dates, which stand as they are even where they begin with the minus of a year BC. */
  readonly dated?: true;
  /** Whether no row leaves it empty. */
  readonly filled?: true;
  /** `null` and `undefined` are an empty cell. */
  readonly value: (row: Row, edition: Edition) => string | number | boolean | null | undefined;
}

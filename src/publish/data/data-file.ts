/** A file of data: what it is, its text and its measure. */
import { createHash } from 'node:crypto';
import { published } from '../../derive/published.ts';
import type { Address } from '../../record/address.ts';
import { once } from '../../record/once.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Field } from './field.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Table } from './table.ts';

/** A file that the site offers. */
export interface DataFile<Name extends string = string> {
  readonly name: Name;
  readonly address: Address;
  /** The name of its format, as people know it. */
  readonly format: string;
  readonly mediaType: string;
  /** What it holds. */
  readonly fields: readonly Field[];
  readonly write: (record: HeritageRecord, edition: Edition) => string;
  /** The table that it is, if it is one. */
  readonly table?: Table;
}

/** How large the bytes of a file are, and what tells whether they are whole. */
export interface Measure {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

interface WrittenFile {
  readonly text: string;
  readonly measure: Measure;
}

/** The text of a file, written once for each record. Drafts, which the preview shows, are left out. */
export function textOf(file: DataFile, record: HeritageRecord, edition: Edition): string {
  return written(file, published(record), edition).text;
}

/** The measure of a file. */
export function measureOf(file: DataFile, record: HeritageRecord, edition: Edition): Measure {
  return written(file, published(record), edition).measure;
}

/** What was written is kept as long as the record and the edition stay. */
function written(file: DataFile, record: HeritageRecord, edition: Edition): WrittenFile {
  return writtenFiles(record)(edition)(file);
}

const writtenFiles = once((record: HeritageRecord) =>
  once((edition: Edition) =>
    once((file: DataFile): WrittenFile => {
      const text = file.write(record, edition);
      const bytes = Buffer.from(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { text, measure: { bytes: bytes.length, sha256 } };
    }),
  ),
);

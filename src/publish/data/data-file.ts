/** A file of data: what it is, its bytes and their measure. */
import { createHash } from 'node:crypto';
import { published } from '../../derive/published.ts';
import type { Address } from '../../record/address.ts';
import type { DataFileName } from '../../record/data-files.ts';
import { once } from '../../record/once.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Field } from './field.ts';
import type { Format } from './formats.ts';
import type { Table } from './table.ts';

/** What a file holds, before it is bytes. */
export type Contents = string | Uint8Array;

/** A file that the site offers. */
export interface DataFile {
  readonly name: DataFileName;
  readonly address: Address;
  readonly format: Format;
  /** What it holds. */
  readonly fields: (edition: Edition) => readonly Field[];
  readonly write: (record: HeritageRecord, edition: Edition) => Contents | Promise<Contents>;
  /** The table that it is, if it is one. */
  readonly table?: Table;
}

/** The bytes of a file, and what tells whether they are whole. */
export interface Written {
  readonly bytes: Uint8Array;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A file as it is offered, written once for each record and edition. Drafts, which the preview shows, are left out. */
export function written(file: DataFile, record: HeritageRecord, edition: Edition): Promise<Written> {
  return bytesOf(file, published(record), edition);
}

const bytesOf = once(async (file: DataFile, record: HeritageRecord, edition: Edition): Promise<Written> => {
  const contents = await file.write(record, edition);
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
});

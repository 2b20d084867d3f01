import type { HeritageRecord } from '../record/record.ts';

declare global {
  /** The record that is shown: pages run in a bundle of their own, which what is global alone reaches. */
  var heldRecord: HeritageRecord | undefined;
}

/** Lays down the record that the pages show from here on. */
export function holdRecord(record: HeritageRecord): void {
  globalThis.heldRecord = record;
}

/** The record that the pages show, if one has been read. */
export function heldRecord(): HeritageRecord | undefined {
  return globalThis.heldRecord;
}

/** The record that the pages show; a page is asked for when there is one. */
export async function getRecord(): Promise<HeritageRecord> {
  const record = heldRecord();
  if (record === undefined) throw new Error('No record has been read.');
  return record;
}

import { join } from 'node:path';
import { projectDir } from '../../environment.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { documentsOf, writeIndex } from '../../publish/search/index-files.ts';
import { siteFiles } from '../site-files.ts';
import { closeWorkshop, openWorkshop } from '../workshop.ts';

/** The files of the search index by their paths. */
type Files = ReadonlyMap<string, Uint8Array>;

let made: { readonly record: HeritageRecord; readonly files: Promise<Files> } | undefined;

/** A file of the search index of a record. The index is made when it is first asked for, and again for another record. */
export async function searchFileOf(record: HeritageRecord, path: string): Promise<Uint8Array | undefined> {
  if (made?.record !== record) made = { record, files: filesOf(record) };
  return (await made.files).get(path);
}

async function filesOf(record: HeritageRecord): Promise<Files> {
  const folder = openWorkshop(join(projectDir, '.astro'), 'search');
  try {
    await writeIndex(documentsOf(record), folder);
    const read = [...siteFiles(folder)].map(async ([path, bytes]) => [path, await bytes()] as const);
    return new Map(await Promise.all(read));
  } finally {
    await closeWorkshop(folder);
  }
}

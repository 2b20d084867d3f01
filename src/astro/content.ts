/** The door by which content enters the site. */
import { join } from 'node:path';
import { contentDir } from '../environment.ts';
import { readEntry } from '../parse/entry.ts';
import { brokenPicture, readPicture } from '../parse/pictures.ts';
import { readAll, type ReadResult } from '../parse/read-all.ts';
import { renderReport, renderSome } from '../parse/report.ts';
import { withoutDrafts } from '../record/outline.ts';
import type { HeritageRecord } from '../record/record.ts';
import { projectEntries } from '../project-entries.ts';
import { makePictures } from './picture-maker.ts';

/** Content that cannot be published; its message is the report, made for the editor's eyes. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * The record to publish, without drafts; `say` is told what deserves a warning. The files of its pictures are made, which
 * finds what the check leaves to the build. Throws a `ContentError` for content with errors; where these leave a record
 * that can be shown, for a release alone.
 */
export async function recordToPublish(
  say: (text: string) => void,
  isRelease: boolean,
): Promise<HeritageRecord> {
  const whole = (result: ReadResult): HeritageRecord => wholeRecord(result, isRelease);
  const { readFile, keep } = await projectEntries();
  const result = await readAll(contentDir(), readFile);
  await keep();
  const record = withoutDrafts(whole(result));
  const broken = await makePictures(record);
  if (broken.size > 0) whole(await readWithout(broken));
  const what = result.record ? 'warnings' : 'errors, for which no release is made of it';
  if (result.messages.length > 0) say(`The content has ${what}.\n\n${renderSome(result)}\n`);
  return record;
}

function wholeRecord(result: ReadResult, isRelease: boolean): HeritageRecord {
  const record = result.record ?? (isRelease ? undefined : result.doubtful);
  if (record) return record;
  throw new ContentError(`The content has errors.\n\n${renderReport(result, 'text')}`);
}

/** The content with some pictures known to be broken. */
async function readWithout(broken: ReadonlySet<string>): Promise<ReadResult> {
  const dir = contentDir();
  const paths = new Set([...broken].map((path) => join(dir, path)));
  return readAll(dir, readEntry, {
    readPicture: async (path) => (paths.has(path) ? brokenPicture : readPicture(path)),
  });
}

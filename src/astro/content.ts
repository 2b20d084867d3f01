/** The door by which content enters the site. */
import { contentDir } from '../environment.ts';
import { readAll } from '../parse/read-all.ts';
import { renderReport } from '../parse/report.ts';
import { withoutDrafts } from '../record/outline.ts';
import type { HeritageRecord } from '../record/record.ts';

/** Content that cannot be published; its message is the report, made for the editor's eyes. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** The record to publish, without drafts; `say` is told what deserves a warning. Throws a `ContentError` for content with errors. */
export async function recordToPublish(say: (text: string) => void): Promise<HeritageRecord> {
  const result = await readAll(contentDir());
  const report = renderReport(result, 'text');
  if (!result.record) throw new ContentError(`The content has errors.\n\n${report}`);
  if (result.messages.length > 0) say(`The content has warnings.\n\n${report}\n`);
  return withoutDrafts(result.record);
}

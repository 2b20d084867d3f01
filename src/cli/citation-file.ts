/** The file beside the content by which the repository is cited; its version is that of the record. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { latestChange } from '../derive/corrections.ts';
import { published } from '../derive/published.ts';
import { writeWhole } from '../parse/write-whole.ts';
import type { HeritageRecord } from '../record/record.ts';

/** The name of the file, in the Citation File Format. */
const citationFile = 'CITATION.cff';

/**
 * Gives the file beside a content folder the day of the record’s last change as its version; says so where that changes
 * it. A folder without such a file is left alone. Throws where the file cannot be written.
 */
export async function dateCitation(
  dir: string,
  record: HeritageRecord,
  say: (text: string) => void,
): Promise<void> {
  const path = join(dir, '..', citationFile);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const day = latestChange(published(record).events);
  if (text === undefined || day === undefined) return;
  const dated = text.replaceAll(
    /^(version|date-released): .*$/gm,
    (_, field: string) => `${field}: '${day}'`,
  );
  if (dated === text) return;
  await writeWhole(path, dated);
  say(`${path}: version ${day}.`);
}

/** Mends the files of a content folder, and completes its list of addresses. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath } from '../../parse/files.ts';
import { openFolder, readFolder } from '../../parse/read-all.ts';
import { writeWhole } from '../../parse/write-whole.ts';
import { permalinksFile, withPermalinks } from '../../record/permalink.ts';
import { unlisted } from '../../record/unlisted.ts';
import type { Part } from '../part.ts';
import { inWords } from '../system-words.ts';
import { fixText } from './fix-text.ts';

/**
 * Mends what has one right answer in the files of a part, and says each thing that was mended. New addresses are put on
 * the list where the folder has one and nothing in it is an error. A second run changes nothing.
 */
export async function fixFolder({ dir, shown }: Part, say: (text: string) => void): Promise<void> {
  const { listing } = await openFolder(dir);
  const files = listing.files.filter(
    ({ file }) => shown === '' || file === shown || file.startsWith(`${shown}/`),
  );
  for (const file of files) {
    const path = join(dir, file.path);
    const raw = await readFile(path, 'utf8');
    const { raw: text, mended } = fixText(file, raw);
    if (text === raw) continue;
    if (!(await isWritten(path, text, say))) continue;
    for (const { line, column, rule, was, is } of mended)
      say(`${file.file}:${line}:${column} mended ${rule}: ${was} is ${is} now.`);
  }
  if (shown === '' || shown === shownPath(dir, permalinksFile)) await completeList(dir, say);
}

/** Writes a file; where that cannot be it stays as it was, which is said. */
async function isWritten(path: string, text: string, say: (text: string) => void): Promise<boolean> {
  try {
    await writeWhole(path, text);
    return true;
  } catch (cause) {
    say(`${path} could not be written, and stays as it was: ${inWords(cause)}`);
    return false;
  }
}

async function completeList(dir: string, say: (text: string) => void): Promise<void> {
  const folder = await openFolder(dir);
  const { record } = readFolder(folder).result;
  const fresh = record && folder.listing.permalinks ? unlisted(record) : [];
  if (fresh.length === 0) return;
  const path = join(dir, permalinksFile);
  const before = await readFile(path, 'utf8');
  const listed = withPermalinks(
    before,
    fresh.map((address) => ({ address })),
  );
  if (!(await isWritten(path, listed, say))) return;
  for (const address of fresh) say(`${shownPath(dir, permalinksFile)}: + ${address}`);
}

/** Mends the files of a content folder, and completes its list of addresses. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryOf } from '../../parse/entry.ts';
import { shownPath } from '../../parse/files.ts';
import { openFolder, readFolder } from '../../parse/read-all.ts';
import { writeWhole } from '../../parse/write-whole.ts';
import { folderOf } from '../../record/address.ts';
import { permalinksFile, withPermalinks } from '../../record/permalink.ts';
import { unlisted } from '../../record/unlisted.ts';
import { isIn, type Part } from '../part.ts';
import { dateCitation } from '../citation-file.ts';
import { inWords } from '../system-words.ts';
import { fixText } from './fix-text.ts';
import { lift } from './lift.ts';

/**
 * Mends what has one right answer in the files of a part, and says each thing that was mended. Where nothing is an error,
 * sources that several files name get files of their own, and new addresses are put on the list that the folder has. A
 * second run changes nothing.
 */
export async function fixFolder({ dir, shown }: Part, say: (text: string) => void): Promise<void> {
  const { listing } = await openFolder(dir);
  const part = { dir, shown };
  for (const file of listing.files.filter((each) => isIn(part, each.file))) {
    const path = join(dir, file.path);
    const raw = await readFile(path, 'utf8');
    const { raw: text, mended } = fixText(file, raw);
    if (text === raw) continue;
    if (!(await isWritten(path, text, say))) continue;
    for (const { line, column, rule, was, is } of mended)
      say(`${file.file}:${line}:${column} mended ${rule}: ${was} is ${is} now.`);
  }
  await liftShared(part, say);
  if (shown === '' || shown === shownPath(dir, permalinksFile)) await completeList(dir, say);
}

/** Gives sources that events write out files of their own, where other entries name them too and nothing is an error. */
async function liftShared(part: Part, say: (text: string) => void): Promise<void> {
  const { result, corpus } = readFolder(await openFolder(part.dir));
  if (!result.record) return;
  // From the end of each file, so that the places before it stay.
  for (const { ruleId, actual, file = '' } of result.messages.toReversed()) {
    const source =
      ruleId === 'shared-source' && isIn(part, file) ? corpus.original('source', actual) : undefined;
    if (source) await liftOne(part.dir, source, say);
  }
}

async function liftOne(dir: string, source: EntryOf<'source'>, say: (text: string) => void): Promise<void> {
  const { id, path, file } = source.file;
  const event = join(dir, path);
  const lifted = lift(await readFile(event, 'utf8'), source.locate([]), id);
  if (!lifted) return;
  const own = `${folderOf('source')}/${id}.md`;
  await mkdir(join(dir, folderOf('source')), { recursive: true });
  if (!(await isWritten(join(dir, own), lifted.own, say))) return;
  if (await isWritten(event, lifted.event, say))
    say(`${file}: the source ${id} stands in ${shownPath(dir, own)} now.`);
  else await rm(join(dir, own));
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
  if (!record) return;
  await dateCitation(dir, record, say).catch((cause: unknown) => say(inWords(cause)));
  const fresh = folder.listing.permalinks ? unlisted(record) : [];
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

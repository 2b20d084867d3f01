/** A new entry beside all that is there: what is wrong with it, which addresses it brings, and how it is written. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { withChanges } from '../../parse/changes.ts';
import type { Corpus } from '../../parse/corpus.ts';
import { hasErrors } from '../../parse/diagnostic.ts';
import type { readEntry } from '../../parse/entry.ts';
import { outlineOf } from '../../parse/outline.ts';
import { readFolder, type ContentFolder, type ReadResult } from '../../parse/read-all.ts';
import { freshIn } from '../../parse/report.ts';
import { writeWhole } from '../../parse/write-whole.ts';
import type { Address } from '../../record/address.ts';
import { permalinksFile, withPermalinks } from '../../record/permalink.ts';
import { unlisted } from '../../record/unlisted.ts';

/** A file that is to be. */
export interface Draft {
  /** Its path below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** What a folder would be with a new file in it. */
export interface Outlook {
  /** The report on the folder, of which only what is new is of interest. */
  readonly result: ReadResult;
  readonly corpus: Corpus;
  /** What is wrong that was not wrong before. */
  readonly fresh: readonly VFileMessage[];
  /** The addresses that the list lacks and the new file brings. */
  readonly addresses: readonly Address[];
}

/** Reads a folder in memory as it would be, beside what it holds before; `read` parses files that are the same once. */
export function outlookOf(
  folder: ContentFolder,
  before: ReturnType<typeof readFolder>,
  { path, text }: Draft,
  read: typeof readEntry,
): Outlook {
  const changed = readFolder(withChanges(folder, new Map([[path, text]])), read);
  const lacking = new Set(folder.listing.permalinks ? unlisted(outlineOf(before.corpus)) : []);
  // Where there is no list, it begins with all addresses, and so not while some of them may be wrong.
  const isKept = folder.listing.permalinks !== undefined || !hasErrors(changed.result.messages);
  const addresses = isKept
    ? unlisted(outlineOf(changed.corpus)).filter((address) => !lacking.has(address))
    : [];
  const list = withPermalinks(folder.listing.permalinks?.text ?? '', asLines(addresses));
  const after = readFolder(
    withChanges(
      folder,
      new Map([
        [path, text],
        [permalinksFile, list],
      ]),
    ),
    read,
  );
  return { ...after, fresh: freshIn(after.result, before.result), addresses };
}

/** Writes a file where none is, and its addresses to the list; where that fails nothing is left behind, and it throws. */
export async function writeNew(
  dir: string,
  { path, text }: Draft,
  addresses: readonly Address[],
): Promise<void> {
  const file = join(dir, path);
  const made = await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  try {
    const list = join(dir, permalinksFile);
    const before = await readFile(list, 'utf8').catch(() => '');
    if (addresses.length > 0) await writeWhole(list, withPermalinks(before, asLines(addresses)));
  } catch (cause) {
    await rm(made ?? file, { recursive: true, force: true });
    throw cause;
  }
}

function asLines(addresses: readonly Address[]) {
  return addresses.map((address) => ({ address }));
}

/** The part of a content folder that a check is asked about: all of it, a folder in it, or one file. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { shownPath } from '../parse/files.ts';
import type { ReadResult } from '../parse/read-all.ts';
import { folderOf } from '../record/address.ts';
import { kinds } from '../record/kind.ts';
import { permalinksFile } from '../record/permalink.ts';

/** A part, by the content folder that it lies in: what is wrong in an entry shows only beside all the others. */
export interface Part {
  readonly dir: string;
  /** How messages name the part; empty for all of the folder. */
  readonly shown: string;
}

const kindFolders: ReadonlySet<string> = new Set(kinds.map(folderOf));

/** The part that a path names. What is no part of a content folder is taken for one, and reading it says what is wrong. */
export function partAt(path: string): Part {
  const whole = resolve(path);
  const dir = isThere(whole) && !holdsEntries(whole) ? contentAround(whole) : undefined;
  if (dir === undefined) return { dir: path, shown: '' };
  const named = isAbsolute(path) ? dir : relative('.', dir) || '.';
  return { dir: named, shown: shownPath(named, relative(dir, whole).replaceAll('\\', '/')) };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function holdsEntries(folder: string): boolean {
  return [...kindFolders].some((name) => isThere(join(folder, name)));
}

/** The folder above the nearest folder of entries; that of the list of addresses is the one which holds it. */
function contentAround(path: string): string | undefined {
  const above = dirname(path);
  if (kindFolders.has(basename(path)) || basename(path) === permalinksFile) return above;
  return above === path ? undefined : contentAround(above);
}

/** Whether a file, as messages name it, is of a part. */
export function isIn({ shown }: Part, file: string): boolean {
  return shown === '' || file === shown || file.startsWith(`${shown}/`);
}

/** What was read of the folder, as far as it is about the part, and how much is wrong elsewhere. */
export function partOf(
  result: ReadResult,
  part: Part,
): { readonly here: ReadResult; readonly elsewhere: number } {
  if (part.shown === '') return { here: result, elsewhere: 0 };
  const messages = result.messages.filter(({ file = '' }) => isIn(part, file));
  return {
    here: { ...result, messages, files: filesIn(part.shown) },
    elsewhere: result.messages.length - messages.length,
  };
}

function filesIn(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 1;
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    .length;
}

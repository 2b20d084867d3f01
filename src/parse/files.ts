/** The content folder as a list of files, and what is wrong with them. */
import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { compareText } from '../record/order.ts';
import { permalinksFile } from '../record/permalink.ts';
import { diagnose, startOfFile, type Fault, type Finding } from './diagnostic.ts';
import { isForEditors, isPicture, placeOf, type Place } from './file-place.ts';
import { readText, unreadable, type ReadText } from './file-text.ts';
import type { PermalinksFile } from './permalinks.ts';
import type { PictureRead, ReadPicture } from './pictures.ts';
import type { RuleId } from './rules.ts';

/** A Markdown file in its right place. */
export interface ContentFile extends Place {
  /** The path below the content folder, with forward slashes. */
  readonly path: string;
  /** The path as messages name it. */
  readonly file: string;
  /** The text, without byte order mark and with line ends as `\n`. */
  readonly text: string;
}

/** A file that is named like a picture and lies where pictures may. */
export interface PictureFile {
  /** The path below the content folder, with forward slashes. */
  readonly path: string;
  /** The path as messages name it. */
  readonly file: string;
  /** What it is, or what is wrong with it. */
  readonly read: PictureRead;
}

/** The files of a content folder, in the order of their paths, and what is wrong with them. */
export interface Listing {
  readonly files: readonly ContentFile[];
  /** Entries whose text could not be read. */
  readonly unread: readonly ContentFile[];
  /** The pictures that lie beside entries. */
  readonly pictures: readonly PictureFile[];
  /** The list of published addresses, where the folder has one. */
  readonly permalinks?: PermalinksFile;
  readonly messages: readonly VFileMessage[];
}

/** Room for the addresses of a hundred thousand claims and more. */
const largestList = 2 ** 25;

/** Lists and reads a content folder. Never throws: what cannot be read is a message. */
export async function listContent(
  dir: string,
  readPicture: ReadPicture,
  read: ReadText = readText,
): Promise<Listing> {
  const messages: VFileMessage[] = [];
  const report: ReportFile = (rule, file, finding) => {
    messages.push(diagnose(rule, { file, span: startOfFile }, finding));
  };
  const found = walk(dir, '', report);
  const pictures = found.filter(isPicture);
  const paths = found.filter((path) => !isForEditors(path) && path !== permalinksFile && !isPicture(path));
  if (paths.length === 0 && messages.length === 0)
    report('empty-folder', dir, {
      reason: 'The content folder holds no entry.',
      note: 'Check that this is the folder that you mean: CONTENT_DIR names it, or the argument of the check.',
    });
  const unread: ContentFile[] = [];
  const files: ContentFile[] = [];
  for (const path of paths) {
    const empty = contentFile(dir, path, '');
    if ('ruleId' in empty) {
      messages.push(empty);
      continue;
    }
    const text = read(join(dir, path));
    if (typeof text === 'string') {
      files.push({ ...empty, text });
      continue;
    }
    unread.push(empty);
    messages.push(diagnose(text.rule, { file: empty.file, span: text.span }, text));
  }
  const seen: PictureFile[] = [];
  for (const path of pictures)
    seen.push({ path, file: shownPath(dir, path), read: await readPicture(join(dir, path)) });
  const list = found.includes(permalinksFile) ? readList(dir, read) : undefined;
  if (list && 'rule' in list) messages.push(diagnose(list.rule, list, list));
  return { files, unread, pictures: seen, ...(list && 'text' in list ? { permalinks: list } : {}), messages };
}

/**
 * The same folder after some of its files were written anew, which alone are read; nothing where it takes a look at the folder
 * to tell what there is: entries came or went, or what is no entry was written. Never throws.
 */
export function relisted(
  before: Listing,
  dir: string,
  written: ReadonlySet<string>,
  read: ReadText,
): Listing | undefined {
  const files = [...before.files];
  let left = written.size;
  for (const [i, file] of files.entries()) {
    if (!written.has(file.path)) continue;
    const path = join(dir, file.path);
    const text = isFile(path) ? read(path) : undefined;
    if (typeof text !== 'string') return undefined;
    if (text !== file.text) files[i] = { ...file, text };
    left -= 1;
  }
  return left === 0 ? { ...before, files } : undefined;
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

function readList(dir: string, read: ReadText): PermalinksFile | (Fault & { readonly file: string }) {
  const file = shownPath(dir, permalinksFile);
  const text = read(join(dir, permalinksFile), largestList);
  return typeof text === 'string' ? { file, text } : { ...text, file };
}

/** A file of the folder by its path and its text, or the message that it has no place there. */
export function contentFile(dir: string, path: string, text: string): ContentFile | VFileMessage {
  const file = shownPath(dir, path);
  const place = placeOf(path);
  return 'rule' in place
    ? diagnose(place.rule, { file, span: startOfFile }, place)
    : { ...place, path, file, text };
}

/** How messages name a file of the content folder. */
export function shownPath(dir: string, path: string): string {
  return path === '' ? dir : posix.join(dir.replaceAll('\\', '/'), path);
}

type ReportFile = (rule: RuleId, file: string, finding: Finding) => void;

function walk(dir: string, below: string, report: ReportFile): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(dir, below), { withFileTypes: true });
  } catch (cause) {
    report('unreadable', shownPath(dir, below), unreadable('folder', cause));
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    const path = posix.join(below, entry.name);
    if (isAside(entry.name)) continue;
    if (entry.isDirectory()) found.push(...walk(dir, path, report));
    else if (entry.isFile()) found.push(path);
    else
      report('symbolic-link', shownPath(dir, path), {
        reason: `"${entry.name}" is neither a file nor a folder.`,
        note: entry.isSymbolicLink() ? 'Put a copy here instead of a link.' : 'Take it out of the content.',
      });
  }
  return found;
}

/**
 * Whether a name is left alone: a hidden one, or that of a working copy that Vim, Emacs and their like lay beside a file.
 *
 * @example
 * isAside('gate-falls.md~') //=> true
 * isAside('gate-falls.md') //=> false
 */
export function isAside(name: string): boolean {
  return /^\.|~$|^#.*#$|^4913$/.test(name);
}

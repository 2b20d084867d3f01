/** The content folder as a list of files: what is there, where it belongs, what it says. */
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join, posix } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { folderOf } from '../record/address.ts';
import { isNobody } from '../record/holder.ts';
import { kinds, storyId, type FileKind, type Kind } from '../record/kind.ts';
import { compareText } from '../record/order.ts';
import { permalinksFile } from '../record/permalink.ts';
import { idPattern } from '../record/schema/fields.ts';
import { diagnose, startOfFile, type Finding } from './diagnostic.ts';
import { languageFault } from './file-language.ts';
import { handbookFile } from './handbook.ts';
import type { PermalinksFile } from './permalinks.ts';
import { isNamedLikePicture, type PictureRead, type ReadPicture } from './pictures.ts';
import type { RuleId } from './rules.ts';

/** A Markdown file in its right place. */
export interface ContentFile {
  readonly kind: FileKind;
  readonly id: string;
  /** The BCP 47 tag of a translation; an original has none. */
  readonly lang?: string;
  /** The folder below `events/`, for events. */
  readonly folder?: string;
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

const largestFile = 2 ** 20;
/** Room for the addresses of a hundred thousand claims and more. */
const largestList = 2 ** 25;
/** The words that translations into one language share, `terms.ar.md`. */
const wordListPattern = /^terms\.[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.md$/;
const namePattern = /^([^.]+)(?:\.([^.]+))?\.md$/;

/** Lists and reads a content folder. Never throws: what cannot be read is a message. */
export async function listContent(dir: string, readPicture: ReadPicture): Promise<Listing> {
  const messages: VFileMessage[] = [];
  const report = (rule: RuleId, file: string, finding: Finding): void => {
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
    const text = readText(join(dir, path));
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
  const list = found.includes(permalinksFile) ? readList(dir) : undefined;
  if (list && 'rule' in list) messages.push(diagnose(list.rule, list, list));
  return { files, unread, pictures: seen, ...(list && 'text' in list ? { permalinks: list } : {}), messages };
}

function readList(dir: string): PermalinksFile | (Unreadable & { readonly file: string }) {
  const file = shownPath(dir, permalinksFile);
  const text = readText(join(dir, permalinksFile), largestList);
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

type Report = (rule: RuleId, file: string, finding: Finding) => void;

function walk(dir: string, below: string, report: Report): string[] {
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
function isAside(name: string): boolean {
  return /^\.|~$|^#.*#$|^4913$/.test(name);
}

function unreadable(what: string, cause: unknown): Finding {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
  return {
    reason: `The ${what} cannot be read (${code}).`,
    note: adviceFor.get(code)?.(what) ?? `Check the rights of the ${what}.`,
  };
}

const adviceFor: ReadonlyMap<string, (what: string) => string> = new Map([
  ['ENOENT', (what: string) => `Check that the ${what} exists.`],
  ['ENOTDIR', () => 'What is there is a file; name the folder that holds the entries.'],
]);

/** The kinds whose entries have pictures beside them. */
const picturedKinds: readonly Kind[] = ['event', 'site', 'monument'];

/** Whether a file is named like a picture and lies in the folder of entries that may have some, or below it. */
function isPicture(path: string): boolean {
  const steps = path.split('/');
  const kind = picturedKinds.find((each) => folderOf(each) === steps[0]);
  return kind !== undefined && steps.length >= depthOf(kind) && isNamedLikePicture(path);
}

/** Whether a file at the top of the folder is for whoever writes it, and no entry: the handbook, or a word list of a language. */
function isForEditors(path: string): boolean {
  return path === handbookFile || wordListPattern.test(path);
}

/** How many steps the path of an entry has; events lie in the folder of their site. */
function depthOf(kind: Kind): number {
  return kind === 'event' ? 3 : 2;
}

type Misplaced = Finding & { readonly rule: RuleId };
type Unreadable = Misplaced & { readonly span: typeof startOfFile };

function placeOf(path: string): Omit<ContentFile, 'path' | 'file' | 'text'> | Misplaced {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const [, id = '', lang] = namePattern.exec(name) ?? [];
  if (path === name && id === storyId)
    return faultOf(id, lang) ?? { kind: 'story', id, ...(lang === undefined ? {} : { lang }) };
  const kind = kinds.find((each) => folderOf(each) === steps[0]);
  if (kind === undefined || steps.length !== depthOf(kind)) return misplaced(path);
  if (!name.toLowerCase().endsWith('.md')) return misplaced(path);
  if (!idPattern.test(id))
    return {
      rule: 'file-name',
      reason: `The file name "${name}" is not <id>.md with an id of at most 100 lower-case letters, digits and hyphens.`,
      actual: name,
      expected: [suggestedName(name)],
    };
  const fault = faultOf(id, lang);
  if (fault) return fault;
  if (kind === 'actor' && isNobody(id))
    return {
      rule: 'file-name',
      reason: `"${id}" is what "holder" says where a place has no holder by name, so no actor can be called so.`,
      actual: name,
      expected: [`${id}-force.md`],
    };
  const folder = kind === 'event' ? steps[1] : undefined;
  return { kind, id, ...(lang === undefined ? {} : { lang }), ...(folder === undefined ? {} : { folder }) };
}

function faultOf(id: string, lang: string | undefined): Misplaced | undefined {
  const fault = lang === undefined ? undefined : languageFault(id, lang);
  return fault && { rule: 'file-name', ...fault };
}

function misplaced(path: string): Misplaced {
  const folders = kinds.map((kind) =>
    kind === 'event' ? 'events/<site>/<id>.md' : `${folderOf(kind)}/<id>.md`,
  );
  return {
    rule: 'misplaced-file',
    reason: `The file "${path}" is in none of the places where the record keeps its entries.`,
    actual: path,
    expected: [...folders, `${storyId}.md`],
    note: isNamedLikePicture(path)
      ? 'Pictures lie beside the event, site or monument that names them, or in a folder below it.'
      : /^stor(?:y|ies)\b/i.test(path)
        ? `The record has one story at most, ${storyId}.md. Put the text into that file, or delete this one.`
        : 'Move the file to the right folder, or delete it.',
  };
}

function suggestedName(name: string): string {
  const id = name
    .replace(/\.md$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const cut = id.slice(0, 100) || 'an-id';
  return `${idPattern.test(cut) ? cut : `the-${cut}`}.md`;
}

/** Reads a file while nothing else happens, which takes a fraction of what it would to read a thousand beside one another. */
function readText(path: string, largest = largestFile): string | Unreadable {
  try {
    const { size } = statSync(path);
    return size > largest ? tooLarge(size, largest) : decode(readFileSync(path));
  } catch (cause) {
    return { rule: 'unreadable', span: startOfFile, ...unreadable('file', cause) };
  }
}

function tooLarge(size: number, largest: number): Unreadable {
  return {
    rule: 'too-large',
    span: startOfFile,
    reason: `The file has ${size} bytes.`,
    expected: [`at most ${largest} bytes`],
  };
}

function decode(bytes: Buffer): string | Unreadable {
  const broken = firstBroken(bytes);
  const decoded = broken === undefined ? wholeText.decode(bytes) : beginningOf(bytes.subarray(0, broken));
  const text = decoded.replaceAll(/\r\n?/g, '\n');
  const control = broken === undefined ? text.search(controlCharacter) : text.length;
  if (control < 0) return text;
  const before = text.slice(0, control);
  const point = { line: before.split('\n').length, column: control - before.lastIndexOf('\n') };
  return {
    rule: 'encoding',
    span: { start: point, end: point },
    reason:
      broken === undefined
        ? 'The file holds a control character, so it is not plain text.'
        : 'The file is not text in UTF-8.',
    expected: ['text in UTF-8'],
    note:
      broken === undefined
        ? 'Take the character out; it cannot be seen in most editors.'
        : 'Save the file again as UTF-8.',
  };
}

/** Control characters but the tab and the line feed. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be found
const controlCharacter = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** Decodes a whole file; a byte order mark is left out. */
const wholeText = new TextDecoder('utf-8');

/** The text of a beginning of a file, without a character that is cut off at its end. */
function beginningOf(bytes: Buffer): string {
  return new TextDecoder('utf-8').decode(bytes, { stream: true });
}

/** The index of the first byte that is not UTF-8, by halving: a beginning of the bytes is either text or not. */
function firstBroken(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginningOfText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isBeginningOfText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

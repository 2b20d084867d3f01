/** The text of a file, or why it has none. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '../system-error.ts';
import { startOfFile, type Fault, type Finding } from './diagnostic.ts';

/** A text as it is read: without byte order mark, and with `\n` for every line end. */
export function asRead(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

const largestFile = 2 ** 20;

/** What reads the text of a file, or says why it cannot be read. */
export type ReadText = (path: string, largest?: number) => string | Fault;

/** Reads a file, or says what is wrong with it. It is read while nothing else happens, which takes a fraction of what it would to read a thousand beside one another. */
export function readText(path: string, largest = largestFile): string | Fault {
  try {
    const { size } = statSync(path);
    return size > largest ? tooLarge(size, largest) : decode(readFileSync(path));
  } catch (cause) {
    return { rule: 'unreadable', span: startOfFile, ...unreadable('file', cause) };
  }
}

function tooLarge(size: number, largest: number): Fault {
  return {
    rule: 'too-large',
    span: startOfFile,
    reason: `The file has ${size} bytes.`,
    expected: [`at most ${largest} bytes`],
  };
}

function decode(bytes: Buffer): string | Fault {
  const broken = firstBroken(bytes);
  const decoded = broken === undefined ? wholeText.decode(bytes) : beginningOf(bytes.subarray(0, broken));
  const text = asRead(decoded);
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

/** Decodes a whole file; a byte order mark stays. */
const wholeText = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a beginning of a file, without a character that is cut off at its end. */
function beginningOf(bytes: Buffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
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

/** What is said of a file or a folder that the system does not let be read. */
export function unreadable(what: string, cause: unknown): Finding {
  const code = codeOf(cause) ?? 'unknown reason';
  return {
    reason: `The ${what} cannot be read (${code}).`,
    note: adviceFor.get(code)?.(what) ?? `Check the rights of the ${what}.`,
  };
}

const adviceFor: ReadonlyMap<string, (what: string) => string> = new Map([
  ['ENOENT', (what: string) => `Check that the ${what} exists.`],
  ['ENOTDIR', () => 'What is there is a file; name the folder that holds the entries.'],
]);

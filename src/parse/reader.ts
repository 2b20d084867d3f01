import { statSync } from 'node:fs';
import { readEntry, type ReadFile } from './entry.ts';
import { readText, type ReadText } from './file-text.ts';
import { keepingPictures } from './pictures.ts';
import { publishedList } from './published-list.ts';
import { listContent, relisted, type Listing } from './files.ts';
import { readFolder, type ReadResult } from './read-all.ts';
import type { Written } from './watch.ts';

/** Reads files again and again, each anew only where its text has changed. */
export function keepingEntries(readAnew: typeof readEntry): typeof readEntry {
  const known = new Map<string, { readonly text: string; readonly read: ReadFile }>();
  return (file) => {
    const before = known.get(file.path);
    if (before?.text === file.text) return before.read;
    const read = readAnew(file);
    known.set(file.path, { text: file.text, read });
    return read;
  };
}

/**
 * Reads texts again and again, each anew only where its file has another size or was written since. One that has just been
 * written is read at each look: what is written to it next may have the same time and the same size.
 */
export function keepingTexts(readAnew: ReadText = readText, now = instant): ReadText {
  const known = new Map<string, { readonly state: string; readonly text: string }>();
  return (path, largest) => {
    const { state, since } = stateOf(path);
    const kept = known.get(path);
    if (kept?.state === state) return kept.text;
    const text = readAnew(path, largest);
    if (typeof text === 'string' && now() - since > settled) known.set(path, { state, text });
    else known.delete(path);
    return text;
  };
}

/** The state of a file, and since when it has it. Of a file that cannot be read there is none that is kept. */
function stateOf(path: string): { readonly state: string; readonly since: number } {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return { state: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, since: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return { state: '', since: Infinity };
  }
}

/** The instant in milliseconds, as file systems tell it. */
function instant(): number {
  return performance.timeOrigin + performance.now();
}

/** Every file system tells times that are further apart, in milliseconds. */
const settled = 3000;

/** How long nobody has looked when git is asked, in milliseconds: to begin a program holds up all else. */
const idle = 1000;

/**
 * Reads a content folder again and again. The result is that of `readAll`, but a file is parsed anew only where its
 * text has changed, and a picture where its file has; where it is known which files alone were written since, no other is
 * looked at. What was published git is asked behind a look, for the next: its answer takes as long as all the rest.
 *
 * @param readAnew how a file is read that has changed.
 */
export function readerOf(
  dir: string,
  readAnew: typeof readEntry = readEntry,
): (written?: Written) => Promise<ReadResult> {
  const readFile = keepingEntries(readAnew);
  const readPicture = keepingPictures();
  const readTextOf = keepingTexts();
  let listing: Listing | undefined;
  let published: ReturnType<typeof publishedList> | undefined;
  let later: NodeJS.Timeout | undefined;
  return async (written) => {
    const isFirst = published === undefined;
    const answer = (published ??= publishedList(dir));
    const again = listing && written && relisted(listing, dir, written, readTextOf);
    listing = again ?? (await listContent(dir, readPicture, readTextOf));
    const { result } = readFolder({ dir, listing, published: await answer }, readFile);
    if (isFirst) return result;
    clearTimeout(later);
    later = setTimeout(() => (published = publishedList(dir)), idle).unref();
    return result;
  };
}

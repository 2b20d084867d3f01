import { readEntry, type ReadFile } from './entry.ts';
import { keepingPictures } from './pictures.ts';
import { readAll, type ReadResult } from './read-all.ts';

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
 * Reads a content folder again and again. The result is that of `readAll`, but a file is parsed anew only where its
 * text has changed, and a picture where its file has.
 *
 * @param readAnew how a file is read that has changed.
 */
export function readerOf(dir: string, readAnew: typeof readEntry = readEntry): () => Promise<ReadResult> {
  const [readFile, readPicture] = [keepingEntries(readAnew), keepingPictures()];
  return () => readAll(dir, readFile, readPicture);
}

import { readEntry } from './entry.ts';
import { readAll, type ReadResult } from './read-all.ts';

/** What was read of a file, and the text that it was read from. */
interface Kept {
  readonly text: string;
  readonly result: ReturnType<typeof readEntry>;
}

/**
 * Reads a content folder again and again. The result is that of `readAll`, but a file is parsed anew only where its
 * text has changed.
 */
export function readerOf(dir: string): () => Promise<ReadResult> {
  let known: ReadonlyMap<string, Kept> = new Map();
  return async () => {
    const next = new Map<string, Kept>();
    const result = await readAll(dir, (file) => {
      const before = known.get(file.path);
      const kept = before?.text === file.text ? before : { text: file.text, result: readEntry(file) };
      next.set(file.path, kept);
      return kept.result;
    });
    known = next;
    return result;
  };
}

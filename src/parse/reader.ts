import { readEntry } from './entry.ts';
import type { ContentFile } from './files.ts';
import { keepingPictures } from './pictures.ts';
import { readAll, type ReadResult } from './read-all.ts';

/** What was read of a file, and the text that it was read from. */
interface Kept {
  readonly text: string;
  readonly result: ReturnType<typeof readEntry>;
}

/**
 * Reads a content folder again and again. The result is that of `readAll`, but a file is parsed anew only where its
 * text has changed, and a picture where its file has.
 *
 * @param readAnew how a file is read that has changed.
 */
export function readerOf(dir: string, readAnew: typeof readEntry = readEntry): () => Promise<ReadResult> {
  let known: ReadonlyMap<string, Kept> = new Map();
  const readPicture = keepingPictures();
  return async () => {
    const next = new Map<string, Kept>();
    const readFile = (file: ContentFile): Kept['result'] => {
      const before = known.get(file.path);
      const kept = before?.text === file.text ? before : { text: file.text, result: readAnew(file) };
      next.set(file.path, kept);
      return kept.result;
    };
    const result = await readAll(dir, readFile, readPicture);
    known = next;
    return result;
  };
}

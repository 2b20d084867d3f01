/** Files of pictures kept in a folder from one build to the next, since it takes long to make them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Picture, ShownFile } from '../../record/picture.ts';
import { readKept, writeKept } from '../../kept-bytes.ts';

/** Makes the bytes of a file of a picture. */
export type MakeFile = (picture: Picture, file: ShownFile) => Promise<Uint8Array>;

/**
 * Keeps what is made in a folder, which may be deleted at any time. A file is made again for another picture, another
 * size or another `encoder`, and where the kept one is not what was written.
 */
export function keptIn(folder: string, encoder: string, make: MakeFile): MakeFile {
  return async (picture, file) => {
    const path = join(folder, keyOf([picture.sha256, file.format, file.width, file.height, encoder]));
    const kept = await readKept(path);
    if (kept) return kept;
    const made = await make(picture, file);
    await writeKept(path, made);
    return made;
  };
}

function keyOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

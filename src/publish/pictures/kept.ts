/** Files of pictures kept in a folder from one build to the next, since it takes long to make them. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture, ShownFile } from '../../record/picture.ts';

/** Makes the bytes of a file of a picture. */
export type MakeFile = (picture: Picture, file: ShownFile) => Promise<Uint8Array>;

/** How many bytes of a kept file are the sum of the others. */
const sumLength = 32;

/**
 * Keeps what is made in a folder, which may be deleted at any time. A file is made again for another picture, another
 * size or another `encoder`, and where the kept one is not what was written.
 */
export function keptIn(folder: string, encoder: string, make: MakeFile): MakeFile {
  return async (picture, file) => {
    const path = join(folder, keyOf([picture.sha256, file.format, file.width, file.height, encoder]));
    const kept = await read(path);
    if (kept) return kept;
    const made = await make(picture, file);
    await write(folder, path, made);
    return made;
  };
}

function keyOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The bytes that a kept file holds; nothing where it is not there, cut off or changed. */
async function read(path: string): Promise<Uint8Array | undefined> {
  const whole = await readFile(path).catch(() => undefined);
  const bytes = whole?.subarray(sumLength);
  return whole && bytes && sumOf(bytes).equals(whole.subarray(0, sumLength)) ? bytes : undefined;
}

/** Lays down a file at once, as builds may go on side by side. A folder that cannot be written keeps nothing. */
async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, Buffer.concat([sumOf(bytes), bytes]));
    await rename(beside, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  }
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The files below a folder by their paths, with forward slashes, in no certain order. */
export async function readSite(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = files.map(async (file): Promise<[string, Uint8Array]> => [
    relative(folder, file).replaceAll(sep, '/'),
    await readFile(file),
  ]);
  return new Map(await Promise.all(read));
}

/** Writes files below a folder, in place of those that are there. */
export async function writeSite(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

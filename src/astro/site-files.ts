import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The places of the files below a folder, in no certain order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** The files below a folder by their paths, with forward slashes, in no certain order. */
export function readSite(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    filesIn(folder).map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file)]),
  );
}

/** Writes files below a folder, in place of those that are there. */
export function writeSite(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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

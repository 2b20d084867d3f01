import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SiteFiles } from '../publish/archive/archive.ts';

/** The places of the files below a folder, in no certain order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** The files below a folder by their paths, with forward slashes, in no certain order. */
export function siteFiles(folder: string): SiteFiles {
  return new Map(
    filesIn(folder).map((file) => [relative(folder, file).replaceAll(sep, '/'), () => readFile(file)]),
  );
}

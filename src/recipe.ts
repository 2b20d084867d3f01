import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from 'node:process';
import { projectDir } from './environment.ts';

/** What tells the code below some folders from any other: the sum of all its files, the libraries that it names and is locked to where it is, and Node. */
export function recipe(...folders: readonly string[]): string {
  const sum = createHash('sha256').update(version);
  const files = globSync(
    ['package.json', 'package-lock.json', ...folders.map((folder) => `${folder}/**/*.{ts,json}`)],
    { cwd: projectDir },
  );
  for (const file of files.toSorted()) sum.update(file).update(readFileSync(join(projectDir, file)));
  return sum.digest('hex');
}

import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from 'node:process';
import { projectDir } from './environment.ts';

/** What tells the code that some patterns name from any other: the sum of all its files, the libraries that it names and is locked to where it is, and Node. */
export function recipe(...patterns: readonly string[]): string {
  const sum = createHash('sha256').update(version);
  const files = globSync(['package.json', 'package-lock.json', ...patterns], { cwd: projectDir });
  for (const file of files.toSorted()) {
    const path = join(projectDir, file);
    if (statSync(path).isFile()) sum.update(file).update(readFileSync(path));
  }
  return sum.digest('hex');
}

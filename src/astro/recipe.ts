import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from 'node:process';
import { projectDir } from '../environment.ts';

/** What tells the code that makes a site from any other: the sum of all its files, the libraries it is locked to, and Node. */
export function recipe(): string {
  const sum = createHash('sha256').update(version);
  for (const file of ['package-lock.json', ...globSync('src/**/*.{ts,json}', { cwd: projectDir }).toSorted()])
    sum.update(file).update(readFileSync(join(projectDir, file)));
  return sum.digest('hex');
}

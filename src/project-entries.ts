import { join } from 'node:path';
import { projectDir } from './environment.ts';
import { keptEntries, type KeptEntries } from './parse/kept-entries.ts';
import { recipe } from './recipe.ts';

/** The entries that the commands of this project have read, with the code that it has. */
export function projectEntries(): Promise<KeptEntries> {
  return keptEntries(join(projectDir, '.astro/entries'), recipe('src/{parse,record}/**/*.{ts,json}'));
}

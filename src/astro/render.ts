/** Rendering with a bundle of the pages: each page and file of the record that is held is asked for, and written. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Place } from '../environment.ts';
import { addressOf, fileOf } from './site-paths.ts';

/** Where a site is written, and where it will stand. */
export interface Rendering extends Pick<Place, 'site' | 'base'> {
  readonly folder: string;
}

/** So many are rendered at once: while the file of one is written, another has the processor. */
const atOnce = 4;

/**
 * Renders every page and file with the module of a bundle, of the form of `bundle-entry.ts`; `tell` is told how many of all are begun,
 * from 0 to 1. What fails ends it, and is told with the address that was asked for.
 */
export async function renderAll(
  entry: string,
  { folder, site, base }: Rendering,
  tell: (share: number) => void,
): Promise<void> {
  const { paths, render }: typeof import('./bundle-entry.ts') = await import(entry);
  const all = await paths();
  const turns = all.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [turn, path] of turns) {
      tell(turn / all.length);
      const response = await render(addressOf(path, site, base), path).catch((cause: unknown) => {
        throw new Error(`${path.pathname} could not be made. ${explained(cause)}`, { cause });
      });
      if (response.body) await write(response, join(folder, fileOf(path)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}

/** Writes a page or file. One that is there already has an address that two of them claim. */
async function write(response: Response, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, new Uint8Array(await response.arrayBuffer()), { flag: 'wx' });
}

function explained(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

/** Watching a content folder, for the preview and for a check that goes on. */
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How long the folder must rest before it is read, in milliseconds: editors, and slow disks, write a file in several steps. */
const rest = 60;

/** How long to wait for a folder that is gone, in milliseconds. */
const patience = 300;

/**
 * Calls `onRest` whenever something below the folder has been written and has then rested, once for all that came
 * together, and never twice at a time. The folder may go and come back.
 *
 * @returns what ends the watch.
 */
export async function watchContent(dir: string, onRest: () => Promise<void>): Promise<() => void> {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  let isOver = false;
  const wake = (): void => {
    clearTimeout(timer);
    if (isOver) return;
    timer = setTimeout(() => {
      turn = turn.then(look);
    }, rest);
  };
  const awaitReturn = (): void => {
    timer = setTimeout(existsSync(dir) ? wake : awaitReturn, patience);
  };
  // Folders come, go and are replaced; all are watched anew before anything is read, so nothing is written unseen.
  const follow = async (): Promise<void> => {
    const before = watchers;
    const folders = await foldersIn(dir);
    watchers = isOver ? [] : folders.flatMap((folder) => watched(folder, wake));
    for (const watcher of before) watcher.close();
    if (watchers.length === 0 && !isOver) awaitReturn();
  };
  const look = async (): Promise<void> => {
    await follow();
    await onRest();
  };
  await follow();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** A folder and all below it, but for those whose names begin with a dot; none where the folder is gone. */
async function foldersIn(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const below = await Promise.all(folders.map(({ name }) => foldersIn(join(dir, name))));
    return [dir, ...below.flat()];
  } catch {
    return [];
  }
}

/** The watcher of a folder, if it is still there. */
function watched(folder: string, wake: () => void): FSWatcher[] {
  try {
    return [watch(folder, wake).on('error', wake)];
  } catch {
    return [];
  }
}

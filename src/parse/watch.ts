/** Watching a content folder, for the preview and for a check that goes on. */
import { existsSync, lstatSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isAside } from './files.ts';

/** How long the folder must rest before it is read, in milliseconds: editors, and slow disks, write a file in several steps. */
const rest = 60;

/** How long to wait for a folder that is gone, in milliseconds. */
const patience = 300;

/** The paths below a folder at which files alone were written or taken away; nothing where anything may have happened. */
export type Written = ReadonlySet<string> | undefined;

/**
 * Calls `onRest` whenever something below the folder has been written and has then rested, once for all that came
 * together, and never twice at a time. The folder may go and come back.
 *
 * @returns what ends the watch.
 */
export async function watchContent(
  dir: string,
  onRest: (written: Written) => Promise<void>,
): Promise<() => void> {
  let watchers: ReadonlyMap<string, FSWatcher> = new Map();
  let touched = new Set<string>();
  let isAnything = false;
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
  const wakeForAnything = (): void => {
    isAnything = true;
    wake();
  };
  const wakeFor = (folder: string, name: string | null): void => {
    // A folder that goes names itself.
    if (name === null || name === basename(folder)) return wakeForAnything();
    if (isAside(name)) return;
    touched.add(join(folder, name));
    wake();
  };
  const awaitReturn = (): void => {
    timer = setTimeout(existsSync(dir) ? wakeForAnything : awaitReturn, patience);
  };
  // Folders come, go and are replaced; all are watched anew before anything is read, so nothing is written unseen.
  const follow = async (): Promise<void> => {
    const before = watchers;
    const folders = await foldersIn(dir);
    watchers = new Map(isOver ? [] : folders.flatMap((folder) => watched(folder, wakeFor, wakeForAnything)));
    for (const watcher of before.values()) watcher.close();
    if (watchers.size === 0 && !isOver) awaitReturn();
  };
  const look = async (): Promise<void> => {
    const paths = [...touched];
    const areFiles = !isAnything && paths.every((path) => !watchers.has(path) && isFileOrGone(path));
    touched = new Set();
    isAnything = false;
    if (!areFiles) await follow();
    await onRest(
      areFiles ? new Set(paths.map((path) => relative(dir, path).split(sep).join('/'))) : undefined,
    );
  };
  await follow();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
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

/** The watcher of a folder by its path, if it is still there. */
function watched(
  folder: string,
  onChange: (folder: string, name: string | null) => void,
  onError: () => void,
): [string, FSWatcher][] {
  try {
    return [[folder, watch(folder, (_, name) => onChange(folder, name)).on('error', onError)]];
  } catch {
    return [];
  }
}

/** Whether a file lies at a path, or nothing. */
function isFileOrGone(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return false;
  }
}

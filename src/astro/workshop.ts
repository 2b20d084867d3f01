/** Folders in which builds work. Each bears the number of its process, so any number of builds can go on at once. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { isSystemError } from '../system-error.ts';

/** Makes a folder that is gone when the process ends or is interrupted, at the latest. */
export function openWorkshop(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-${pid}-`));
  if (open.size === 0) watchForTheEnd();
  open.add(folder);
  return folder;
}

/** Takes the folder away. Its files are deleted some at once, in a fraction of the time that one after another takes. */
export async function closeWorkshop(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  open.delete(folder);
}

/** The folders that processes left which are gone, such as one that was killed. A folder of this process's own number is one of a process before it. */
export function leftWorkshops(parent: string, name: string): string[] {
  return namesIn(parent)
    .filter((each) => each.startsWith(`${name}-`) && isLeft(each.slice(name.length + 1), join(parent, each)))
    .map((each) => join(parent, each));
}

function isLeft(end: string, folder: string): boolean {
  const [, owner] = /^(\d+)-\w{6}$/.exec(end) ?? [];
  return owner !== undefined && !open.has(folder) && isGone(Number(owner));
}

const open = new Set<string>();

function watchForTheEnd(): void {
  process.once('exit', () => open.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)
    process.once(signal, () => process.exit(128 + number));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isGone(owner: number): boolean {
  if (owner === pid) return true;
  try {
    kill(owner, 0);
    return false;
  } catch (cause) {
    // Only a process that there is can belong to somebody else.
    return !(isSystemError(cause) && cause.code === 'EPERM');
  }
}

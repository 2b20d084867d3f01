import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs a task in a folder of its own that no other process uses meanwhile: Astro keeps part of every build of a
 * project in one place, so two at once would mix. Waits for the other; a folder left by a process that is gone is
 * taken over. The folder is gone when this returns, also when the task fails or the process is interrupted.
 */
export async function withLock(folder: string, task: (folder: string) => Promise<void>): Promise<void> {
  while (!taken(folder)) await wait(200);
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const stop = (): never => {
    clear();
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    await task(folder);
  } finally {
    clear();
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Takes the folder if it is free, and frees it if its owner is gone. */
function taken(folder: string): boolean {
  const owner = join(folder, 'pid');
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    if (!isAlive(ownerOf(owner))) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(owner, String(pid));
  return true;
}

/** The process that holds the folder; of one that is just being taken it is not known yet. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(owner: number | undefined): boolean {
  if (owner === undefined) return true;
  try {
    kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}

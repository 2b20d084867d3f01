/** How a finished site takes the place of the one before: all of it, or none. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { marker } from './out-dir.ts';
import { isSystemError } from '../system-error.ts';
import { closeWorkshop, leftWorkshops, openWorkshop } from './workshop.ts';

/**
 * Moves a site to its place; where that fails, the site that was there stays. A place that cannot be moved away, such
 * as the volume of a container, gets the files of the new site in exchange for its own.
 */
export async function putInPlace(site: string, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target) && !isWritable(dirname(target))) return exchange(site, target);
  const beside = openWorkshop(dirname(target), nameFor(target));
  try {
    const made = join(beside, 'new');
    move(site, made);
    if (!swap(made, target, beside)) await exchange(made, target);
  } finally {
    await closeWorkshop(beside);
  }
}

/** Ends what a process that was killed had begun, so that a whole site is in its place, and clears up after it. */
export async function mendPlace(target: string): Promise<void> {
  for (const left of leftWorkshops(dirname(target), nameFor(target))) {
    if (!existsSync(target) && existsSync(join(left, 'old'))) renameSync(join(left, 'old'), target);
    await closeWorkshop(left);
  }
  for (const left of leftWorkshops(target, nameFor(target))) {
    const [made, old] = [join(left, 'new'), join(left, 'old')];
    const rest = existsSync(join(made, marker)) ? old : made;
    if (existsSync(old)) moveEach([marker, ...namesIn(rest)], rest, target);
    await closeWorkshop(left);
  }
}

function nameFor(target: string): string {
  return `.${basename(target)}`;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Swaps two folders by renames that nothing but a kill comes between; false where the target cannot be renamed. */
function swap(made: string, target: string, beside: string): boolean {
  for (let turn = 1; ; turn += 1) {
    const old = join(beside, turn === 1 ? 'old' : `older-${turn}`);
    try {
      if (existsSync(target)) renameSync(target, old);
    } catch (cause) {
      if (isSystemError(cause) && cause.code === 'EBUSY') return false;
      throw cause;
    }
    try {
      renameSync(made, target);
      return true;
    } catch (cause) {
      // Another build may have put its site there meanwhile; then this one, which ended later, follows.
      if (existsSync(target) && turn < mostTurns) continue;
      if (!existsSync(target) && existsSync(old)) renameSync(old, target);
      throw cause;
    }
  }
}

const mostTurns = 10;

/**
 * Exchanges what is in a folder. The marker of a site leaves last and comes first: as long as the new site's own is in
 * the workshop, all that has left the folder belongs to the old site.
 */
export async function exchange(site: string, target: string): Promise<void> {
  const inside = openWorkshop(target, nameFor(target));
  const [made, old] = [join(inside, 'new'), join(inside, 'old')];
  try {
    move(site, made);
    mkdirSync(old);
    try {
      moveEach([...namesIn(target), marker], target, old);
      moveEach([marker, ...namesIn(made)], made, target);
    } catch (cause) {
      moveEach([...namesIn(target), marker], target, made);
      moveEach([marker, ...namesIn(old)], old, target);
      throw cause;
    }
  } finally {
    await closeWorkshop(inside);
  }
}

/** What is in a folder, but for its marker and for workshops. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== marker && !name.startsWith(`${nameFor(folder)}-`));
}

function moveEach(names: readonly string[], from: string, to: string): void {
  for (const name of names) if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name));
}

/** Moves a folder, also to another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!isSystemError(cause) || cause.code !== 'EXDEV') throw cause;
    cpSync(from, to, { recursive: true });
  }
}

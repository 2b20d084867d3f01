/**
 * What takes long to make of little, such as citations and preview images: made once for all pages that want it, and kept from
 * one build to the next in a file, which may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is kept: a text, or the bytes of an image. */
export type Made = string | Uint8Array;

/** What was made in this build and before it. */
export interface Work {
  readonly get: (key: string) => Made | undefined;
  readonly set: (key: string, made: Made) => void;
}

declare global {
  /** The work of the build that is going on: pages run in a bundle of their own, which what is global alone reaches. */
  var heldWork: Work | undefined;
}

/** Lays down the work of a build. */
export function holdWork(work: Work): void {
  globalThis.heldWork = work;
}

/** The text that is made of what can be written as JSON, made once where a build holds its work. */
export function textOnce<Input>(kind: string, input: Input, make: (input: Input) => string): string {
  const { kept, keep } = placeOf(kind, input);
  return typeof kept === 'string' ? kept : keep(make(input));
}

/** The bytes that are made of what can be written as JSON, made once where a build holds its work. */
export async function bytesOnce<Input>(
  kind: string,
  input: Input,
  make: (input: Input) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { kept, keep } = placeOf(kind, input);
  return kept instanceof Uint8Array ? kept : keep(await make(input));
}

/** What a build holds of what is made of something, and how it holds what is made; without a build nothing is held. */
function placeOf(kind: string, input: unknown) {
  const work = globalThis.heldWork;
  const key = work ? keyOf(kind, input) : '';
  return {
    kept: work?.get(key),
    keep: <Some extends Made>(made: Some): Some => {
      work?.set(key, made);
      return made;
    },
  };
}

function keyOf(kind: string, input: unknown): string {
  return createHash('sha1').update(kind).update(JSON.stringify(input)).digest('base64');
}

/** A file of work, and what names the code that makes what it holds. */
export interface KeptAt {
  readonly path: string;
  readonly recipe: string;
}

/** Work in a file that is open. */
export interface KeptWork {
  readonly work: Work;
  /** Whether nothing was kept, so that all is to be made. */
  readonly isNew: boolean;
  /** Takes away what was not asked for since it was opened, where that is most of what there is. */
  readonly forgetOthers: () => void;
  readonly close: () => void;
}

/**
 * The work that a file holds. Any number of threads and builds may have it open, and find what was made until some moments ago. A
 * file of another `recipe`, which names the code that makes it, is of no use, and neither is a broken one: both are begun anew.
 * Where no file can be written, nothing is kept.
 *
 * @example
 * const { work, close } = openWork({ path: '.astro/work', recipe: 'the code of today' });
 * work.set('a', 'made');
 * close(); // another build finds it with the same recipe
 */
export function openWork({ path, recipe }: KeptAt): KeptWork {
  const file =
    tried(() => opened(path, recipe)) ??
    tried(() => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      return opened(path, recipe);
    });
  return file ? workIn(file) : inMemory();
}

function tried<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function inMemory(): KeptWork {
  return {
    work: new Map<string, Made>(),
    isNew: true,
    forgetOthers: () => undefined,
    close: () => undefined,
  };
}

/** A file of work, made where there is none. Throws where it is broken or of another recipe. */
function opened(path: string, recipe: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path);
  try {
    // What is kept may be lost with the power, not with a build that ends early.
    file.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    file.exec(
      'CREATE TABLE IF NOT EXISTS recipe (only_one INTEGER PRIMARY KEY, recipe TEXT NOT NULL);' +
        'CREATE TABLE IF NOT EXISTS made (key TEXT PRIMARY KEY, sum TEXT NOT NULL, made NOT NULL)',
    );
    file.prepare('INSERT OR IGNORE INTO recipe VALUES (1, ?)').run(recipe);
    if (file.prepare('SELECT recipe FROM recipe').get()?.['recipe'] !== recipe)
      throw new Error('This is the work of other code.');
    return file;
  } catch (cause) {
    file.close();
    throw cause;
  }
}

/** How much is laid into a file at once: each time is waited for, and has other threads wait. */
const atOnce = 200;

/** How many times as much as was asked for a file may hold, and how much it may in any case: what other builds want, such as one of other content. */
const [most, fewest] = [4, 5000];

/** Work in an open file; what is not as it was written is as good as not there. */
function workIn(file: DatabaseSync): KeptWork {
  const find = file.prepare('SELECT sum, made FROM made WHERE key = ?');
  const lay = file.prepare('INSERT OR REPLACE INTO made VALUES (?, ?, ?)');
  const [asked, waiting] = [new Set<string>(), new Map<string, Made>()];
  const layAll = (): void => {
    tried(() => {
      file.exec('BEGIN IMMEDIATE');
      for (const [key, made] of waiting) lay.run(key, sumOf(made), made);
      file.exec('COMMIT');
    });
    waiting.clear();
  };
  return {
    isNew: file.prepare('SELECT 1 FROM made LIMIT 1').get() === undefined,
    work: {
      get: (key) => {
        asked.add(key);
        const { sum, made } = tried(() => find.get(key)) ?? {};
        const isMade = typeof made === 'string' || made instanceof Uint8Array;
        return waiting.get(key) ?? (isMade && sum === sumOf(made) ? made : undefined);
      },
      set: (key, made) => {
        asked.add(key);
        waiting.set(key, made);
        if (waiting.size >= atOnce) layAll();
      },
    },
    forgetOthers: () => {
      layAll();
      tried(() => forget(file, asked));
    },
    close: () => {
      layAll();
      file.close();
    },
  };
}

/** Takes away what was not asked for, where a file holds too much of it. */
function forget(file: DatabaseSync, asked: ReadonlySet<string>): void {
  const all = file
    .prepare('SELECT key FROM made')
    .all()
    .map(({ key }) => String(key));
  if (all.length <= Math.max(fewest, most * asked.size)) return;
  const remove = file.prepare('DELETE FROM made WHERE key = ?');
  file.exec('BEGIN IMMEDIATE');
  for (const key of all) if (!asked.has(key)) remove.run(key);
  file.exec('COMMIT; VACUUM');
}

function sumOf(made: Made): string {
  return createHash('sha1').update(made).digest('base64');
}

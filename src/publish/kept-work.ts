/**
 * What takes long to make of little, citations and preview images, kept within a build, since many pages want the same, and
 * from one build to the next in a file, which may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { readKeptMap, writeKeptMap } from '../kept-bytes.ts';

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

/** How many times as much as a build asked for its file may hold: what other builds want, such as one of other content. */
const most = 4;

/** The work of a build, and what was kept of the builds before it. */
export interface KeptWork {
  readonly work: Work;
  readonly keep: () => Promise<void>;
  /** Whether nothing was kept, so that all is to be made. */
  readonly isNew: boolean;
}

/**
 * The work that a file holds, and how it is kept for the next build. A file of another `recipe`, which names the code that makes
 * it, is of no use, and neither is a broken one.
 *
 * @example
 * const { work, keep } = await workIn('.astro/work', 'the code of today');
 * work.set('a', 'made');
 * await keep(); // another build finds it with the same recipe
 */
export async function workIn(path: string, recipe: string): Promise<KeptWork> {
  const known = await readKeptMap<Made>(path, recipe);
  const asked = new Map<string, Made>();
  const work: Work = {
    get: (key) => {
      const made = asked.get(key) ?? known.get(key);
      if (made !== undefined) asked.set(key, made);
      return made;
    },
    set: (key, made) => {
      asked.set(key, made);
    },
  };
  return { work, keep: () => keepAll(path, recipe, asked), isNew: known.size === 0 };
}

async function keepAll(path: string, recipe: string, asked: ReadonlyMap<string, Made>): Promise<void> {
  // Builds that went on beside this one may have kept more than it found.
  const others = await readKeptMap<Made>(path, recipe);
  const isNew = [...asked.keys()].some((key) => !others.has(key));
  const all = new Map([...others, ...asked]);
  const kept = all.size > most * asked.size ? asked : all;
  if (isNew || kept !== all) await writeKeptMap(path, recipe, kept);
}

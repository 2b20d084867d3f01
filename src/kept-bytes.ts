/** Files of what takes long to make, kept from one build to the next; each begins with a sum, by which a broken one is known. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isSystemError } from './system-error.ts';

/** How many bytes of a kept file are the sum of the others. */
const sumLength = 32;

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** The bytes that a kept file holds; nothing where it is not there, cut off or changed. */
export async function readKept(path: string): Promise<Uint8Array | undefined> {
  const whole = await readFile(path).catch(() => undefined);
  const bytes = whole?.subarray(sumLength);
  return whole && bytes && sumOf(bytes).equals(whole.subarray(0, sumLength)) ? bytes : undefined;
}

/** Lays down a file at once, as builds may go on side by side. A folder that cannot be written keeps nothing. */
export async function writeKept(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, Buffer.concat([sumOf(bytes), bytes]));
    await rename(beside, path);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
  }
}

/** What a kept file holds by keys, made by the code that a recipe names; empty where it is broken or of another recipe. Whoever asks says what it wrote. */
export async function readKeptMap<Value>(path: string, recipe: string): Promise<ReadonlyMap<string, Value>> {
  const bytes = await readKept(path);
  const found: { readonly recipe: string; readonly kept: ReadonlyMap<string, Value> } | undefined =
    bytes && deserialize(bytes);
  return found?.recipe === recipe ? found.kept : new Map();
}

/** Keeps what was made by keys with the recipe that it was made by. */
export function writeKeptMap(
  path: string,
  recipe: string,
  kept: ReadonlyMap<string, unknown>,
): Promise<void> {
  return writeKept(path, serialize({ recipe, kept }));
}

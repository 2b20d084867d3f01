import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytesOnce, holdWork, textOnce, workIn, type Work } from '../../src/publish/kept-work.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'work-'));
  file = join(folder, 'deep/work');
});

afterEach(async () => {
  globalThis.heldWork = undefined;
  await rm(folder, { recursive: true, force: true });
});

const shout = vi.fn((text: string): string => text.toUpperCase());

/** What a build makes of texts, with what it had to make anew. */
async function build(texts: readonly string[], recipe = 'the code of today'): Promise<[string[], string[]]> {
  shout.mockClear();
  const { work, keep } = await workIn(file, recipe);
  holdWork(work);
  const made = texts.map((text) => textOnce('shout', text, shout));
  await keep();
  return [made, shout.mock.calls.map(([text]) => text)];
}

test('what a build made is made once in it, and not again in the next one', async () => {
  expect(await build(['a', 'b', 'a'])).toEqual([['A', 'B', 'A'], ['a', 'b']]); // prettier-ignore
  expect(await build(['b', 'c'])).toEqual([['B', 'C'], ['c']]);
  expect(await build(['a', 'c'])).toEqual([['A', 'C'], []]);
});

test('images are kept as texts are', async () => {
  const made = vi.fn(async (n: number) => new Uint8Array([n, 255]));
  for (const calls of [1, 1]) {
    const { work, keep } = await workIn(file, 'one');
    holdWork(work);
    expect([...(await bytesOnce('image', 7, made))]).toEqual([7, 255]);
    expect(made).toHaveBeenCalledTimes(calls);
    await keep();
  }
});

test('the same of another kind is something else', async () => {
  const { work } = await workIn(file, 'one');
  holdWork(work);
  expect([
    textOnce('loud', 'a', (text) => `${text}!`),
    textOnce('doubtful', 'a', (text) => `${text}?`),
  ]).toEqual(['a!', 'a?']);
});

test('where no build holds its work, everything is made', () => {
  shout.mockClear();
  textOnce('shout', 'a', shout);
  textOnce('shout', 'a', shout);
  expect(shout).toHaveBeenCalledTimes(2);
});

test('what other code made is of no use', async () => {
  await build(['a']);
  expect(await build(['a'], 'the code of tomorrow')).toEqual([['A'], ['a']]);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
  ['empty', () => Buffer.alloc(0)],
  ['poisoned', (bytes: Buffer) => Buffer.from(bytes.map((each) => (each === 0x41 ? 0x42 : each)))],
])('a file that is %s is noticed and made again', async (_what, broken) => {
  await build(['a']);
  await writeFile(file, broken(await readFile(file)));
  expect(await build(['a'])).toEqual([['A'], ['a']]);
  expect(await build(['a'])).toEqual([['A'], []]);
});

test('builds that go on side by side keep the work of each other', async () => {
  const [one, other] = [await workIn(file, 'one'), await workIn(file, 'one')];
  one.work.set('a', 'A');
  other.work.set('b', 'B');
  await one.keep();
  await other.keep();
  const { work } = await workIn(file, 'one');
  expect([work.get('a'), work.get('b')]).toEqual(['A', 'B']);
});

test('the file does not grow with all that was ever asked for', async () => {
  const many = Array.from({ length: 100 }, (_, i) => `text ${i}`);
  await build(many);
  const { size } = await stat(file);
  await build(many.slice(0, 5));
  expect((await stat(file)).size).toBeLessThan(size / 4);
});

test('a folder that cannot be written keeps nothing and stops nothing', async () => {
  await writeFile(join(folder, 'deep'), 'a file');
  expect(await build(['a'])).toEqual([['A'], ['a']]);
});

const none: Work = { get: () => undefined, set: () => undefined };
test('what is not kept is made', () => {
  holdWork(none);
  expect(textOnce('shout', 'a', shout)).toBe('A');
});

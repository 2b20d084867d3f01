import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytesOnce, holdWork, openWork, textOnce, type Work } from '../../src/publish/kept-work.ts';

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
function build(texts: readonly string[], recipe = 'the code of today'): [string[], string[]] {
  shout.mockClear();
  const { work, close } = openWork({ path: file, recipe });
  holdWork(work);
  const made = texts.map((text) => textOnce('shout', text, shout));
  close();
  return [made, shout.mock.calls.map(([text]) => text)];
}

test('what a build made is made once in it, and not again in the next one', async () => {
  expect(build(['a', 'b', 'a'])).toEqual([['A', 'B', 'A'], ['a', 'b']]); // prettier-ignore
  expect(build(['b', 'c'])).toEqual([['B', 'C'], ['c']]);
  expect(build(['a', 'c'])).toEqual([['A', 'C'], []]);
});

test('images are kept as texts are', async () => {
  const made = vi.fn(async (n: number) => new Uint8Array([n, 255]));
  for (const calls of [1, 1]) {
    const { work, close } = openWork({ path: file, recipe: 'one' });
    holdWork(work);
    expect([...(await bytesOnce('image', 7, made))]).toEqual([7, 255]);
    expect(made).toHaveBeenCalledTimes(calls);
    close();
  }
});

test('the same of another kind is something else', async () => {
  const { work, close } = openWork({ path: file, recipe: 'one' });
  holdWork(work);
  expect([
    textOnce('loud', 'a', (text) => `${text}!`),
    textOnce('doubtful', 'a', (text) => `${text}?`),
  ]).toEqual(['a!', 'a?']);
  close();
});

test('where no build holds its work, everything is made', () => {
  shout.mockClear();
  textOnce('shout', 'a', shout);
  textOnce('shout', 'a', shout);
  expect(shout).toHaveBeenCalledTimes(2);
});

test('what other code made is of no use', async () => {
  build(['a']);
  expect(build(['a'], 'the code of tomorrow')).toEqual([['A'], ['a']]);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
  ['empty', () => Buffer.alloc(0)],
  ['poisoned', (bytes: Buffer) => Buffer.from(bytes.map((each) => (each === 0x41 ? 0x42 : each)))],
])('a file that is %s is noticed and made again', async (_what, broken) => {
  build(['a']);
  await writeFile(file, broken(await readFile(file)));
  expect(build(['a'])).toEqual([['A'], ['a']]);
  expect(build(['a'])).toEqual([['A'], []]);
});

test('threads and builds that go on side by side find the work of each other', () => {
  const [one, other] = [openWork({ path: file, recipe: 'one' }), openWork({ path: file, recipe: 'one' })];
  for (let i = 0; i < 1000; i += 1) one.work.set(`a${i}`, 'A');
  expect(other.work.get('a0')).toBe('A');
  other.work.set('b', 'B');
  other.close();
  expect([one.work.get('b'), one.work.get('a999')]).toEqual(['B', 'A']);
  one.close();
});

test('of far more than was asked for, what was asked for stays', () => {
  build(Array.from({ length: 6000 }, (_, i) => `text ${i}`));
  const { work, forgetOthers, close } = openWork({ path: file, recipe: 'the code of today' });
  holdWork(work);
  textOnce('shout', 'text 7', shout);
  forgetOthers();
  close();
  expect(build(['text 7', 'text 8'])).toEqual([['TEXT 7', 'TEXT 8'], ['text 8']]);
});

test('what two builds asked for in turn stays', () => {
  build(['a', 'b']);
  const { work, isNew, forgetOthers, close } = openWork({ path: file, recipe: 'the code of today' });
  expect([isNew, typeof work.get('c')]).toEqual([false, 'undefined']);
  forgetOthers();
  close();
  expect(build(['a', 'b'])).toEqual([['A', 'B'], []]);
});

test('a folder that cannot be written keeps nothing and stops nothing', async () => {
  await writeFile(join(folder, 'deep'), 'a file');
  expect(build(['a'])).toEqual([['A'], ['a']]);
});

const none: Work = { get: () => undefined, set: () => undefined };
test('what is not kept is made', () => {
  holdWork(none);
  expect(textOnce('shout', 'a', shout)).toBe('A');
});

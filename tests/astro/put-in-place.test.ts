import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange, mendPlace, putInPlace } from '../../src/astro/put-in-place.ts';

const state = { dir: '' };
beforeEach(() => {
  state.dir = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => {
  rmSync(state.dir, { recursive: true });
});

/** A number that no process has. */
const nobody = 2 ** 22 + 1;

function at(...steps: readonly string[]): string {
  return join(state.dir, ...steps);
}

/** Lays down a site of two pages. */
function site(name: string, ...steps: readonly string[]): string {
  const folder = at(...steps);
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const file of ['.ruins-on-record', 'index.html', `data/${name}.csv`])
    writeFileSync(join(folder, file), name);
  return folder;
}

/** What is in the place of the site: the name of the site, if it is whole. */
function inPlace(): string | undefined {
  if (!existsSync(at('dist', '.ruins-on-record'))) return undefined;
  const name = readFileSync(at('dist', 'index.html'), 'utf8');
  expect(readdirSync(at('dist'), { recursive: true }).toSorted()).toEqual(
    ['.ruins-on-record', 'data', `data/${name}.csv`, 'index.html'].map((path) => join(path)).toSorted(),
  );
  return name;
}

test('a new site takes the place of the old one, and nothing is left beside it', async () => {
  site('old', 'dist');
  await putInPlace(site('new', 'made'), at('dist'));
  expect(inPlace()).toBe('new');
  expect(readdirSync(state.dir)).toEqual(['dist']);
});

test('a first site is put where nothing was, folders above it included', async () => {
  await putInPlace(site('new', 'made'), at('sites', 'dist'));
  expect(readdirSync(at('sites'))).toEqual(['dist']);
});

test('in a folder that cannot be moved, the files of the new site take the place of those of the old one', async () => {
  site('old', 'dist');
  await exchange(site('new', 'made'), at('dist'));
  expect(inPlace()).toBe('new');
  expect(readdirSync(state.dir)).toEqual(['dist']);
});

test('a build that was killed between its two renames leaves the old site to the next', async () => {
  site('old', `.dist-${nobody}-abcdef`, 'old');
  site('new', `.dist-${nobody}-abcdef`, 'new');
  await mendPlace(at('dist'));
  expect(inPlace()).toBe('old');
  expect(readdirSync(state.dir)).toEqual(['dist']);
});

test('what a build before this one left under the same number is cleared away, and what another does is not', async () => {
  site('old', 'dist');
  mkdirSync(at(`.dist-${pid}-abcdef`));
  mkdirSync(at('.dist-1-abcdef'));
  mkdirSync(at('.dist-of-mine'));
  await mendPlace(at('dist'));
  expect(readdirSync(state.dir).toSorted()).toEqual(['.dist-1-abcdef', '.dist-of-mine', 'dist']);
  expect(inPlace()).toBe('old');
});

test('an exchange of files that was killed while the old ones left is taken back', async () => {
  site('new', 'dist', `.dist-${nobody}-abcdef`, 'new');
  site('old', 'dist');
  mkdirSync(at('dist', `.dist-${nobody}-abcdef`, 'old'));
  rmSync(at('dist', 'index.html'));
  writeFileSync(at('dist', `.dist-${nobody}-abcdef`, 'old', 'index.html'), 'old');
  await mendPlace(at('dist'));
  expect(inPlace()).toBe('old');
});

test('an exchange of files that was killed while the new ones came is ended', async () => {
  site('old', 'dist', `.dist-${nobody}-abcdef`, 'old');
  site('new', 'dist');
  mkdirSync(at('dist', `.dist-${nobody}-abcdef`, 'new'));
  rmSync(at('dist', 'index.html'));
  writeFileSync(at('dist', `.dist-${nobody}-abcdef`, 'new', 'index.html'), 'new');
  await mendPlace(at('dist'));
  expect(inPlace()).toBe('new');
});

test('a site that cannot be put in place leaves the old one there', async () => {
  site('old', 'dist');
  await expect(putInPlace(at('nothing'), at('dist'))).rejects.toThrow('ENOENT');
  expect(inPlace()).toBe('old');
  expect(readdirSync(state.dir)).toEqual(['dist']);
});

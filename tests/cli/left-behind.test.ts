import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftBehind } from '../../src/cli/left-behind.ts';
import { readAll } from '../../src/parse/read-all.ts';

const dir = mkdtempSync(join(tmpdir(), 'left-behind-'));
afterAll(() => rmSync(dir, { recursive: true }));

const original = 'events/citadel-hill/gate-falls.md';
const translation = 'events/citadel-hill/gate-falls.ar.md';

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: dir });
}

beforeAll(() => {
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=First');
  const text = readFileSync(join(dir, original), 'utf8');
  writeFileSync(
    join(dir, original),
    text.replace('How many fought?', 'How many men fought?').replace('on Friday [', 'early on Friday ['),
  );
});

async function told(changed: readonly string[]): Promise<string[]> {
  const { record } = await readAll(dir);
  if (!record) throw new Error('The fixture is not valid.');
  return leftBehind(dir, record, changed);
}

test('a translation that did not follow its original is told with the fields that changed', async () => {
  expect(await told([original])).toEqual([
    `${original}: claims and text changed, and the translation into Arabic did not. Go over it, or give the original the day as "revised".`,
  ]);
});

test('nothing is told of a translation that changed too, nor of a change that needs none', async () => {
  expect(await told([original, translation])).toEqual([]);
  expect(await told(['events/citadel-hill/gate-regained.md', 'sources/daily-paper.md'])).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixtures } from '../setup/sites.ts';
import { readAll } from '../../src/parse/read-all.ts';

function copyOfValid(): { readonly dir: string; readonly list: string } {
  const dir = mkdtempSync(join(tmpdir(), 'permalinks-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  return { dir, list: join(dir, 'permalinks.txt') };
}

function permalinks(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/permalinks.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const complete = [
  '/actors/blue-army/',
  '/actors/red-army/',
  '/events/gate-falls/',
  '/events/gate-falls/#how-many',
  '/events/gate-regained/',
  '/events/the-gate-falls/',
  '/monuments/north-gate/',
  '/sites/citadel-hill/',
  '/sites/citadel-hill/#founded',
  '/sources/daily-paper/',
  '/sources/evening-paper/',
]
  .map((address) => `${address}\n`)
  .join('');

test('writes the list of a folder that has none, and says what is new', () => {
  const { dir, list } = copyOfValid();
  const { status, stdout } = permalinks(dir);
  expect([status, readFileSync(list, 'utf8')]).toEqual([0, complete]);
  expect(stdout).toContain('+ /events/gate-falls/#how-many\n');
  expect(stdout).toContain(`${list}: 11 addresses, 11 of them new.\n`);
});

test('keeps every line with what it says, puts them in order, and adds what is missing', () => {
  const { dir, list } = copyOfValid();
  const kept = '/sources/old-paper/ withdrawn on 2026-11-22: It never existed.';
  writeFileSync(list, `${kept}\r\n/actors/army/ moved to /actors/red-army/\r\n/actors/red-army/\r\n`);
  expect(permalinks(dir, '--').status).toBe(0);
  expect(readFileSync(list, 'utf8')).toBe(`/actors/army/ moved to /actors/red-army/\n${complete}${kept}\n`);
  const again = permalinks(dir);
  expect(again.stdout).toBe(`${list}: 13 addresses, 0 of them new.\n`);
});

test('reports an address that would die, and leaves the list as it is', () => {
  const { dir, list } = copyOfValid();
  writeFileSync(list, `${complete}/events/gate-shuts/\n`);
  const { status, stdout } = permalinks(dir);
  expect(status).toBe(1);
  expect(stdout).toContain('permalinks.txt:12:1 error dead-permalink: ');
  expect(readFileSync(list, 'utf8')).toBe(`${complete}/events/gate-shuts/\n`);
});

test('says how it is called where the call is wrong, and ends with 2', () => {
  const wrong = { status: 2, stdout: '', stderr: 'Usage: npm run permalinks [-- DIR]\n' };
  expect(permalinks('one', 'two')).toEqual(wrong);
  expect(permalinks('--all')).toEqual(wrong);
});

/** The addresses of the fixtures at which entries and claims stand that have never moved. */
const lines = readFileSync(`${fixtures}/permalinks.txt`, 'utf8').trimEnd().split('\n').filter((line) => !/quarr| /.test(line)); // prettier-ignore

test('giving any claim another id fails the check at its address', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'permalinks-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(fixtures, dir, { recursive: true });
  writeFileSync(join(dir, 'permalinks.txt'), lines.join('\n'));
  for (const file of globSync(['events/*/*.md', 'monuments/*.md'], { cwd: dir })) {
    const text = readFileSync(join(dir, file), 'utf8');
    writeFileSync(join(dir, file), text.replaceAll(/^( +- id: .+)$/gm, '$1-2'));
  }
  const { messages } = await readAll(dir);
  const dead = messages.filter(({ ruleId }) => ruleId === 'dead-permalink').map(({ actual }) => actual);
  expect(dead).toEqual(lines.filter((line) => /^\/(events|monuments)\/.*#/.test(line)));
  expect(dead.length).toBeGreaterThan(30);
});

test('taking any entry out of the record fails the check at its address', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'permalinks-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const folder of ['sites', 'actors', 'monuments', 'sources', 'events'])
    cpSync(`tests/fixtures/valid/${folder}`, join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'permalinks.txt'), lines.join('\n'));
  const { messages } = await readAll(dir);
  const dead = messages.filter(({ ruleId }) => ruleId === 'dead-permalink').map(({ actual }) => actual);
  expect(dead).toEqual(lines.filter((line) => !line.includes('#')));
});

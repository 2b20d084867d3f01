import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { permalinks as command } from '../../src/cli/permalinks-command.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { licence } from '../../src/record/licence.ts';
import { fixtures } from '../setup/sites.ts';
import { call, run, type Outcome } from './call.ts';

function copyOfValid(): { readonly dir: string; readonly list: string } {
  const dir = mkdtempSync(join(tmpdir(), 'permalinks-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  return { dir, list: join(dir, 'permalinks.txt') };
}

function permalinks(...args: readonly string[]): Promise<Outcome> {
  return call(command, ...args);
}

const entries = [
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
];

/** A line for the page of an entry, or for a claim on it. */
const ofEntry = /^\/(events|sites|monuments|actors|sources)\/[a-z0-9-]+\/( |#|$)/;

function linesOf(list: string): string[] {
  return readFileSync(list, 'utf8').trimEnd().split('\n');
}

test('writes the list of a folder that has none, and says what is new', () => {
  const { dir, list } = copyOfValid();
  const { status, stdout } = run('src/cli/permalinks.ts', dir);
  const lines = linesOf(list);
  expect(status).toBe(0);
  expect(lines.filter((line) => ofEntry.test(line))).toEqual(entries);
  expect(stdout).toContain('+ /events/gate-falls/#how-many\n');
  expect(stdout).toContain(`${list}: ${lines.length} addresses, ${lines.length} of them new.\n`);
  expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('lists whatever others may have linked to: lists, years, selections, files, feeds and cards', async () => {
  const { dir, list } = copyOfValid();
  await permalinks(dir);
  const lines = linesOf(list);
  expect(lines).toEqual(
    expect.arrayContaining([
      '/',
      '/categories/capture/',
      '/corrections.xml',
      '/data/events.csv',
      '/embed/events/gate-falls/',
      '/embed/sites/citadel-hill/chart/',
      '/events/gate-falls.json',
      '/events/gate-falls.md',
      '/search/',
      '/timeline/2016/',
      '/timeline/actor/red-army/monument/north-gate/',
    ]),
  );
  expect(lines.filter((line) => /robots|oembed|sitemap|404/.test(line))).toEqual([]);
});

test('keeps every line with what it says, puts them in order, and adds what is missing', async () => {
  const { dir, list } = copyOfValid();
  const kept = '/sources/old-paper/ withdrawn on 2026-11-22: It never existed.';
  writeFileSync(list, `${kept}\r\n/actors/army/ moved to /actors/red-army/\r\n/actors/red-army/\r\n`);
  expect((await permalinks(dir, '--')).status).toBe(0);
  const lines = linesOf(list);
  expect(lines.filter((line) => ofEntry.test(line))).toEqual([
    '/actors/army/ moved to /actors/red-army/',
    ...entries,
    kept,
  ]);
  expect((await permalinks(dir)).stdout).toBe(`${list}: ${lines.length} addresses, 0 of them new.\n`);
});

test('puts lines back that were published and lost, and reports one that leads nowhere now', async () => {
  const { dir, list } = copyOfValid();
  await permalinks(dir);
  const whole = readFileSync(list, 'utf8');
  const withdrawn = '/sources/old-paper/ "Old paper" withdrawn on 2026-11-22: It never existed.';
  const published = join(dir, '.published-permalinks.txt');
  writeFileSync(published, `${whole}${withdrawn}\n`);
  writeFileSync(list, whole.replace(/^\/events\/gate-falls\/\n/m, ''));
  const { status, stdout } = await permalinks(dir);
  expect([status, stdout.split('\n').slice(0, 2)]).toEqual([0, ['= /events/gate-falls/', `= ${withdrawn}`]]);
  expect(linesOf(list).toSorted()).toEqual([...whole.trimEnd().split('\n'), withdrawn].toSorted());
  writeFileSync(published, `${whole}/events/gate-shuts/\n`);
  expect((await permalinks(dir)).stdout).toContain('error dead-permalink: ');
  expect(linesOf(list)).toContain('/events/gate-shuts/');
});

test('reports an address that would die, and leaves the list as it is', async () => {
  const { dir, list } = copyOfValid();
  await permalinks(dir);
  const before = `${readFileSync(list, 'utf8')}/events/gate-shuts/\n`;
  writeFileSync(list, before);
  const { status, stdout } = run('src/cli/permalinks.ts', dir);
  expect(status).toBe(1);
  expect(stdout).toContain(`permalinks.txt:${before.split('\n').length - 1}:1 error dead-permalink: `);
  expect(readFileSync(list, 'utf8')).toBe(before);
});

test('says in words where the list cannot be written, and leaves it as it is', async () => {
  const { dir, list } = copyOfValid();
  writeFileSync(list, '/events/gate-falls/\n');
  mkdirSync(join(dir, '.permalinks.txt.new'));
  const { status, stderr } = await permalinks(dir);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The list .+ could not be written, and stays as it was: .+\.\n$/);
  expect(readFileSync(list, 'utf8')).toBe('/events/gate-falls/\n');
});

test('says how it is called where the call is wrong, and ends with 2', async () => {
  const wrong = { status: 2, stdout: '', stderr: 'Usage: npm run permalinks [-- DIR]\n' };
  expect(run('src/cli/permalinks.ts', 'one', 'two')).toEqual(wrong);
  expect(await permalinks('--all')).toEqual(wrong);
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
  expect(dead).toEqual(lines.filter((line) => ofEntry.test(line) && !line.includes('#')));
});

const citation = z.object({
  'cff-version': z.literal('1.2.0'),
  'message': z.string(),
  'title': z.string(),
  'type': z.literal('dataset'),
  'authors': z.array(z.object({ name: z.string() })).min(1),
  'version': z.iso.date(),
  'date-released': z.iso.date(),
  'license': z.literal(licence.id),
});

test('the file by which the repository is cited gets the day of the last change as its version', async () => {
  const { dir: parent } = copyOfValid();
  const dir = join(parent, 'content');
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  await permalinks(dir);
  expect(existsSync(join(parent, 'CITATION.cff'))).toBe(false);
  cpSync('CITATION.cff', join(parent, 'CITATION.cff'));
  const event = join(dir, 'events/citadel-hill/gate-regained.md');
  writeFileSync(event, readFileSync(event, 'utf8').replace(/^added: .*$/m, 'added: 2031-02-03'));
  const { stdout } = await permalinks(dir);
  const text = readFileSync(join(parent, 'CITATION.cff'), 'utf8');
  const { version, 'date-released': released } = citation.parse(parse(text));
  expect([version, released]).toEqual(['2031-02-03', '2031-02-03']);
  expect(stdout).toContain('CITATION.cff: version 2031-02-03.');
  const own = citation.parse(parse(readFileSync('CITATION.cff', 'utf8')));
  expect(own.version).toBe(own['date-released']);
});

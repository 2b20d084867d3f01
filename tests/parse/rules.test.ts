/** Every rule has a fixture: files that break it, and the whole report that an editor gets for them. */
import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { readAll, type ReadResult } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { rules } from '../../src/parse/rules.ts';

const valid = fileURLToPath(new URL('../fixtures/valid', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/rules', import.meta.url));
const events = 'events/citadel-hill';

/** What a fixture cannot hold as files: folders that are not there, files that are too large or too deep. */
const generated: ReadonlyMap<string, (dir: string) => Promise<unknown>> = new Map([
  ['unreadable', (dir) => rm(dir, { recursive: true })],
  ['empty-folder', layEmptyFolder],
  ['too-large', layLargeFiles],
  ['too-complex', layDeepFiles],
]);

async function layEmptyFolder(dir: string): Promise<void> {
  await rm(dir, { recursive: true });
  await mkdir(join(dir, 'events/citadel-hill'), { recursive: true });
  await writeFile(join(dir, 'permalinks.txt'), '/events/gate-falls/\n');
}

async function layLargeFiles(dir: string): Promise<void> {
  const ofSize = (size: number): string => {
    const start = '---\nname: Green army\n# ';
    const end = '\n---\n';
    return start + '.'.repeat(size - start.length - end.length) + end;
  };
  await writeFile(join(dir, 'actors/just-fits.md'), ofSize(2 ** 20));
  await writeFile(join(dir, 'actors/too-large.md'), ofSize(2 ** 20 + 1));
}

async function layDeepFiles(dir: string): Promise<void> {
  const nested = (depth: number): string => `---\nname: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`;
  await writeFile(join(dir, 'actors/deep-fields.md'), nested(30));
  await writeFile(join(dir, 'actors/deeper-fields.md'), nested(5000));
  await writeFile(
    join(dir, 'actors/deep-quotes.md'),
    `---\nname: Green army\n---\n\n${'> '.repeat(3000)}The Green army.\n`,
  );
}

/** A copy of the valid folder that goes when the test ends. */
async function validFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'rules-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const dir = join(parent, 'content');
  await cp(valid, dir, { recursive: true });
  return dir;
}

/** The valid folder with the files of a fixture laid over it. */
async function fixtureFolder(rule: string): Promise<string> {
  const dir = await validFolder();
  const content = join(fixtures, rule, 'content');
  if (existsSync(content)) await cp(content, dir, { recursive: true, verbatimSymlinks: true });
  await generated.get(rule)?.(dir);
  return dir;
}

function textOf(result: ReadResult, dir: string): string {
  return renderReport(result, 'text').replaceAll(dir, 'content');
}

async function expectedReport(rule: string): Promise<string> {
  return (await readFile(join(fixtures, rule, 'expected.txt'), 'utf8')).trim();
}

/** The first lines of the messages of a report. */
function headlines(report: string): string[] {
  return report.split('\n').filter((line) => /^content.*:\d+:\d+ (?:error|warning) [a-z-]+: /.test(line));
}

describe.each(Object.entries(rules))('%s', (rule, { severity }) => {
  test('reports what its fixture breaks, and nothing else', async () => {
    const dir = await fixtureFolder(rule);
    expect(textOf(await readAll(dir), dir)).toBe(await expectedReport(rule));
  });

  test(`has a fixture that expects it as ${severity === 'error' ? 'an error' : 'a warning'}`, async () => {
    expect(await expectedReport(rule)).toContain(` ${severity} ${rule}: `);
  });

  test('points inside the file', async () => {
    const dir = await fixtureFolder(rule);
    const { messages } = await readAll(dir);
    for (const message of messages) await expectInside(message);
  });
});

async function expectInside(message: VFileMessage): Promise<void> {
  const { file = '', place, cause } = message;
  const lines = await linesOf(file);
  const start = place && 'start' in place ? place.start : place;
  const end = place && 'end' in place ? place.end : place;
  for (const point of [start, end]) {
    const { line = 0, column = 0 } = point ?? {};
    expect(line, `line of ${message}`).toBeGreaterThanOrEqual(1);
    expect(line, `line of ${message}`).toBeLessThanOrEqual(lines.length);
    expect(column, `column of ${message}`).toBeGreaterThanOrEqual(1);
    expect(column, `column of ${message}`).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  if (cause instanceof Error && 'place' in cause) await expectInside(asMessage(cause, message));
}

function asMessage(cause: Error, of: VFileMessage): VFileMessage {
  if ('reason' in cause && 'fatal' in of && isMessage(cause)) return cause;
  throw new TypeError(`The cause of ${of} is no message.`);
}

function isMessage(error: Error): error is VFileMessage {
  return 'reason' in error && 'place' in error;
}

/** The lines of a file as an editor counts them; what is no file has one line that is empty. */
async function linesOf(file: string): Promise<string[]> {
  if (!existsSync(file) || !(await lstat(file)).isFile()) return [''];
  return new TextDecoder().decode(await readFile(file)).split(/\r\n?|\n/);
}

/** Every rule has a fixture: files that break it, and the whole report that an editor gets for them. */
import { cpSync, existsSync } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFileMessage } from 'vfile-message';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { acrossRules } from '../../src/parse/across.ts';
import { readAll, type ReadResult } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { rules } from '../../src/parse/rules.ts';
import { defaultLocale, locales } from '../../src/record/words/locale.ts';

const valid = fileURLToPath(new URL('../fixtures/valid', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/rules', import.meta.url));
const events = 'events/citadel-hill';

/** What a fixture cannot hold as files: folders that are not there, files that are too large or too deep. */
const generated: ReadonlyMap<string, (dir: string) => Promise<unknown>> = new Map([
  ['unreadable', (dir) => rm(dir, { recursive: true })],
  ['empty-folder', layEmptyFolder],
  ['too-large', layLargeFiles],
  ['too-complex', layDeepFiles],
  ['unknown-image', layLargePictures],
]);

async function layEmptyFolder(dir: string): Promise<void> {
  await rm(dir, { recursive: true });
  await mkdir(join(dir, 'events/citadel-hill'), { recursive: true });
  await writeFile(join(dir, 'permalinks.txt'), '/events/gate-falls/\n');
}

async function layLargeFiles(dir: string): Promise<void> {
  await writeFile(join(dir, 'actors/just-fits.md'), actorOfSize(2 ** 20));
  await writeFile(join(dir, 'actors/too-large.md'), actorOfSize(2 ** 20 + 1));
}

/** What stands behind the end of a picture is left alone. */
async function layLargePictures(dir: string): Promise<void> {
  const picture = await readFile(join(dir, events, 'before.jpg'));
  const ofSize = (bytes: number) => Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]);
  await writeFile(join(dir, events, 'just-fits.jpg'), ofSize(12_000_000));
  await writeFile(join(dir, events, 'too-large.jpg'), ofSize(12_000_001));
}

function actorOfSize(bytes: number): string {
  const start = '---\nname: Green army\n# ';
  const end = '\n---\n';
  return start + '.'.repeat(bytes - start.length - end.length) + end;
}

async function layDeepFiles(dir: string): Promise<void> {
  await writeFile(join(dir, 'actors/deep-fields.md'), actorInBrackets(30));
  await writeFile(join(dir, 'actors/deeper-fields.md'), actorInBrackets(5000));
  await writeFile(
    join(dir, 'actors/deep-quotes.md'),
    `---\nname: Green army\n---\n\n${'> '.repeat(3000)}The Green army.\n`,
  );
  await writeFile(
    join(dir, 'actors/tangled.md'),
    `---\nname: Green army\n---\n\nThe Green army.\n\n${'[*'.repeat(1001)}\n`,
  );
}

function actorInBrackets(depth: number): string {
  return `---\nname: ${'['.repeat(depth)}${']'.repeat(depth)}\n---\n`;
}

interface Copy {
  readonly dir: string;
  /** Takes the copy away. */
  readonly clear: () => Promise<void>;
}

async function copyOfValid(): Promise<Copy> {
  const parent = await mkdtemp(join(tmpdir(), 'rules-'));
  const dir = join(parent, 'content');
  cpSync(valid, dir, { recursive: true });
  return { dir, clear: () => rm(parent, { recursive: true, force: true }) };
}

/** A copy of the valid folder that goes when the test ends. */
async function validFolder(): Promise<string> {
  const { dir, clear } = await copyOfValid();
  onTestFinished(clear);
  return dir;
}

/** Lays the files of a fixture over a copy of the valid folder. */
async function layFixture(rule: string, dir: string): Promise<void> {
  const content = join(fixtures, rule, 'content');
  if (existsSync(content)) cpSync(content, dir, { recursive: true, verbatimSymlinks: true });
  await generated.get(rule)?.(dir);
}

/** The report for an editor, without the line at its end that says where to read on. */
function textOf(result: ReadResult, dir: string): string {
  return renderReport(result, 'text')
    .replaceAll(dir, 'content')
    .replace(/\nExplained with examples by: .*$/, '');
}

/** The report that a fixture expects; `{languages}` in it are those into which an entry may be translated. */
async function expectedReport(rule: string): Promise<string> {
  const text = await readFile(join(fixtures, rule, 'expected.txt'), 'utf8');
  const languages = locales.filter((locale) => locale !== defaultLocale);
  return text.trim().replaceAll('{languages}', languages.join(', '));
}

/** The first lines of the messages of a report. */
function headlines(report: string): string[] {
  return report.split('\n').filter((line) => /^content.*:\d+:\d+ (?:error|warning) [a-z-]+: /.test(line));
}

describe.each(Object.entries(rules))('%s', (rule, { severity }) => {
  const read: { dir: string; result: ReadResult } = {
    dir: '',
    result: { messages: [], texts: new Map(), files: 0 },
  };
  beforeAll(async () => {
    const { dir, clear } = await copyOfValid();
    await layFixture(rule, dir);
    Object.assign(read, { dir, result: await readAll(dir) });
    return clear;
  });

  test('reports what its fixture breaks, and nothing else', async () => {
    expect(textOf(read.result, read.dir)).toBe(await expectedReport(rule));
  });

  test(`has a fixture that expects it as ${severity === 'error' ? 'an error' : 'a warning'}`, async () => {
    expect(await expectedReport(rule)).toContain(` ${severity} ${rule}: `);
  });

  test('points inside its files', async () => {
    const points = read.result.messages.flatMap(pointsOf);
    const files = new Map<string, readonly string[]>();
    for (const { file } of points) files.set(file, files.get(file) ?? (await linesOf(file)));
    const outside = points.filter(({ file, line, column }) => {
      const text = files.get(file)?.[line - 1];
      return text === undefined || column < 1 || column > text.length + 1;
    });
    expect(points.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  });
});

interface Point {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Every place that a message names: its beginning, its end, and those of the other place that it has to do with. */
function pointsOf({ file = '', place, cause }: VFileMessage): Point[] {
  const points = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place];
  return [
    ...points.map(({ line, column }) => ({ file, line, column })),
    ...(cause instanceof VFileMessage ? pointsOf(cause) : []),
  ];
}

/** The lines of a file as an editor counts them; a folder or a link has one, which is empty. */
async function linesOf(file: string): Promise<string[]> {
  if (!existsSync(file) || !(await lstat(file)).isFile()) return [''];
  return new TextDecoder().decode(await readFile(file)).split(/\r\n?|\n/);
}

test('every rule that looks across entries is the file of its name, and every such file is a rule that runs', async () => {
  const across = fileURLToPath(new URL('../../src/parse/across', import.meta.url));
  expect((await readdir(across)).toSorted()).toEqual(
    Object.keys(acrossRules)
      .map((rule) => `${rule}.ts`)
      .toSorted(),
  );
});

describe('fixtures', () => {
  test('are there for every rule, and for nothing else', async () => {
    expect((await readdir(fixtures)).toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  test('begin from a folder that yields a record and no message', async () => {
    const { messages, record, files } = await readAll(await validFolder());
    expect(messages).toEqual([]);
    expect(record?.events.map(({ id }) => id)).toEqual(['gate-falls', 'gate-regained']);
    expect(files).toBe(9);
  });

  test.each(['fence-language', 'dropped-html'])('run no code that the files of %s hold', async (rule) => {
    const dir = await validFolder();
    await layFixture(rule, dir);
    await readAll(dir);
    expect(globalThis).not.toHaveProperty('contentRan');
  });
});

test('a file where the content folder should be is reported', async () => {
  const dir = join(await validFolder(), 'permalinks.txt');
  await writeFile(dir, '');
  expect(headlines(textOf(await readAll(dir), dir))).toEqual([
    'content:1:1 error unreadable: The folder cannot be read (ENOTDIR).',
  ]);
});

test('a byte order mark and line ends of Windows leave the record as it is', async () => {
  const dir = await validFolder();
  const { record } = await readAll(dir);
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile())
      await writeFile(path, `\uFEFF${(await readFile(path, 'utf8')).replaceAll('\n', '\r\n')}`);
  }
  const rewritten = await readAll(dir);
  expect(rewritten.messages).toEqual([]);
  expect(rewritten.record).toEqual(record);
});

/** Rules whose broken events can stand side by side. */
const combined = [
  'missing-field',
  'empty-field',
  'long-quote',
  'invalid-id',
  'reversed-date',
  'unknown-category',
  'unknown-term',
  'unknown-actor',
  'unknown-monument',
  'duplicate-claim',
  'repeated-account',
  'missing-note',
  'incomplete-dating',
  'dropped-html',
] as const;

/** One folder with the broken events of many rules, each named after its rule, and what should be reported. */
async function combinedFolder(): Promise<{ dir: string; wanted: readonly string[] }> {
  const dir = await validFolder();
  const wanted: string[] = [];
  for (const rule of combined) {
    const from = join(fixtures, rule, 'content', events);
    for (const name of await readdir(from)) await cp(join(from, name), join(dir, events, `${rule}-${name}`));
    wanted.push(
      ...headlines(await expectedReport(rule))
        .filter((line) => line.startsWith(`content/${events}/`))
        .map((line) => line.replace(`${events}/`, `${events}/${rule}-`)),
    );
  }
  return { dir, wanted };
}

describe('many broken files', () => {
  test('are all reported in one run, by file, line and column', async () => {
    const { dir, wanted } = await combinedFolder();
    const result = await readAll(dir);
    expect(result.record).toBeUndefined();
    expect(headlines(textOf(result, dir)).toSorted()).toEqual(wanted.toSorted());
    const places = result.messages.map(({ file, line, column }) => [file, pad(line), pad(column)].join(' '));
    expect(places).toEqual(places.toSorted());
  });

  test('are reported alike in every run', async () => {
    const { dir } = await combinedFolder();
    const reports = await Promise.all([readAll(dir), readAll(dir)]);
    const [first, second] = reports.map((result) => renderReport(result, 'json'));
    expect(second).toBe(first);
  });

  test('are reported as JSON with every message', async () => {
    const { dir, wanted } = await combinedFolder();
    const result = await readAll(dir);
    const report = jsonReport.parse(JSON.parse(renderReport(result, 'json')));
    expect(
      report.messages.map(
        ({ file, line, column, severity, rule, reason }) =>
          `${file.replace(dir, 'content')}:${line}:${column} ${severity} ${rule}: ${reason}`,
      ),
    ).toEqual(headlines(textOf(result, dir)));
    expect(report.errors + report.warnings).toBe(wanted.length);
    expect(report.files).toBe(result.files);
    for (const { rule, explained } of report.messages) expect(explained).toBe(`content/HANDBOOK.md#${rule}`);
  });

  test('are reported to GitHub with an annotation for every message', async () => {
    const { dir, wanted } = await combinedFolder();
    const result = await readAll(dir);
    const lines = renderReport(result, 'github').split('\n');
    expect(lines.pop()).toBe(textOf(result, dir).split('\n').at(-1));
    expect(lines).toHaveLength(wanted.length);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning) file=[^,]+,line=\d+,col=\d+,title=[a-z-]+::\S/);
  });
});

function pad(count: number | undefined): string {
  return String(count).padStart(6, '0');
}

const jsonReport = z.object({
  files: z.number(),
  errors: z.number(),
  warnings: z.number(),
  messages: z.array(
    z.object({
      file: z.string(),
      line: z.number().min(1),
      column: z.number().min(1),
      endLine: z.number().min(1),
      endColumn: z.number().min(1),
      severity: z.enum(['error', 'warning']),
      rule: z.enum(Object.keys(rules)),
      reason: z.string().min(1),
      explained: z.string(),
    }),
  ),
});

import { execFile, type ExecFileException } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'build-'));
const [content, out, project] = [join(dir, 'content'), join(dir, 'out'), join(dir, 'project')];
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

function build(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const settings = { CONTENT_DIR: content, OUT_DIR: out, ...env };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['src/astro/build.ts'],
      { cwd: project, env: { ...process.env, ...settings } },
      (error: ExecFileException | null, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

function snapshot(): Readonly<Record<string, string>> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

/** A site of a record that is a site and the source of its claim, which is the old site for the builds that fail. */
const first: { outcome?: Outcome; files: Readonly<Record<string, string>> } = { files: {} };
beforeAll(async () => {
  for (const part of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.ts'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  for (const folder of ['sites', 'sources'])
    cpSync(join('tests/fixtures/valid', folder), join(content, folder), { recursive: true });
  first.outcome = await build();
  first.files = snapshot();
});

/** Writes a file that goes when the test ends. */
function lay(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  onTestFinished(() => rmSync(path));
}

test('a record with a site and nothing else makes a site', () => {
  expect(first.outcome).toEqual({ code: 0, output: expect.not.stringContaining('error') });
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Citadel Hill');
});

test('a build that fails for its content leaves the old site as it was, and nothing beside it', async () => {
  lay(join(content, 'events/citadel-hill/broken.md'), '---\ntitle: Broken\ndate: 2017-02-30\n---\n');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain(
    'broken.md:3:7 error invalid-date: The date "2017-02-30" does not exist in the calendar.',
  );
  expect(output).not.toMatch(/\n\s+at /);
  expect(snapshot()).toEqual(first.files);
  expect(readdirSync(dir).toSorted()).toEqual(['content', 'out', 'project']);
});

test('a build in which a component throws leaves the old site as it was', async () => {
  const page = "---\nthrow new Error('this component throws');\n---\n";
  lay(join(project, 'src/pages/broken.astro'), page);
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain('this component throws');
  expect(snapshot()).toEqual(first.files);
});

test('a build makes of what was kept the same bytes as without, and of what is broken there as well', async () => {
  const event = readFileSync('tests/fixtures/valid/events/citadel-hill/gate-regained.md', 'utf8');
  for (const folder of ['actors', 'monuments'])
    cpSync(join('tests/fixtures/valid', folder), join(content, folder), { recursive: true });
  lay(join(content, 'events/citadel-hill/gate-regained.md'), event);
  onTestFinished(() => {
    for (const folder of ['actors', 'monuments']) rmSync(join(content, folder), { recursive: true });
  });
  const made = [];
  for (const prepare of [() => undefined, breakKept, () => rmSync(kept, { recursive: true })]) {
    prepare();
    expect(await build()).toMatchObject({ code: 0 });
    made.push(snapshot());
  }
  expect(made[0]).not.toEqual(first.files);
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

const kept = join(project, '.astro');

/** Breaks what builds have kept: texts are other texts of the same length, and the end is cut off. */
function breakKept(): void {
  const files = [join(kept, 'work'), ...globSync(join(kept, 'bundles/*/pages'))];
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.from(bytes.map((each) => (each === 0x61 ? 0x62 : each))).subarray(0, -3));
  }
  const [program = ''] = globSync(join(kept, 'bundles/*/program/chunks/*.mjs'));
  writeFileSync(program, readFileSync(program).subarray(0, -3));
}

test('a build says which setting is wrong', async () => {
  const { code, output } = await build({ SITE_URL: 'no address' });
  expect(code).toBe(1);
  expect(output).toContain('SITE_URL is "no address", which is no web address');
});

test('a build refuses to write over a folder that it did not make', async () => {
  const { code, output } = await build({ OUT_DIR: content });
  expect(code).toBe(1);
  expect(output).toContain('OUT_DIR');
  expect(readdirSync(content)).toContain('sites');
});

test('an empty content folder is no record', async () => {
  const empty = join(dir, 'project/empty');
  mkdirSync(empty);
  const { code, output } = await build({ CONTENT_DIR: empty });
  expect(code).toBe(1);
  expect(output).toContain('error empty-folder: The content folder holds no entry.');
});

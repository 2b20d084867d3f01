import { execFile, type ExecFileException } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const state = { dir: '' };
beforeEach(() => {
  state.dir = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync('tests/fixtures/valid', join(state.dir, 'content'), { recursive: true });
});
afterEach(() => rmSync(state.dir, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

function build(env: Readonly<Record<string, string>> = {}, cwd = process.cwd()): Promise<Outcome> {
  const settings = { CONTENT_DIR: join(state.dir, 'content'), OUT_DIR: join(state.dir, 'out'), ...env };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['src/astro/build.ts'],
      { cwd, env: { ...process.env, ...settings } },
      (error: ExecFileException | null, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}

function snapshot(): Readonly<Record<string, string>> {
  const out = join(state.dir, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'base64'),
    ]),
  );
}

test('a build that fails for its content leaves the old site as it was, and nothing beside it', async () => {
  expect(await build()).toEqual({ code: 0, output: '' });
  const before = snapshot();
  writeFileSync(
    join(state.dir, 'content/events/citadel-hill/broken.md'),
    '---\ntitle: Broken\ndate: 2017-02-30\n---\n',
  );
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain(
    'broken.md:3:7 error invalid-date: The date "2017-02-30" does not exist in the calendar.',
  );
  expect(output).not.toMatch(/\n\s+at /);
  expect(snapshot()).toEqual(before);
  expect(readdirSync(state.dir).toSorted()).toEqual(['content', 'out']);
});

test('a build in which a component throws leaves the old site as it was', async () => {
  const project = join(state.dir, 'project');
  for (const part of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.ts'])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  expect((await build({}, project)).code).toBe(0);
  const before = snapshot();
  writeFileSync(
    join(project, 'src/pages/broken.astro'),
    "---\nthrow new Error('this component throws');\n---\n",
  );
  const { code, output } = await build({}, project);
  expect(code).toBe(1);
  expect(output).toContain('this component throws');
  expect(snapshot()).toEqual(before);
});

test('a build says which setting is wrong', async () => {
  const { code, output } = await build({ SITE_URL: 'no address' });
  expect(code).toBe(1);
  expect(output).toContain('SITE_URL is "no address", which is no web address');
});

test('a build refuses to write over a folder that it did not make', async () => {
  const { code, output } = await build({ OUT_DIR: join(state.dir, 'content') });
  expect(code).toBe(1);
  expect(output).toContain('OUT_DIR');
  expect(readdirSync(join(state.dir, 'content')).length).toBeGreaterThan(3);
});

test('a record with a site and nothing else makes a site', async () => {
  for (const folder of ['events', 'actors', 'monuments'])
    rmSync(join(state.dir, 'content', folder), { recursive: true });
  expect(await build()).toEqual({ code: 0, output: '' });
  expect(readFileSync(join(state.dir, 'out/index.html'), 'utf8')).toContain('Citadel Hill');
});

test('an empty content folder is no record', async () => {
  const { code, output } = await build({ CONTENT_DIR: mkdtempSync(join(state.dir, 'empty-')) });
  expect(code).toBe(1);
  expect(output).toContain('error empty-folder: The content folder holds no entry.');
});

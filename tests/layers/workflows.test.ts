import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { getFileInfo } from 'prettier';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const step = z.strictObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.strictObject({ 'group': z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'needs': z.string().optional(),
      'strategy': z
        .strictObject({
          'fail-fast': z.boolean(),
          'matrix': z.strictObject({ os: z.array(z.string()) }),
        })
        .optional(),
      'runs-on': z.string(),
      'timeout-minutes': z.int(),
      'permissions': z.record(z.string(), z.string()),
      'environment': z.strictObject({ name: z.string(), url: z.string() }).optional(),
      'steps': z.array(step),
    }),
  ),
});

const files = globSync('.github/workflows/*').toSorted();
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

function read(file: string): z.infer<typeof workflow> {
  return workflow.parse(parse(readFileSync(file, 'utf8')));
}

test('there is a workflow that checks changes and one that publishes', () => {
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['check.yml', 'pages.yml']);
});

describe.each(files)('%s', (file) => {
  const { permissions, jobs } = read(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('has no rights but those that a job asks for', () => {
    expect(permissions).toEqual({});
    const written = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions).includes('write'),
    );
    expect(written.map(([name]) => name)).toEqual(file.endsWith('pages.yml') ? ['deploy'] : []);
  });

  test('runs each action at one commit and says which version that is', () => {
    const uses = readFileSync(file, 'utf8').match(/uses: .*/g) ?? [];
    expect(
      uses.filter((line) => !/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
    expect(uses).toHaveLength(steps.filter((each) => each.uses !== undefined).length);
    expect(uses.length).toBeGreaterThan(1);
  });

  test('runs commands that there are', () => {
    const commands = steps.flatMap(({ run }) => /^npm (?:run )?([a-z:]+)/.exec(run ?? '')?.[1] ?? []);
    expect(commands.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
    expect(commands).toContain('test');
  });

  test('leaves no credentials for what it installs', () => {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toMatchObject({ 'persist-credentials': false });
  });
});

test('what is published knows the address at which it is published, and where its files lie', () => {
  const release = read('.github/workflows/pages.yml').jobs['build']?.steps.find(
    ({ run }) => run === 'npm run release',
  );
  expect(release?.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}',
    REPOSITORY_URL: '${{ github.server_url }}/${{ github.repository }}',
  });
});

test.each([
  ['check', "steps.changed.outputs.what == 'content'"],
  ['pages', undefined],
])(
  '%s runs all tests where code changed, and what any content keeps where content alone did or a site is published',
  (name, always) => {
    const tests = Object.values(read(`.github/workflows/${name}.yml`).jobs)
      .flatMap((job) => job.steps)
      .filter(({ run }) => run?.startsWith('npm test') || run?.startsWith('npm run test'));
    expect(Object.fromEntries(tests.map((each) => [each.run, each.if]))).toEqual({
      'npm test': "steps.changed.outputs.what == 'code'",
      'npm run test:content': always,
    });
  },
);

function git(dir: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: dir });
}

describe('what changed since a commit', () => {
  const script = resolve('.github/what-changed.sh');
  const changedBy = (paths: readonly string[], since = 'HEAD^'): string => {
    const dir = mkdtempSync(join(tmpdir(), 'changed-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    git(dir, 'init', '--quiet');
    git(dir, 'commit', '--quiet', '--allow-empty', '--message', 'Before');
    for (const path of paths) {
      mkdirSync(join(dir, dirname(path)), { recursive: true });
      writeFileSync(join(dir, path), 'text');
    }
    git(dir, 'add', '.');
    git(dir, 'commit', '--quiet', '--message', 'After');
    return execFileSync('bash', [script, since], { cwd: dir, encoding: 'utf8' }).trim();
  };

  test.each([
    [
      'content',
      ['content/events/hatra/an-event.md', 'content/sources/a-source.md', 'content/permalinks.txt'],
    ],
    ['content', ['content/events/hatra/an-event.md', 'content/permalinks.txt', 'CITATION.cff']],
    ['content', ['content/story.md', 'content/story.ar.md', 'content/terms.ar.md']],
    ['code', ['content/events/hatra/an-event.md', 'src/record/edtf.ts']],
    ['code', ['package-lock.json']],
    ['code', ['content/HANDBOOK.md']],
  ])('is %s where it is %j', (what, paths) => {
    expect(changedBy(paths)).toBe(what);
  });

  test('is code where that commit is not known, or none is named', () => {
    expect(changedBy(['content/sources/a-source.md'], '0123456789')).toBe('code');
    expect(changedBy(['content/sources/a-source.md'], '')).toBe('code');
  });
});

test('a change is checked and built on Windows and macOS too', () => {
  const job = read('.github/workflows/check.yml').jobs['elsewhere'];
  expect(job?.strategy?.matrix.os.map((os) => os.split('-')[0])).toEqual(['windows', 'macos']);
  const commands = job?.steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(expect.arrayContaining(['npm run check', 'npm run build']));
});

test('what an editor writes need not be laid out as the code is', async () => {
  const entry = await getFileInfo('content/events/hatra/an-event.md', { ignorePath: '.prettierignore' });
  const code = await getFileInfo('src/record/edtf.ts', { ignorePath: '.prettierignore' });
  expect([entry.ignored, code.ignored]).toEqual([true, false]);
});

test('every file has the same line ends on every system, but for inputs of tests', () => {
  expect(readFileSync('.gitattributes', 'utf8').split('\n')).toEqual(
    expect.arrayContaining(['* text=auto eol=lf', 'tests/fixtures/** -text']),
  );
});

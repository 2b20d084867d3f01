import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const step = z.strictObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  id: z.string().optional(),
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
    const commands = steps.flatMap(({ run }) => /^npm (?:run )?([a-z]+)/.exec(run ?? '')?.[1] ?? []);
    expect(commands.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
    expect(commands).toContain('test');
  });

  test('leaves no credentials for what it installs', () => {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toEqual({ 'persist-credentials': false });
  });
});

test('what is published knows the address at which it is published', () => {
  const release = read('.github/workflows/pages.yml').jobs['build']?.steps.find(
    ({ run }) => run === 'npm run release',
  );
  expect(release?.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}',
  });
});

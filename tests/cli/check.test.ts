import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/parse/rules.ts';

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function copyOfValid(): string {
  const dir = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  return dir;
}

test('says that good content is good, and ends with 0', () => {
  expect(check('tests/fixtures/valid')).toEqual({
    status: 0,
    stdout: '9 files: 0 errors, 0 warnings.\n',
    stderr: '',
  });
});

test('ends with 1 where something is an error, and prints no stack trace', () => {
  expect(check('no-such-folder')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      'no-such-folder:1:1 error unreadable: The folder cannot be read (ENOENT).',
    ),
    stderr: '',
  });
});

test('writes JSON that a program can read, with the arguments as npm hands them on', () => {
  const { status, stdout } = check('tests/fixtures/valid', '--', '--format', 'json');
  expect([status, JSON.parse(stdout)]).toEqual([0, { files: 9, errors: 0, warnings: 0, messages: [] }]);
});

test('says how it is called where the call is wrong, and ends with 2', () => {
  expect(check('--format', 'xml')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'The format "xml" is unknown.\nUsage: npm run check [-- PATH] [-- --format text|json|github] [-- --watch] [-- --fix]\n' +
      '       npm run check -- --explain [RULE]\n',
  });
  expect(check('one', 'two').status).toBe(2);
  expect(check('--help')).toMatchObject({ status: 0, stderr: '' });
});

test('explains a rule by its severity, its reason, an example with its message, and how to mend it', () => {
  const { status, stdout, stderr } = check('--explain', 'unknown-site');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^unknown-site \(error\)\n\n\*\*Error\.\*\* A site that is named has an entry\.\n/);
  expect(stdout).toContain('site: citadel-hil\n');
  expect(stdout).toContain(' error unknown-site: The site "citadel-hil" has no entry.');
  expect(stdout).toMatch(/\*\*Mend\.\*\* .*\n\n```yaml\nsite: citadel-hill\n```\n$/);
});

test('names the rule that was probably meant, and ends with 2', () => {
  expect(check('--explain', 'unknown-sit')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no rule "unknown-sit".\nDid you mean "unknown-site"?\nnpm run check -- --explain lists all rules.\n',
  });
  expect(check('--explain', 'constructor')).toMatchObject({ status: 2, stdout: '' });
});

test('lists every rule where none is named', () => {
  const { status, stdout } = check('--explain');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(Object.keys(rules).length);
  expect(stdout).toMatch(/^dropped-html +warning +The text holds no HTML\.$/m);
});

test('says at the end of a report where its first error is explained', () => {
  const { stdout } = check('no-such-folder');
  expect(stdout.trim().split('\n').at(-1)).toBe(
    'Explained with examples by: npm run check -- --explain unreadable, and for all rules in content/HANDBOOK.md.',
  );
});

test('says of one file and of a folder of entries what is wrong with it beside all the others', () => {
  for (const [part, files] of [
    ['events/citadel-hill/gate-falls.md', '1 file'],
    ['events/citadel-hill', '3 files'],
    ['actors/', '2 files'],
  ])
    expect(check(`tests/fixtures/valid/${part}`)).toEqual({
      status: 0,
      stdout: `${files}: 0 errors, 0 warnings.\n`,
      stderr: '',
    });
});

test('leaves out what is wrong with other files, and says how much that is', () => {
  const dir = copyOfValid();
  writeFileSync(join(dir, 'events/citadel-hill/gate-falls.md'), 'Nothing.\n');
  expect(check(dir).status).toBe(1);
  const { status, stdout } = check(join(dir, 'actors/red-army.md'));
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^1 file: 0 errors, 0 warnings\.\n\d+ more about other files of .*; npm run check shows all\.\n$/,
  );
  expect(check(join(dir, 'events/citadel-hill')).stdout).toContain('gate-falls.md:1:1 error');
  rmSync(dir, { recursive: true });
});

test('goes on where it is told to watch, and reports again when a file was saved', async () => {
  const dir = copyOfValid();
  const run = spawn(process.execPath, ['src/cli/check.ts', '--watch', dir]);
  const text = { said: '' };
  const says = (words: string): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!text.said.includes(words)) return;
        run.stdout.off('data', look);
        done();
      };
      run.stdout.on('data', look);
      look();
    });
  run.stdout.on('data', (part) => (text.said += String(part)));
  await says('Watching ');
  expect(text.said).toContain('9 files: 0 errors, 0 warnings.');
  writeFileSync(join(dir, 'events/citadel-hill/broken.md'), '---\ntitle: Broken\ndate: 2017-02-30\n---\n');
  await says('broken.md:3:7 error invalid-date');
  run.kill();
  rmSync(dir, { recursive: true });
});

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check as command } from '../../src/cli/check-command.ts';
import { rules } from '../../src/parse/rules.ts';
import { hints } from '../../src/cli/weak-points.ts';
import { call, run, type Outcome } from './call.ts';

const program = 'src/cli/check.ts';

function check(...args: readonly string[]): Promise<Outcome> {
  return call(command, ...args);
}

function copyOfValid(): string {
  const dir = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  return dir;
}

test('says that good content is good, and ends with 0', () => {
  expect(run(program, 'tests/fixtures/valid')).toEqual({
    status: 0,
    stdout: '9 files: 0 errors, 0 warnings.\n',
    stderr: '',
  });
});

test('ends with 1 where something is an error, and prints no stack trace', () => {
  expect(run(program, 'no-such-folder')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      'no-such-folder:1:1 error unreadable: The folder cannot be read (ENOENT).',
    ),
    stderr: '',
  });
});

test('writes JSON that a program can read, with the arguments as npm hands them on', async () => {
  const { status, stdout } = await check('tests/fixtures/valid', '--', '--format', 'json');
  expect([status, JSON.parse(stdout)]).toEqual([0, { files: 9, errors: 0, warnings: 0, messages: [] }]);
});

test('says how it is called where the call is wrong, and ends with 2', async () => {
  expect(run(program, '--format', 'xml')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'The format "xml" is unknown.\nUsage: npm run check [-- PATH] [-- --format text|json|github] [-- --watch] [-- --fix]\n' +
      '       npm run check -- --explain [RULE]\n',
  });
  expect((await check('one', 'two')).status).toBe(2);
  expect(await check('--help')).toMatchObject({ status: 0, stderr: '' });
});

test('explains a rule by its severity, its reason, an example with its message, and how to mend it', async () => {
  const { status, stdout, stderr } = await check('--explain', 'unknown-site');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^unknown-site \(error\)\n\n\*\*Error\.\*\* A site that is named has an entry\.\n/);
  expect(stdout).toContain('site: citadel-hil\n');
  expect(stdout).toContain(' error unknown-site: The site "citadel-hil" has no entry.');
  expect(stdout).toMatch(/\*\*Mend\.\*\* .*\n\n```yaml\nsite: citadel-hill\n```\n$/);
});

test('names the rule that was probably meant, and ends with 2', async () => {
  expect(await check('--explain', 'unknown-sit')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'There is no rule "unknown-sit".\nDid you mean "unknown-site"?\nnpm run check -- --explain lists all rules.\n',
  });
  expect(await check('--explain', 'constructor')).toMatchObject({ status: 2, stdout: '' });
});

test('lists every rule and every hint where none is named', async () => {
  const { status, stdout } = await check('--explain');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(Object.keys({ ...rules, ...hints }).length);
  expect(stdout).toMatch(/^dropped-html +warning +The text holds no HTML\.$/m);
});

test('says at the end of a report where its first error is explained', async () => {
  const { stdout } = await check('no-such-folder');
  expect(stdout.trim().split('\n').at(-1)).toBe(
    'Explained with examples by: npm run check -- --explain unreadable, and for all rules in content/HANDBOOK.md.',
  );
});

test('of one event that is asked about it says how its date prints and on what it rests, though nothing in it is new', async () => {
  const { stdout } = await check('tests/fixtures/valid/events/citadel-hill/gate-falls.md');
  expect(stdout).toContain('gate-falls.md: 25 March 2016; rests on 1 origin (Daily Paper)');
});

test('says of one file and of a folder of entries what is wrong with it beside all the others', async () => {
  for (const [part, files] of [
    ['sites/citadel-hill.md', '1 file'],
    ['events/citadel-hill', '3 files'],
    ['actors/', '2 files'],
  ])
    expect(await check(`tests/fixtures/valid/${part}`)).toEqual({
      status: 0,
      stdout: `${files}: 0 errors, 0 warnings.\n`,
      stderr: '',
    });
});

test('leaves out what is wrong with other files, and says how much that is', async () => {
  const dir = copyOfValid();
  writeFileSync(join(dir, 'events/citadel-hill/gate-falls.md'), 'Nothing.\n');
  expect((await check(dir)).status).toBe(1);
  const { status, stdout } = await check(join(dir, 'actors/red-army.md'));
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^1 file: 0 errors, 0 warnings\.\n\d+ more about other files of .*; npm run check shows all\.\n$/,
  );
  expect((await check(join(dir, 'events/citadel-hill'))).stdout).toContain('gate-falls.md:1:1 error');
  rmSync(dir, { recursive: true });
});

test('goes on where it is told to watch, and reports again when a file was saved', async () => {
  const dir = copyOfValid();
  const watching = spawn(process.execPath, [program, '--watch', dir]);
  const text = { said: '' };
  const says = (words: string): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!text.said.includes(words)) return;
        watching.stdout.off('data', look);
        done();
      };
      watching.stdout.on('data', look);
      look();
    });
  watching.stdout.on('data', (part) => (text.said += String(part)));
  await says('Watching ');
  expect(text.said).toContain('9 files: 0 errors, 0 warnings.');
  writeFileSync(join(dir, 'events/citadel-hill/broken.md'), '---\ntitle: Broken\ndate: 2017-02-30\n---\n');
  await says('broken.md:3:7 error invalid-date');
  watching.kill();
  rmSync(dir, { recursive: true });
});

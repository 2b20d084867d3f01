import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
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
    stderr: 'The format "xml" is unknown.\nUsage: npm run check [-- DIR] [-- --format text|json|github]\n',
  });
  expect(check('one', 'two').status).toBe(2);
  expect(check('--help')).toMatchObject({ status: 0, stderr: '' });
});

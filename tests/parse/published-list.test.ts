import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepPublishedList } from '../../src/parse/published-list.ts';
import { readAll } from '../../src/parse/read-all.ts';

const all = '/events/gate-falls/\n/events/gate-regained/\n';
const gone = '/events/gate-shuts/ withdrawn on 2026-11-25: It was told twice.\n';

/** A content folder with its list, and what the tests do to it. */
function folder() {
  const root = mkdtempSync(join(tmpdir(), 'published-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const dir = join(root, 'content');
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  };
  return {
    dir,
    git,
    write: (text: string) => writeFileSync(join(dir, 'permalinks.txt'), text),
    commit: () => git('commit', '--all', '--message=A change'),
    begin: (branch: string) => {
      git('init', `--initial-branch=${branch}`);
      git('add', '.');
      git('commit', '--message=The beginning');
    },
    lost: async () =>
      (await readAll(dir)).messages
        .filter(({ ruleId }) => ruleId === 'lost-permalink')
        .map(({ actual }) => actual),
  };
}

describe('with git', () => {
  test.each(['main', 'trunk'])('a line that was committed to %s cannot go', async (branch) => {
    const { begin, write, commit, lost } = folder();
    write(all + gone);
    begin(branch);
    expect(await lost()).toEqual([]);
    write(all);
    expect(await lost()).toEqual(['/events/gate-shuts/']);
    commit();
    expect(await lost()).toEqual(['/events/gate-shuts/']);
  });

  test('a line that is new in the folder, or on a branch of its own, may go', async () => {
    const { begin, git, write, commit, lost } = folder();
    write(all);
    begin('main');
    write(all + gone);
    write(all);
    expect(await lost()).toEqual([]);
    git('checkout', '-b', 'a-new-entry');
    write(all + gone);
    commit();
    write(all);
    expect(await lost()).toEqual([]);
  });

  test('a line that is new on main since a branch left it is not lost on the branch', async () => {
    const { begin, git, write, commit, lost } = folder();
    write(all);
    begin('main');
    git('branch', 'an-older-entry');
    write(all + gone);
    commit();
    git('checkout', 'an-older-entry');
    expect(await lost()).toEqual([]);
    write('/events/gate-falls/\n');
    expect(await lost()).toEqual(['/events/gate-regained/']);
  });

  test('a line that is given a fate is not lost, and the whole list is where it is deleted', async () => {
    const { begin, write, dir, lost } = folder();
    write(`${all}/events/gate-shuts/\n`);
    begin('main');
    write(all + gone);
    expect(await lost()).toEqual([]);
    rmSync(join(dir, 'permalinks.txt'));
    expect(await lost()).toEqual(['/events/gate-falls/', '/events/gate-regained/', '/events/gate-shuts/']);
  });

  test('a release keeps nothing beside the content', async () => {
    const { begin, write, dir } = folder();
    write(all);
    begin('main');
    await keepPublishedList(dir);
    expect(existsSync(join(dir, '.published-permalinks.txt'))).toBe(false);
  });
});

describe('without git', () => {
  test('a line that was released cannot go, and no other is missed', async () => {
    const { write, dir, lost } = folder();
    write(all + gone);
    expect(await lost()).toEqual([]);
    await keepPublishedList(dir);
    expect(readFileSync(join(dir, '.published-permalinks.txt'), 'utf8')).toBe(all + gone);
    write(`${all}/actors/red-army/\n`);
    expect(await lost()).toEqual(['/events/gate-shuts/']);
  });

  test('nothing is lost where nothing was released', async () => {
    const { write, lost } = folder();
    write(all);
    expect(await lost()).toEqual([]);
  });
});

test('a listed address that leads nowhere may be deleted where it was never published', async () => {
  const { begin, write, dir } = folder();
  write(all);
  begin('main');
  write(`${all}/events/gate-shuts/\n`);
  const dead = (await readAll(dir)).messages.find(({ ruleId }) => ruleId === 'dead-permalink');
  expect(dead?.note).toContain('can simply be deleted');
});

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the guard says to a Node of a certain version, before which nothing else of the project is loaded. */
function sayTo(version: string): readonly [status: number | null, said: string] {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(pretend)}`, '--import=./src/node.mjs', '--eval=0'],
    { encoding: 'utf8' },
  );
  return [status, stderr];
}

test.each(['18.20.8', '20.20.2', '22.17.1', '23.5.0'])(
  'Node %s is told in a sentence that it is too old',
  (version) => {
    const [status, said] = sayTo(version);
    expect(status).toBe(1);
    expect(said).toMatch(
      new RegExp(
        `^This is Node ${version.replaceAll('.', '\\.')}; the project needs 22\\.18 or later\\. .*\\n$`,
      ),
    );
  },
);

test.each(['22.18.0', '23.6.0', '24.0.0', '26.1.0'])('Node %s is taken', (version) => {
  expect(sayTo(version)).toEqual([0, '']);
});

/**
 * `npm run test:near [-- SINCE]`: what the changes since a commit touch, or since the last one: the linter and the
 * format of the changed files, the types, the tests of what imports them, and the invariants on a new site where it is
 * built from what changed. Ends with 1 as soon as something fails.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { argv, exit, stdout } from 'node:process';

const since = argv.slice(2).find((arg) => arg !== '--') ?? 'HEAD';
const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts'];

const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', since),
  ...git('ls-files', '--others', '--exclude-standard'),
];
const code = changed.filter((file) => /\.(ts|astro)$/.test(file));
const components = changed.filter((file) => file.endsWith('.astro'));
const built = changed.filter((file) => /^(src|content|public|tests\/invariants)\//.test(file));

if (code.length > 0) run('oxlint', '--deny-warnings', ...code);
if (changed.length > 0) run('oxfmt', '--check', '--no-error-on-unmatched-pattern', ...changed);
if (components.length > 0) run('prettier', '--check', ...components);
if (code.length > 0) run('astro', 'check', '--minimumFailingSeverity', 'hint');
run(...vitest, '--project', 'UTC', '--project', 'language', '--changed', since, '--passWithNoTests');
if (built.length > 0) run(...vitest, '--project', 'content');

function git(...args: readonly string[]): string[] {
  const output = execFileSync('git', args, { encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

function run(...command: readonly string[]): void {
  stdout.write(`\n${command.slice(0, 4).join(' ')}\n`);
  const { status } = spawnSync('npx', command, { stdio: 'inherit', shell: true });
  if (status !== 0) exit(1);
}

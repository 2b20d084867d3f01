import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { env } from 'node:process';
import type { TestProject } from 'vitest/node';
import { abroad } from './abroad.ts';
import { grow } from './grow.ts';
import { makeSites, type Plan } from './make-sites.ts';
import { fixtures, type BuiltSite } from './sites.ts';

const local = 'http://localhost:4321/';

/**
 * Builds the sites that the tests read, each in a folder of its own. `KEPT_SITES` names a folder in which they stay
 * and in which those that are there already are read as they are.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const kept = env['KEPT_SITES'];
  const dir = kept ? resolve(kept) : await mkdtemp(join(tmpdir(), 'ruins-'));
  await mkdir(dir, { recursive: true });
  const grown = join(dir, 'grown-content');
  if (!existsSync(grown)) await grow('content', grown);
  const near = join(dir, 'near-content');
  await placesWithoutQuarry(near);
  await makeSites(dir, plansFor(grown, near));
  const nearby: BuiltSite = { name: 'the places of the fixtures', dir: join(dir, 'near'), content: near, root: local, isLookedThrough: false }; // prettier-ignore
  const below: BuiltSite = { name: 'the fixtures below a path', dir: join(dir, 'below'), content: fixtures, root: 'https://example.org/x/y/', isLookedThrough: true }; // prettier-ignore
  provide('sites', [
    { name: 'the record with all that may be added to it', dir: join(dir, 'grown'), content: grown, root: local, isLookedThrough: false }, // prettier-ignore
    below,
  ]);
  provide('releases', [nearby, below]);
  for (const name of ['site', 'elsewhere', 'below', 'near'] as const) provide(name, join(dir, name));
  return async () => {
    if (!kept) await rm(dir, { recursive: true, force: true });
  };
}

/** Copies the sites of the fixtures but for the one that is made up, with the events that these link to and what all of them cite, without the story. */
async function placesWithoutQuarry(to: string): Promise<void> {
  const lasting = textsOf('{sites,monuments,actors,sources}/*.md');
  const events = globSync('events/*/*.md', { cwd: fixtures }).filter((file) =>
    lasting.includes(`(/events/${idOf(file)}/`),
  );
  const told = lasting + textsOf(`{${events.join(',')}}`);
  await cp(fixtures, to, {
    recursive: true,
    filter: (file) =>
      !/quarry|stone-face|permalinks|\bstory\.md$/.test(file) &&
      (!isEvent(file) || events.some((event) => idOf(event) === idOf(file))) &&
      (!isSource(file) || told.includes(idOf(file))),
  });
}

function textsOf(pattern: string): string {
  return globSync(join(fixtures, pattern))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function idOf(file: string): string {
  return basename(file, '.md');
}

function isSource(file: string): boolean {
  return basename(dirname(file)) === 'sources';
}

function isEvent(file: string): boolean {
  return basename(dirname(dirname(file))) === 'events';
}

function plansFor(grown: string, near: string): Plan[] {
  const here = { SITE_URL: local, BASE_PATH: '', TZ: 'Pacific/Apia', REPOSITORY_URL: '', REPORT_TO: '' };
  const place = { SITE_URL: 'https://example.org', BASE_PATH: '/x/y', TZ: 'America/Los_Angeles' };
  const makers = { REPOSITORY_URL: 'https://example.org/owner/ruins', REPORT_TO: 'errors@example.org' };
  const there = { ...place, ...makers };
  return [
    { name: 'grown', command: 'build', content: grown, env: here },
    { name: 'below', command: 'release', content: fixtures, env: there },
    { name: 'site', command: 'build', content: fixtures, env: here },
    { name: 'elsewhere', command: 'build', content: fixtures, env: { ...here, ...abroad } },
    { name: 'near', command: 'release', content: near, env: here },
  ];
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
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
  const below: BuiltSite = { name: 'the fixtures below a path', dir: join(dir, 'below'), content: fixtures, root: 'https://example.org/x/y/', isLookedThrough: true }; // prettier-ignore
  provide('sites', [
    { name: 'the record with all that may be added to it', dir: join(dir, 'grown'), content: grown, root: local, isLookedThrough: false }, // prettier-ignore
    below,
  ]);
  provide('releases', [{ ...below, name: 'the fixtures', dir: join(dir, 'site'), root: local }, below]);
  for (const name of ['site', 'elsewhere', 'below', 'plain'] as const) provide(name, join(dir, name));
  return async () => {
    if (!kept) await rm(dir, { recursive: true, force: true });
  };
}

/** Copies the sites of the fixtures but for the one that is made up, with all entries but the story and the events that none of these links to. */
async function placesWithoutQuarry(to: string): Promise<void> {
  const texts = globSync(join(fixtures, '{sites,monuments,actors}/*.md')).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const isNamed = (file: string): boolean =>
    texts.some((text) => text.includes(`(/events/${basename(file, '.md')}/`));
  await cp(fixtures, to, {
    recursive: true,
    filter: (file) =>
      !/quarry|stone-face|permalinks|\bstory\.md$/.test(file) && (!isEvent(file) || isNamed(file)),
  });
}

function isEvent(file: string): boolean {
  return basename(dirname(dirname(file))) === 'events';
}

function plansFor(grown: string, near: string): Plan[] {
  const anotherClock = pathToFileURL(fileURLToPath(new URL('another-clock.ts', import.meta.url))).href;
  const here = { SITE_URL: local, BASE_PATH: '', TZ: 'Pacific/Apia' };
  const there = { ...here, SITE_URL: 'https://example.org', BASE_PATH: '/x/y', TZ: 'America/Los_Angeles' };
  const abroad = {
    ...here,
    TZ: 'Asia/Baghdad',
    LANG: 'ar_IQ.UTF-8',
    LC_ALL: 'ar_IQ.UTF-8',
    NODE_OPTIONS: `--import=${anotherClock}`,
  };
  return [
    { name: 'grown', command: 'build', content: grown, env: here },
    { name: 'site', command: 'release', content: fixtures, env: here },
    { name: 'elsewhere', command: 'release', content: fixtures, env: abroad },
    { name: 'below', command: 'release', content: fixtures, env: there },
    { name: 'plain', command: 'build', content: near, env: here },
  ];
}

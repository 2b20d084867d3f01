import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  await withoutQuarry(near);
  await makeSites(dir, plansFor(grown, near));
  const sites: readonly (Omit<BuiltSite, 'dir'> & { readonly folder: string })[] = [
    { name: 'the record', folder: 'record', content: 'content', root: local, isRelease: true, isLookedThrough: true },
    { name: 'the record with all that may be added to it', folder: 'grown', content: grown, root: local, isRelease: false, isLookedThrough: false },
    { name: 'the fixtures below a path', folder: 'below', content: fixtures, root: 'https://example.org/x/y/', isRelease: true, isLookedThrough: false },
  ]; // prettier-ignore
  provide('sites', sites.map(({ folder, ...site }) => ({ ...site, dir: join(dir, folder) }))); // prettier-ignore
  for (const name of ['site', 'elsewhere', 'below', 'plain'] as const) provide(name, join(dir, name));
  return async () => {
    if (!kept) await rm(dir, { recursive: true, force: true });
  };
}

/** Copies the record of the fixtures without the site that is made up. */
async function withoutQuarry(to: string): Promise<void> {
  await cp(fixtures, to, { recursive: true, filter: (path) => !/quarry|stone-face|permalinks/.test(path) });
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
    { name: 'record', command: 'release', content: 'content', env: here },
    { name: 'grown', command: 'build', content: grown, env: here },
    { name: 'site', command: 'release', content: fixtures, env: here },
    { name: 'elsewhere', command: 'release', content: fixtures, env: abroad },
    { name: 'below', command: 'release', content: fixtures, env: there },
    { name: 'plain', command: 'build', content: near, env: here },
  ];
}

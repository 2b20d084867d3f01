import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import type { TestProject } from 'vitest/node';
import { basePath, contentDir, siteUrl } from '../../src/environment.ts';
import { makeSites } from './make-sites.ts';
import type { BuiltSite } from './sites.ts';

/**
 * Holds a release of the content to the invariants: the finished one that `SITE` names, made with the same
 * `CONTENT_DIR`, `SITE_URL` and `BASE_PATH`, or one that is made now.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'ruins-'));
  const content = contentDir();
  const given = env['SITE'];
  if (!given) await makeSites(dir, [{ name: 'site', command: 'release', content, env: {} }]);
  const site: BuiltSite = {
    name: 'the record',
    dir: given ? resolve(given) : join(dir, 'site'),
    content,
    root: new URL(basePath(), siteUrl()).href,
    isLookedThrough: false,
  };
  provide('sites', [site]);
  provide('releases', [site]);
  return () => rm(dir, { recursive: true, force: true });
}

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site, built from the project's content. */
    site: string;
    /** The same, built in another time zone and language. */
    elsewhere: string;
    /** The same, served below `/x/y/`. */
    below: string;
    /** A site of a fourth site's content, added as files only. */
    fourth: string;
  }
}

const run = promisify(execFile);

/** Builds the sites that the tests read, each in a folder of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'ruins-'));
  const build = async (name: string, env: Readonly<Record<string, string>>): Promise<string> => {
    const out = join(dir, name);
    await run(process.execPath, ['src/astro/build.ts'], { env: { ...process.env, OUT_DIR: out, ...env } });
    return out;
  };
  const content = join(dir, 'content');
  await cp('content', content, { recursive: true });
  await cp('tests/fixtures/fourth-site', content, { recursive: true });
  provide('site', await build('site', { TZ: 'Pacific/Apia' }));
  provide(
    'elsewhere',
    await build('elsewhere', { TZ: 'Asia/Baghdad', LANG: 'ar_IQ.UTF-8', LC_ALL: 'ar_IQ.UTF-8' }),
  );
  provide('below', await build('below', { BASE_PATH: '/x/y', SITE_URL: 'https://example.org' }));
  provide('fourth', await build('fourth', { CONTENT_DIR: content, TZ: 'America/Los_Angeles' }));
  return () => rm(dir, { recursive: true, force: true });
}

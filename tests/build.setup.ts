import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A release of the project's content. */
    site: string;
    /** The same, made at another time, in another time zone and language, and from files in another order. */
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
  const make = async (
    command: 'build' | 'release',
    name: string,
    env: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const out = join(dir, name);
    await run(process.execPath, [`src/astro/${command}.ts`], {
      env: { ...process.env, OUT_DIR: out, ...env },
    });
    return out;
  };
  const content = join(dir, 'content');
  await cp('content', content, { recursive: true });
  await cp('tests/fixtures/fourth-site', content, { recursive: true });
  const anotherClock = fileURLToPath(new URL('another-clock.ts', import.meta.url));
  provide('site', await make('release', 'site', { TZ: 'Pacific/Apia' }));
  provide(
    'elsewhere',
    await make('release', 'elsewhere', {
      TZ: 'Asia/Baghdad',
      LANG: 'ar_IQ.UTF-8',
      LC_ALL: 'ar_IQ.UTF-8',
      NODE_OPTIONS: `--import=${pathToFileURL(anotherClock).href}`,
    }),
  );
  provide('below', await make('release', 'below', { BASE_PATH: '/x/y', SITE_URL: 'https://example.org' }));
  provide('fourth', await make('build', 'fourth', { CONTENT_DIR: content, TZ: 'America/Los_Angeles' }));
  return () => rm(dir, { recursive: true, force: true });
}

import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { env } from 'node:process';
import { build, type AstroInlineConfig } from 'astro';
import { contentDir } from '../parse/content-dir.ts';
import { withLock } from './build-lock.ts';
import { basePath, outDir, projectDir, SettingError, siteUrl } from './environment.ts';
import { ContentError } from './loader.ts';
import { readSite, writeSite } from './site-files.ts';
import { releaseOf } from '../publish/archive/release.ts';

/** What a build is for. */
export interface BuildOptions {
  /** Whether the site gets an archive to download and compressed twins of its text files. */
  readonly isRelease?: boolean;
}

/**
 * Builds the site beside `OUT_DIR` and swaps it in when all of it is there. Whatever fails, a component that
 * throws while rendering included, leaves the old site as it was.
 *
 * @returns nothing, or the reason of the failure for the person who called it.
 */
export async function buildSite(
  logLevel: AstroInlineConfig['logLevel'] & {} = 'warn',
  { isRelease = false }: BuildOptions = {},
): Promise<string | undefined> {
  // Vite takes NODE_ENV over the mode: a site built under another one would lack what only a finished site has.
  env['NODE_ENV'] = 'production';
  try {
    siteUrl();
    basePath();
    const target = checkedTarget();
    await withLock(join(projectDir, '.astro', 'building'), (workshop) =>
      buildIn(workshop, target, logLevel, isRelease),
    );
    return undefined;
  } catch (cause) {
    return explain(cause);
  }
}

async function buildIn(
  workshop: string,
  target: string,
  logLevel: AstroInlineConfig['logLevel'] & {},
  isRelease: boolean,
): Promise<void> {
  const site = join(workshop, 'site');
  await build({
    root: projectDir,
    outDir: site,
    cacheDir: join(workshop, 'cache'),
    logLevel,
    vite: { define: { 'import.meta.env.IS_RELEASE': String(isRelease) } },
  });
  if (isRelease) {
    const web = new URL(basePath(), siteUrl()).href;
    await writeSite(site, await releaseOf(await readSite(site), basePath(), web));
  }
  await writeFile(join(site, marker), '');
  await mkdir(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    await move(site, join(beside, 'new'));
    await swap(join(beside, 'new'), target, join(beside, 'old'));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** An empty file that tells a finished site from a folder of somebody's own. */
const marker = '.ruins-on-record';

/** Folders of the project in which no site is put. */
const ownFolders = ['src', 'tests', 'public', 'node_modules', '.git', '.astro', '.github', '.ci'];

function checkedTarget(): string {
  const target = existsSync(outDir()) ? realpathSync(outDir()) : outDir();
  const content = resolve(contentDir());
  if (holds(target, projectDir)) refuse(target, 'which holds the project itself');
  if (holds(target, content) || holds(content, target)) refuse(target, 'which lies with the content');
  if (ownFolders.some((folder) => holds(join(projectDir, folder), target)))
    refuse(target, 'which is a folder of the project');
  if (!existsSync(target)) return target;
  if (!statSync(target).isDirectory()) refuse(target, 'which is a file');
  if (readdirSync(target).length > 0 && !existsSync(join(target, marker)))
    refuse(target, 'a folder with files that no build has made');
  return target;
}

function refuse(target: string, why: string): never {
  throw new SettingError(`OUT_DIR is "${target}", ${why}; name another folder.`);
}

/** Whether a path is a folder or lies in it. */
function holds(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || !(inside === '..' || inside.startsWith('../'));
}

/** Moves a folder, also to another file system. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (cause) {
    if (!isSystemError(cause) || cause.code !== 'EXDEV') throw cause;
    await cp(from, to, { recursive: true });
  }
}

async function swap(made: string, target: string, old: string): Promise<void> {
  if (!existsSync(target)) return rename(made, target);
  await rename(target, old);
  try {
    await rename(made, target);
  } catch (cause) {
    await rename(old, target);
    throw cause;
  }
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause;
}

function explain(cause: unknown): string {
  if (cause instanceof SettingError || (cause instanceof Error && cause.name === ContentError.name))
    return cause.message;
  const what = isSystemError(cause)
    ? cause.message
    : cause instanceof Error
      ? (cause.stack ?? cause.message)
      : String(cause);
  return `The build failed; the site that was there is untouched.\n${what}`;
}

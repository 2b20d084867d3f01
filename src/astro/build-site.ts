import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { env } from 'node:process';
import { build, type AstroInlineConfig } from 'astro';
import { contentDir } from '../parse/content-dir.ts';
import { outDir, projectDir } from './environment.ts';
import { ContentError } from './loader.ts';

/**
 * Builds the site beside `OUT_DIR` and swaps it in when all of it is there. Whatever fails, a component that
 * throws while rendering included, leaves the old site as it was.
 *
 * @returns nothing, or the reason of the failure for the person who called it.
 */
export async function buildSite(
  logLevel: AstroInlineConfig['logLevel'] & {} = 'warn',
): Promise<string | undefined> {
  // Vite takes NODE_ENV over the mode: a site built under another one would lack what only a finished site has.
  env['NODE_ENV'] = 'production';
  const target = outDir();
  const refusal = refuse(target);
  if (refusal) return refusal;
  await mkdir(dirname(target), { recursive: true });
  const workshop = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const clear = (): void => rmSync(workshop, { recursive: true, force: true });
  const stop = (): never => {
    clear();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await build({
      root: projectDir,
      outDir: join(workshop, 'site'),
      cacheDir: join(workshop, 'cache'),
      logLevel,
    });
    await swap(join(workshop, 'site'), target, join(workshop, 'old'));
    return undefined;
  } catch (cause) {
    return explain(cause);
  } finally {
    clear();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function refuse(target: string): string | undefined {
  const inside = relative(target, projectDir);
  if (inside === '' || !inside.startsWith('..'))
    return `OUT_DIR is "${target}", which holds the project itself; name another folder.`;
  if (relative(target, contentDir()) === '')
    return `OUT_DIR is the content folder "${target}"; name another folder.`;
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, 'index.html')))
    return `OUT_DIR is "${target}", a folder that no build has made; name another, or delete it first.`;
  return undefined;
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

function explain(cause: unknown): string {
  if (cause instanceof ContentError || (cause instanceof Error && cause.name === 'ContentError'))
    return cause.message;
  return `The build failed; the site that was there is untouched.\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
}

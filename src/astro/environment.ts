/** The environment variables of a build, each read here and nowhere else. */
import { resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** A setting that cannot be used; its message is for the person who set it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** `SITE_URL`: the origin of absolute links, without a path. */
export function siteUrl(): string {
  const url = env['SITE_URL'] || 'http://localhost:4321';
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new SettingError(
      `SITE_URL is "${url}", which is no web address; an example is https://example.org.`,
    );
  if (new URL(url).pathname !== '/')
    throw new SettingError(`SITE_URL is "${url}", which holds a path; give the path as BASE_PATH.`);
  return url;
}

/** `BASE_PATH`: the path below which the site is served, with a slash at both ends; `/` where it is not given. */
export function basePath(): string {
  const steps = (env['BASE_PATH'] ?? '').split('/').filter((step) => step !== '');
  if (!steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step)))
    throw new SettingError(
      `BASE_PATH is "${env['BASE_PATH']}"; it takes letters, digits, . ~ _ - and slashes.`,
    );
  return steps.length === 0 ? '/' : `/${steps.join('/')}/`;
}

/** `OUT_DIR`: the absolute path of the finished site. */
export function outDir(): string {
  return resolve(projectDir, env['OUT_DIR'] || 'dist');
}

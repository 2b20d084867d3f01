/** The environment variables of a build, each read here and nowhere else. */
import { resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** `SITE_URL`: the origin of absolute links. Throws where it is no web address. */
export function siteUrl(): string {
  const url = env['SITE_URL'] || 'http://localhost:4321';
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new RangeError(`SITE_URL is "${url}", which is no web address; an example is https://example.org.`);
  return url;
}

/** `BASE_PATH`: the path below which the site is served, with a slash at both ends; `/` where it is not given. */
export function basePath(): string {
  const path = (env['BASE_PATH'] ?? '').split('/').filter((step) => step !== '');
  return path.length === 0 ? '/' : `/${path.join('/')}/`;
}

/** `OUT_DIR`: the absolute path of the finished site. */
export function outDir(): string {
  return resolve(projectDir, env['OUT_DIR'] || 'dist');
}

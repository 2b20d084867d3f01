/** The environment variables of the project, each read here and nowhere else, and the folder of the project. */
import { resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** A setting that cannot be used; its message is for the person who set it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** `CONTENT_DIR`: the content folder. A relative path counts from the working folder, which for npm's scripts is the project's. */
export function contentDir(): string {
  return env['CONTENT_DIR'] || 'content';
}

/** `OUT_DIR`: the absolute path of the finished site. */
export function outDir(): string {
  return resolve(projectDir, env['OUT_DIR'] || 'dist');
}

/** `PORT`: where a server of this machine listens. */
export function port(): number {
  return portOf(env['PORT'] || '4321', 'PORT');
}

/**
 * A port as it is written, by the name of the setting that holds it.
 *
 * @example
 * portOf('8080', 'PORT') //=> 8080
 * portOf('65536', 'PORT') // throws a SettingError
 */
export function portOf(written: string, setting: string): number {
  const number = Number(written);
  if (!/^\d{1,5}$/.test(written) || number < 1 || number > 65_535)
    throw new SettingError(`${setting} is "${written}"; a port is a number from 1 to 65535.`);
  return number;
}

/** `SITE_URL`: the origin of absolute links, without a path; where it is not given, this machine at the port that is served. */
export function siteUrl(served?: number): string {
  const url = env['SITE_URL'];
  return url ? originOf(url) : `http://localhost:${served ?? port()}`;
}

function originOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.username || url?.password)
    throw new SettingError(
      'SITE_URL holds the name or password of a user; every page would show them. Leave them out.',
    );
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new SettingError(
      `SITE_URL is "${written}", which is no web address; an example is https://example.org.`,
    );
  if (url.pathname !== '/')
    throw new SettingError(`SITE_URL is "${written}", which holds a path; give the path as BASE_PATH.`);
  if (url.search || url.hash)
    throw new SettingError(
      `SITE_URL is "${written}"; it ends with the name of the host, as in ${url.origin}.`,
    );
  return url.origin;
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

/**
 * Sets `NODE_ENV` for a finished site: Vite takes it over the mode, so a site that is built under another one would
 * lack what only a finished site has.
 */
export function buildForProduction(): void {
  env['NODE_ENV'] = 'production';
}

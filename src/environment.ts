/** The environment variables of the project, each read here and nowhere else, and the folder of the project. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Reach } from './record/reach.ts';

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
 * How the makers of the record are reached, as addresses that a link leads to: `REPOSITORY_URL`, where the files of the
 * record and their history lie, and `REPORT_TO`, a mail address or that of a page, for those without an account there.
 *
 * @example
 * // REPORT_TO=errors@example.org
 * reach() //=> { report: 'mailto:errors@example.org' }
 */
export function reach(): Reach {
  const [repository, report] = [env['REPOSITORY_URL'], env['REPORT_TO']];
  const [, mail] = /^(?:mailto:)?([\p{L}\p{N}.!$'*+=^_`{|}~-]+@[\p{L}\p{N}.-]+)$/u.exec(report ?? '') ?? [];
  return {
    ...(repository && { repository: repositoryOf(repository), folder: contentFolder() }),
    ...(report && { report: mail === undefined ? pageOf(report, 'REPORT_TO') : `mailto:${mail}` }),
  };
}

function repositoryOf(written: string): string {
  const page = pageOf(written, 'REPOSITORY_URL');
  if (/[?#]/.test(page))
    throw new SettingError(
      `REPOSITORY_URL is "${written}"; it ends with the name of the repository, as in https://github.com/owner/name.`,
    );
  return page.replace(/(?:\.git)?\/*$/, '');
}

/** The folder of the content in its repository: where it lies below the working folder, or `content` where it is read from elsewhere. */
function contentFolder(): string {
  const path = relative('', contentDir());
  return path === '' || path.startsWith('..') || isAbsolute(path) ? 'content' : path.split(sep).join('/');
}

function pageOf(written: string, setting: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new SettingError(
      `${setting} is no address of a web page without a name or password${setting === 'REPORT_TO' ? ', and no mail address' : ''}.`,
    );
  return url.href;
}

/** Where a site will stand. */
export interface Place {
  /** The origin of its address. */
  readonly site: string;
  /** The path below which it is served, with a slash at both ends. */
  readonly base: string;
  /** Whether its host serves the folder of the site from the root, whatever the base path. */
  readonly isRooted: boolean;
}

/** Where a site stands that is built for this machine, or for a place that is named. */
export function placeOfBuild(served?: number): Place {
  return { site: siteUrl(served), base: basePath(), isRooted: false };
}

/**
 * Where a release will stand: at `SITE_URL`, or else where the host that builds it says that its sites stand. Throws a
 * `SettingError` where neither is known, since every page, feed and file of data names its own address.
 */
export function placeOfRelease(): Place {
  const host = hosts.find(({ sign }) => env[sign]);
  const isRooted = host?.isRooted === true;
  const address = env['SITE_URL'] ? undefined : host?.address();
  if (address !== undefined) {
    const { origin, pathname } = new URL(address);
    return { site: origin, base: env['BASE_PATH'] ? basePath() : pathname.replace(/\/?$/, '/'), isRooted };
  }
  if (!env['SITE_URL'])
    throw new SettingError(
      [
        'A release names its own address on every page, and nobody has said what that is. Set SITE_URL to the origin, and BASE_PATH to the path below it if there is one:',
        '  SITE_URL=https://example.org npm run release',
        'In PowerShell:',
        "  $env:SITE_URL='https://example.org'; npm run release",
        'To try a release on this machine, set it to http://localhost:4321.',
      ].join('\n'),
    );
  return { site: siteUrl(), base: basePath(), isRooted };
}

/** A host that builds sites, by the variable that tells that it does. */
interface Host {
  readonly sign: string;
  readonly isRooted: boolean;
  /** The address of its site; nothing where it does not tell. */
  readonly address: () => string | undefined;
}

const hosts: readonly Host[] = [
  { sign: 'NETLIFY', isRooted: true, address: () => env['URL'] || undefined },
  { sign: 'CF_PAGES', isRooted: true, address: () => env['CF_PAGES_URL'] || undefined },
  {
    sign: 'VERCEL',
    isRooted: true,
    address: () => env['VERCEL_PROJECT_PRODUCTION_URL'] && `https://${env['VERCEL_PROJECT_PRODUCTION_URL']}`,
  },
  { sign: 'GITLAB_CI', isRooted: false, address: () => env['CI_PAGES_URL'] || undefined },
  { sign: 'GITHUB_ACTIONS', isRooted: false, address: () => addressOnGitHub(env['GITHUB_REPOSITORY'] ?? '') },
];

/**
 * Where GitHub publishes the pages of a repository that has no domain of its own.
 *
 * @example
 * addressOnGitHub('Owner/ruins') //=> 'https://owner.github.io/ruins/'
 * addressOnGitHub('owner/owner.github.io') //=> 'https://owner.github.io/'
 */
function addressOnGitHub(repository: string): string | undefined {
  const [owner, name] = repository.split('/');
  if (!owner || !name) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return `https://${host}/${name.toLowerCase() === host ? '' : `${name}/`}`;
}

/** What of the machine no page may depend on: its time zone and its language. */
export function surroundings(): readonly (string | undefined)[] {
  return [env['TZ'], env['LC_ALL'], env['LANG']];
}

/** Whether npm started this process, as one of its scripts. */
export function isRunByNpm(): boolean {
  return env['npm_lifecycle_event'] !== undefined;
}

/**
 * Sets `NODE_ENV` for a finished site: Vite takes it over the mode, so a site that is built under another one would
 * lack what only a finished site has.
 */
export function buildForProduction(): void {
  env['NODE_ENV'] = 'production';
}

/** Addresses as they work in a folder that no server serves: relative, and down to the file. */
import { posix } from 'node:path';

/** A finished site that is to be opened from a folder. */
export interface Folder {
  /** The path below which the site is served, with a slash at both ends. */
  readonly base: string;
  /** The whole address of the path below which the site is served. */
  readonly web: string;
  /** Whether the folder holds a file, named without a slash at its beginning. */
  readonly has: (file: string) => boolean;
}

/**
 * A link of a file in the folder. What the folder does not hold is linked on the web; other links stay as they are.
 *
 * @example
 * // in a folder that holds events/y/index.html, of a site that is served below /x/
 * relativeLink('/x/events/y/#age', 'index.html', folder) //=> 'events/y/index.html#age'
 * relativeLink('#age', 'index.html', folder) //=> '#age'
 */
export function relativeLink(link: string, from: string, { base, web, has }: Folder): string {
  if (!link.startsWith(base)) return link;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return has(file) ? posix.relative(posix.dirname(from), file) + rest : web + path + rest;
}

/** A stylesheet whose `url(…)` are relative. */
export function relativeStyles(css: string, from: string, folder: Folder): string {
  return css.replaceAll(
    /url\((['"]?)(\/[^)'"]*)\1\)/g,
    (_, quote: string, link: string) => `url(${quote}${relativeLink(link, from, folder)}${quote})`,
  );
}

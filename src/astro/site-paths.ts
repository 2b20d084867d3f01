/** Where what Astro names by a path stands: its address, and its file in the folder of the site. */

/** A page or a file, which Astro calls an endpoint. */
export interface SitePath {
  readonly pathname: string;
  readonly route: { readonly type: string };
}

/**
 * The address under which a page or file is asked for; that of a page ends with a slash.
 *
 * @example
 * addressOf({ pathname: '/events/a', route: { type: 'page' } }, 'https://example.org', '/ruins/').href
 * //=> 'https://example.org/ruins/events/a/'
 */
export function addressOf(path: SitePath, site: string, base: string): URL {
  const isHome = bare(path) === '';
  // Astro asks for a file as it is matched: one without an extension with a slash at its end.
  const within = isFile(path) ? path.pathname.slice(1) : isHome ? '' : `${bare(path)}/`;
  return new URL(`${base}${encodeURI(within)}`, site);
}

/**
 * The file of a page or file, below the folder of the site.
 *
 * @example
 * fileOf({ pathname: '/events/a', route: { type: 'page' } }) //=> 'events/a/index.html'
 * fileOf({ pathname: '/404', route: { type: 'page' } }) //=> '404.html'
 */
export function fileOf(path: SitePath): string {
  const within = bare(path);
  if (isFile(path)) return within;
  if (within === '404') return '404.html';
  return within === '' ? 'index.html' : `${within}/index.html`;
}

function isFile({ route }: SitePath): boolean {
  return route.type === 'endpoint';
}

function bare({ pathname }: SitePath): string {
  return pathname.replaceAll(/^\/+|\/+$/g, '');
}

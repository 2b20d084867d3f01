/** What nginx includes in the block of a server whose `root` is the folder that holds the site, below its base path if it has one. */
import type { FormerAddress } from './former.ts';
import type { Headers, Rule } from './rules.ts';

/** `_nginx.conf`. Of several places that match an address nginx takes one, so each has the headers of all rules that match. */
export function nginxFile(rules: readonly Rule[], former: readonly FormerAddress[], base: string): string {
  const places = rules.toSorted(([a], [b]) => b.length - a.length);
  return [
    `# Written with the site. In nginx:`,
    `#   server { server_name example.org; root /srv/www; include /srv/www${base}_nginx.conf; }`,
    'charset utf-8;',
    'charset_types text/css text/plain text/xml application/xml application/javascript text/javascript image/svg+xml;',
    'index index.html;',
    'absolute_redirect off;',
    'gzip_static on;',
    '# With the module for it: brotli_static on;',
    `error_page 404 ${base}404.html;`,
    '# A folder without a page of its own is nothing to a reader.',
    `error_page 403 =404 ${base}404.html;`,
    ...former.map(({ from, to }) =>
      to === undefined
        ? place(`= ${from}`, headersAt(from, rules), [`error_page 410 ${from}index.html;`, 'return 410;'])
        : place(`= ${from}`, {}, [`return 301 ${quoted(to)};`]),
    ),
    place(`~ ${quoted(settings(base).source)}`, {}, ['return 404;']),
    ...places.flatMap(([pattern]) =>
      placesOf(pattern).map((where) => place(where, headersAt(pattern, rules), [])),
    ),
    '',
  ].join('\n');
}

function place(where: string, headers: Headers, rest: readonly string[]): string {
  const { 'Content-Type': type, ...others } = headers;
  const lines = [
    ...(type === undefined ? [] : ['charset off;', 'types { }', `default_type ${quoted(type)};`]),
    ...Object.entries(others).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    ...rest,
  ];
  return [`location ${where} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

/** All that is sent with an address, or with what a pattern matches. */
function headersAt(pattern: string, rules: readonly Rule[]): Headers {
  const sample = pattern.replace('*', 'x');
  return Object.assign(
    {},
    ...rules.filter(([each]) => matcher(each).test(sample)).map(([, headers]) => headers),
  );
}

/** The places of what a pattern matches; longer patterns are asked first, and exact ones before all. A folder is answered at the place of its page. */
function placesOf(pattern: string): string[] {
  if (pattern.includes('*')) return [`~ ${quoted(matcher(pattern).source)}`];
  return pattern.endsWith('/') ? [`= ${pattern}`, `= ${pattern}index.html`] : [`= ${pattern}`];
}

/** The files of hosts, which are not for readers. */
export function settings(base: string): RegExp {
  return new RegExp(`${matcher(base).source.slice(0, -1)}_(headers|redirects|nginx\\.conf|Caddyfile)$`);
}

/** The regular expression of a pattern; nginx and Caddy read it too. */
export function matcher(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** What Caddy imports into the block of a site whose `root` is the folder that holds it, below its base path if it has one. */
import type { FormerAddress } from './former.ts';
import { matcher, settings } from './nginx.ts';
import type { Rule } from './rules.ts';

/** `_Caddyfile`. */
export function caddyFile(rules: readonly Rule[], former: readonly FormerAddress[], base: string): string {
  const gone = former.filter(({ to }) => to === undefined).map(({ from }) => from);
  return [
    '# Written with the site. In the Caddyfile:',
    '#   example.org {',
    '#     root * /srv/www',
    `#     import /srv/www${base}_Caddyfile`,
    '#   }',
    ...rules.flatMap(([pattern, headers], i) => [
      `@rule${i} path_regexp ${written(matcher(pattern).source)}`,
      ...Object.entries(headers).map(([name, value]) => `header @rule${i} ${name} ${written(value)}`),
    ]),
    ...former.flatMap(({ from, to }) => (to === undefined ? [] : [`redir ${from} ${to} 301`])),
    `@settings path_regexp ${written(settings(base).source)}`,
    'error @settings 404',
    ...(gone.length > 0 ? [`@gone path ${gone.join(' ')}`, 'file_server @gone {', '  status 410', '}'] : []),
    'file_server {',
    '  precompressed br gzip',
    '}',
    'handle_errors {',
    '  @missing expression `{http.error.status_code} == 404`',
    '  handle @missing {',
    `    rewrite * ${base}404.html`,
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}

function written(text: string): string {
  return `\`${text}\``;
}

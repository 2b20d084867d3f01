/** The files that Netlify and Cloudflare Pages read. */
import type { FormerAddress } from './former.ts';
import type { Rule } from './rules.ts';

/** `_headers`. */
export function headersFile(rules: readonly Rule[]): string {
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/**
 * `_redirects`. Netlify serves the page that stands at an address unless its rule ends with `!`, and takes the first
 * rule of an address; Cloudflare never serves such a page, knows no `!` and no 410, and leaves out a line that it does
 * not know.
 */
export function redirectsFile(former: readonly FormerAddress[]): string {
  return former
    .flatMap(({ from, to }) =>
      to === undefined ? [`${from} ${from}index.html 410!`] : [`${from} ${to} 301!`, `${from} ${to} 301`],
    )
    .map((line) => `${line}\n`)
    .join('');
}

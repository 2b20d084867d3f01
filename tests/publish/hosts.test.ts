import { describe, expect, test } from 'vitest';
import { hostFile, hostFiles } from '../../src/publish/hosts/files.ts';
import type { Located } from '../../src/record/words/edition.ts';
import { rich } from './data/rich.ts';
import { headersFor, rulesIn } from './host.ts';

const editionsBelow = (base: string): Located[] => [
  { locale: 'en', url: (address) => `https://example.org${base}${address}` },
];

const record = {
  ...rich,
  permalinks: [
    { address: '/events/old-name/', fate: { to: '/events/day/' } },
    { address: '/events/rumour/', fate: { date: '2026-01-02', reason: 'It did not happen.' } },
  ],
};

const addresses = [
  '/',
  '/index.html',
  '/events/x/',
  '/events/x.json',
  '/events/x.md',
  '/404.html',
  '/embed/events/x/',
  '/embed/events/x/oembed.json',
  '/_astro/x.css',
  '/data/events.csv',
  '/data/events.geojson',
  '/feed.xml',
  '/sitemap-1.xml',
  '/pagefind/pagefind.js',
  '/timeline/2015/',
];

/** What nginx answers an address with: the exact place, or else the first pattern that matches. */
function nginxAt(address: string, text: string) {
  const places = [...text.matchAll(/^location (=|~) (\S+|".*") \{\n([^]*?)\n\}$/gm)].map(
    ([, how, where = '', inside = '']) => ({
      how,
      where: where.replaceAll(/^"|"$/g, '').replaceAll('\\\\', '\\'),
      inside,
    }),
  );
  const chosen =
    places.find(({ how, where }) => how === '=' && where === address) ??
    places.find(({ how, where }) => how === '~' && new RegExp(where).test(address));
  const headers = [
    ...(chosen?.inside ?? '').matchAll(/^ {2}(?:add_header (\S+)|(default_type)) "(.*)"(?: always)?;$/gm),
  ].map(([, name = 'content-type', , value]) => [name.toLowerCase(), value] as const);
  return { headers: Object.fromEntries(headers), inside: chosen?.inside ?? '' };
}

describe.each(['', '/x/y'])('below "%s"', (base) => {
  const editions = editionsBelow(base);
  const text = (name: string): string => hostFile(name, record, editions);

  test('nginx sends with each address what other hosts send', () => {
    const rules = rulesIn(text('_headers'));
    for (const address of addresses) {
      const page = base + address.replace(/index\.html$/, '');
      const expected = [...headersFor(page, rules, 'Cloudflare Pages')].map(([name, values]) => [
        name,
        values[0],
      ]);
      expect([address, nginxAt(base + address, text('_nginx.conf')).headers]).toEqual([
        address,
        Object.fromEntries(expected),
      ]);
    }
  });

  test('Caddy is told the same', () => {
    const lines = text('_Caddyfile').split('\n');
    for (const { pattern, headers } of rulesIn(text('_headers'))) {
      const literal = pattern.replace('*', 'x');
      for (const [name, value] of headers) {
        const given = lines.filter((line) => {
          const [, rule] = new RegExp(`^header @(\\w+) ${name} `, 'i').exec(line) ?? [];
          const matcher =
            lines.find((each) => each.startsWith(`@${rule} path_regexp `))?.split('`')[1] ?? '(?!)';
          return rule !== undefined && new RegExp(matcher).test(literal);
        });
        expect([pattern, given.map((line) => line.split('`')[1])]).toEqual([pattern, [value]]);
      }
    }
  });

  test('an address that moved leads on for good, and one that was withdrawn is gone', () => {
    const [moved, gone, now] = ['old-name', 'rumour', 'day'].map((id) => `${base}/events/${id}/`);
    expect(text('_redirects').split('\n')).toEqual(
      expect.arrayContaining([
        `${moved} ${now} 301!`,
        `${moved} ${now} 301`,
        `${gone} ${gone}index.html 410!`,
      ]),
    );
    expect(nginxAt(`${moved}`, text('_nginx.conf')).inside).toContain(`return 301 "${now}";`);
    expect(nginxAt(`${gone}`, text('_nginx.conf')).inside).toContain('return 410;');
    expect(text('_Caddyfile')).toContain(`\nredir ${moved} ${now} 301\n`);
    expect(text('_Caddyfile')).toContain(`\n@gone path ${gone}\nfile_server @gone {\n  status 410\n}\n`);
  });

  test('what is not there, and a folder without a page, is answered with the page for that', () => {
    const page = `${base}/404.html`;
    expect(text('_nginx.conf').split('\n')).toEqual(
      expect.arrayContaining([`error_page 404 ${page};`, `error_page 403 =404 ${page};`]),
    );
    // Caddy 2.6, which Debian has, takes no status beside the name of the block.
    expect(text('_Caddyfile')).toMatch(
      /^handle_errors \{\n {2}@missing expression `\{http\.error\.status_code\} == 404`\n/m,
    );
    expect(text('_Caddyfile')).toContain(`    rewrite * ${page}\n`);
  });

  test('no server shows its settings to readers', () => {
    for (const name of hostFiles)
      expect(nginxAt(`${base}/${name}`, text('_nginx.conf')).inside).toContain('return 404;');
  });
});

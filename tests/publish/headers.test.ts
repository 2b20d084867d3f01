import { isInEveryLanguage } from '../../src/record/address-parts.ts';
import { describe, expect, test } from 'vitest';
import { hostFile } from '../../src/publish/hosts/files.ts';
import { noProse } from '../../src/record/prose/prose.ts';
import { schemas, type HeritageRecord, type Story } from '../../src/record/record.ts';
import type { Located } from '../../src/record/words/edition.ts';
import { empty, rich } from './data/rich.ts';
import { headersFor, hosts, rulesIn, type Host } from './host.ts';

function edition(locale: string, base: string): Located {
  const prefix = locale === 'en' ? '' : `/${locale}`;
  return {
    locale,
    url: (address) => `https://example.org${base}${isInEveryLanguage(address) ? prefix : ''}${address}`,
  };
}

const english = [edition('en', '')];
const names: readonly Host[] = ['Cloudflare Pages', 'Netlify'];

const headersFile = (record: HeritageRecord, editions: readonly Located[]): string =>
  hostFile('_headers', record, editions);

const unframed = "frame-ancestors 'self'";
const fresh = 'public, max-age=0, must-revalidate';
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const page = { ...everywhere, 'content-security-policy': unframed, 'cache-control': fresh };
const data = (type: string) => ({
  ...page,
  'access-control-allow-origin': '*',
  'content-type': `${type}; charset=utf-8`,
});
const embed = { ...everywhere, 'cache-control': fresh };

const addresses: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['/', page],
  ['/events/x/', page],
  ['/timeline/site/hatra/actor/unesco/', page],
  ['/404.html', page],
  ['/favicon.svg', page],
  ['/app.js', page],
  ['/app.webmanifest', page],
  ['/embed/events/x/', embed],
  ['/_astro/x.css', { ...page, 'cache-control': 'public, max-age=31536000, immutable' }],
  ['/data/events.geojson', data('application/geo+json')],
  ['/data/events.csv', data('text/csv')],
  ['/data/events.ics', data('text/calendar')],
  ['/data/sources.bib', data('application/x-bibtex')],
  ['/events/x.json', data('application/json')],
  ['/events/x.md', data('text/markdown')],
  ['/sites/x.json', data('application/json')],
  ['/sources/x.md', data('text/markdown')],
  ['/sites/x/feed.xml', data('application/atom+xml')],
  ['/actors/x/events.ics', data('text/calendar')],
  ['/monuments/x/events.csv', data('text/csv')],
  [
    '/data/ruins-on-record.xlsx',
    { ...data(''), 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ],
  ['/feed.xml', data('application/atom+xml')],
  ['/sitemap-1.xml', { ...page, 'content-type': 'application/xml; charset=utf-8' }],
  [
    '/embed/events/x/oembed.json',
    { ...embed, 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' },
  ],
];

describe.each(names)('on %s', (host) => {
  test.each(['', '/x/y'])('every kind of address below "%s" gets its headers, each once', (base) => {
    const rules = rulesIn(headersFile(rich, [edition('en', base)]));
    for (const [address, expected] of addresses) {
      const given = Object.fromEntries(headersFor(base + address, rules, host));
      expect([address, given]).toEqual([
        address,
        Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]])),
      ]);
    }
  });

  test('a page of another language may not be framed, and one for framing may', () => {
    const rules = rulesIn(headersFile(rich, [...english, edition('ar', '')]));
    expect(Object.fromEntries(headersFor('/ar/events/x/', rules, host))).toHaveProperty(
      'content-security-policy',
      [unframed],
    );
    expect(headersFor('/ar/', rules, host).get('content-security-policy')).toEqual([unframed]);
    expect(headersFor('/ar/app.webmanifest', rules, host).get('cache-control')).toEqual([fresh]);
    expect(headersFor('/ar/embed/sites/x/chart/oembed.json', rules, host).get('content-type')).toEqual([
      'application/json; charset=utf-8',
    ]);
    expect(headersFor('/ar/embed/events/x/', rules, host).has('content-security-policy')).toBe(false);
    expect(headersFor('/ar/embed/events/x/', rules, host).get('cache-control')).toEqual([fresh]);
  });

  test('nothing outside the base path gets a header', () => {
    const rules = rulesIn(headersFile(rich, [edition('en', '/x/y')]));
    expect([...headersFor('/elsewhere/', rules, host)]).toEqual([]);
  });
});

const story: Story = {
  ...schemas.story.parse({ title: 'The hill', summary: 'What befell it.', added: '2026-01-01' }),
  id: 'story',
  file: 'story.md',
  prose: noProse,
  translations: {},
};

test('the file keeps within the limits of Cloudflare Pages, with a second language too', () => {
  const text = headersFile({ ...rich, story }, [...english, edition('ar', '')]);
  const rules = rulesIn(text);
  expect(rules.map(({ pattern }) => pattern)).toContain('/ar/story/*');
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(text.split('\n').filter((line) => line.length > 2000)).toEqual([]);
  expect(rules.filter(({ pattern }) => pattern.split('*').length > 2)).toEqual([]);
  expect(new Set(rules.map(({ pattern }) => pattern)).size).toBe(rules.length);
  expect(rules.filter(({ headers }) => headers.length === 0)).toEqual([]);
});

test('a record of nothing has rules for the pages that there are nevertheless', () => {
  const rules = rulesIn(headersFile(empty, english));
  expect(headersFor('/monuments/', rules, 'Netlify').get('content-security-policy')).toEqual([unframed]);
});

test('the hosts that the tests ask read patterns as their documentation says', () => {
  for (const host of names) {
    expect(matches(host, '/a/*', '/a/b/c/')).toBe(true);
    expect(matches(host, '/a/*', '/ab/')).toBe(false);
    expect(matches(host, '/a/*.json', '/a/b.json')).toBe(true);
    expect(matches(host, '/a/*.json', '/a/b/')).toBe(false);
    expect(matches(host, '/a.b', '/acb')).toBe(false);
  }
  expect([matches('Netlify', '/a/*', '/a'), matches('Cloudflare Pages', '/a/*', '/a')]).toEqual([
    true,
    false,
  ]);
});

function matches(host: Host, pattern: string, address: string): boolean {
  return hosts[host](pattern).test(address);
}

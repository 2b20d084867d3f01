import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { indexablePages } from '../../src/derive/indexable.ts';
import type { Located } from '../../src/record/words/edition.ts';
import { mostAddresses, sitemapFiles } from '../../src/publish/sitemap.ts';
import { empty, rich } from './data/rich.ts';

const english: Located = { locale: 'en', url: (address) => `https://example.org/x${address}` };
const arabic: Located = {
  locale: 'ar',
  url: (address) => `https://example.org/x${address.endsWith('/') ? '/ar' : ''}${address}`,
};

async function written(
  editions: readonly Located[],
  most?: number,
): Promise<[address: string, xml: string][]> {
  const files = sitemapFiles(rich, editions, most);
  return Promise.all(files.map(async ({ address, write }) => [address, await write()]));
}

async function read(editions: readonly Located[], most?: number) {
  const [index = ['', ''], ...parts] = await written(editions, most);
  return {
    index: await parseSitemapIndex(Readable.from([index[1]])),
    parts: await Promise.all(parts.map(([, xml]) => parseSitemap(Readable.from([xml])))),
  };
}

test('the index lists every sitemap by its whole address', async () => {
  const { index } = await read([english], 20);
  const files = (await written([english], 20)).map(([address]) => address);
  expect(files.slice(0, 3)).toEqual(['/sitemap-index.xml', '/sitemap-1.xml', '/sitemap-2.xml']);
  expect(index.map(({ url }) => url)).toEqual(
    files.slice(1).map((address) => `https://example.org/x${address}`),
  );
});

test('each page that may be indexed is listed once, and nothing else', async () => {
  const { parts } = await read([english], 20);
  const urls = parts.flat().map(({ url }) => url);
  expect(urls).toEqual([...new Set(urls)]);
  expect(urls).toContain('https://example.org/x/events/day/');
  expect(urls).toContain('https://example.org/x/timeline/actor/blue/');
  expect(urls).toContain('https://example.org/x/');
  expect(urls.filter((url) => /hidden|404|site\/hill\/actor|embed/.test(url))).toEqual([]);
});

test('no sitemap holds more addresses than it may', async () => {
  const { parts } = await read([english], 20);
  expect(parts.map(({ length }) => length).slice(0, -1)).toEqual(parts.slice(1).map(() => 20));
  expect(parts.at(-1)?.length).toBeLessThanOrEqual(20);
  expect(mostAddresses).toBeLessThan(50_000);
  expect(sitemapFiles(rich, [english])).toHaveLength(2);
});

test('the day of an event is that of its last correction; where the record knows no day none is given', async () => {
  const { parts } = await read([english]);
  const days = new Map(parts.flat().map(({ url, lastmod }) => [url, lastmod]));
  expect(days.get('https://example.org/x/events/day/')).toMatch(/^2026-03-01/);
  expect(days.get('https://example.org/x/events/year/')).toMatch(/^2026-01-01/);
  expect([...days].filter(([url, day]) => day !== undefined && !url.includes('/events/'))).toEqual([]);
  expect((await written([english]))[1]?.[1]).toContain('<lastmod>2026-03-01</lastmod>');
});

describe('with a second language', () => {
  test('each page is listed in both, each with both as its alternates', async () => {
    const { parts } = await read([english, arabic]);
    const items = parts.flat();
    expect(items).toHaveLength(indexablePages(rich).length * 2);
    const ofDay = items.filter(({ url }) => url.endsWith('/events/day/'));
    expect(ofDay.map(({ url }) => url)).toEqual([
      'https://example.org/x/events/day/',
      'https://example.org/x/ar/events/day/',
    ]);
    for (const { links } of ofDay)
      expect(links.map(({ lang, url }) => [lang, url])).toEqual([
        ['en', 'https://example.org/x/events/day/'],
        ['ar', 'https://example.org/x/ar/events/day/'],
      ]);
  });

  test('the alternates are links of XHTML, which one language alone does not need', async () => {
    const [, both] = await written([english, arabic]);
    const [, one] = await written([english]);
    expect(both?.[1]).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    expect(both?.[1]).toContain(
      '<xhtml:link rel="alternate" hreflang="ar" href="https://example.org/x/ar/events/day/"/>',
    );
    expect(one?.[1]).not.toContain('xhtml');
  });
});

test('a record of nothing has a sitemap of the pages that there are nevertheless', () => {
  expect(sitemapFiles(empty, [english]).map(({ address }) => address)).toEqual([
    '/sitemap-index.xml',
    '/sitemap-1.xml',
  ]);
});

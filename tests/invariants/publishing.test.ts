import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, inject, test } from 'vitest';
import { headersFor, rulesIn, type Host } from '../publish/host.ts';
import { pagesOf } from '../site/pages.ts';

const hosts: readonly Host[] = ['Cloudflare Pages', 'Netlify'];

function isEmbed(file: string): boolean {
  return /^(ar\/)?embed\//.test(file);
}

describe.each(inject('sites'))('of $name', ({ dir: site, root }) => {
  const text = (file: string): string => readFileSync(join(site, file), 'utf8');
  const fileAt = (url: string): string => url.slice(root.length);
  const pages = pagesOf(site);

  test('the sitemap lists the pages that may be indexed, all of them and no others', async () => {
    const index = await parseSitemapIndex(Readable.from([text('sitemap-index.xml')]));
    const items = await Promise.all(index.map(({ url }) => parseSitemap(Readable.from([text(fileAt(url))]))));
    const listed = items.flat().map(({ url }) => url);
    const indexable = pages.filter(
      ({ address, $ }) =>
        address !== '/404.html' && !$('meta[name=robots]').attr('content')?.includes('noindex'),
    );
    expect(listed.toSorted()).toEqual(indexable.map(({ address }) => root + address.slice(1)).toSorted());
    expect(indexable.length).toBeLessThan(pages.length - 1);
    expect(globSync('sitemap-*.xml', { cwd: site })).toHaveLength(index.length + 1);
  });

  test('a page is listed under the address that it calls its own', async () => {
    const [index] = await parseSitemapIndex(Readable.from([text('sitemap-index.xml')]));
    const items = await parseSitemap(Readable.from([text(fileAt(index?.url ?? ''))]));
    const canonical = new Set(pages.map(({ $ }) => $('link[rel=canonical]').attr('href')));
    expect(items.filter(({ url }) => !canonical.has(url))).toEqual([]);
  });

  test('robots are told where the sitemap is', () => {
    expect(text('robots.txt')).toContain(`\nSitemap: ${root}sitemap-index.xml\n`);
  });

  describe.each(hosts)('on %s', (host) => {
    const rules = rulesIn(text('_headers'));
    const { pathname } = new URL(root);
    const files = globSync('**/*', { cwd: site, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^_(?!astro$)/.test(entry.name) && !/\.(br|gz)$/.test(entry.name))
      .map(({ parentPath, name }) => relative(site, join(parentPath, name)));
    const given = files.map((file) => {
      const address = file.replace(/(^|\/)index\.html$/, '$1');
      return { file, headers: headersFor(pathname + address, rules, host) };
    });

    test('no page or file may be framed but those that are made for it', () => {
      const wrong = given.filter(({ file, headers }) => {
        const [policy] = headers.get('content-security-policy') ?? [];
        return isEmbed(file) ? policy !== undefined : policy !== "frame-ancestors 'self'";
      });
      expect(wrong.map(({ file }) => file)).toEqual([]);
      expect(given.length).toBeGreaterThan(pages.length);
    });

    test('no file gets a header twice, and each is told how long it may be kept', () => {
      expect(given.filter(({ headers }) => [...headers.values()].some(({ length }) => length > 1))).toEqual(
        [],
      );
      const wrong = given.filter(({ file, headers }) => {
        const [keep] = headers.get('cache-control') ?? [];
        return keep?.includes(/^(_astro|images)\//.test(file) ? 'immutable' : 'must-revalidate') !== true;
      });
      expect(wrong.map(({ file }) => file)).toEqual([]);
    });

    test('data may be read from other sites and say in which letters they are written', () => {
      const data = given.filter(
        ({ file }) =>
          /\.(json|csv|geojson|ics|bib|ris|md|xml)$/.test(file) && !/^(pagefind|sitemap)/.test(file),
      );
      const wrong = data.filter(({ headers }) => {
        const [from, type] = [headers.get('access-control-allow-origin'), headers.get('content-type')];
        return from?.[0] !== '*' || type?.[0]?.endsWith('; charset=utf-8') !== true;
      });
      expect(wrong.map(({ file }) => file)).toEqual([]);
      expect(data.length).toBeGreaterThan(0);
    });
  });
});

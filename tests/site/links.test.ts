import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf, type BuiltPage } from './pages.ts';

/** The links of a page that lead nowhere: to no file, or to a fragment that its page does not have. */
function deadLinks(
  page: BuiltPage,
  site: string,
  base: string,
  pages: ReadonlyMap<string, BuiltPage>,
): string[] {
  const links = page
    .$('[href], [src]')
    .toArray()
    .map((element) => page.$(element).attr('href') ?? page.$(element).attr('src') ?? '');
  return links.filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [path = '', fragment] = link.split('#');
    if (path !== '' && !path.startsWith(base)) return true;
    const address = path === '' ? page.address : `/${path.slice(base.length)}`;
    const target = pages.get(address);
    if (!target) return !existsSync(join(site, address)) || statSync(join(site, address)).isDirectory();
    return fragment !== undefined && target.$(`[id="${decodeURIComponent(fragment)}"]`).length !== 1;
  });
}

describe.each([
  ['the site', inject('site'), '/'],
  ['the site below a path', inject('below'), '/x/y/'],
  ['a site with a fourth site', inject('fourth'), '/'],
])('in %s', (_, site, base) => {
  const pages = new Map(pagesOf(site).map((page) => [page.address, page]));

  test('every link and fragment resolves', () => {
    const dead = [...pages.values()].flatMap((page) =>
      deadLinks(page, site, base, pages).map((link) => `${page.address} -> ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test('there are links to follow, and every page but the error page can be reached', () => {
    const reached = new Set(['/']);
    for (const address of reached) {
      const page = pages.get(address);
      for (const link of page?.$('a[href]').toArray() ?? []) {
        const [path = ''] = (page?.$(link).attr('href') ?? '').split('#');
        if (path.startsWith(base)) reached.add(`/${path.slice(base.length)}`);
      }
    }
    const moved = [...pages.values()].filter(({ $ }) => $('meta[http-equiv=refresh]').length > 0);
    const withdrawn = [...pages.values()].filter(({ $ }) => $('h1').text() === 'This entry was withdrawn');
    const beside = ['/404.html', ...[...moved, ...withdrawn].map(({ address }) => address)].toSorted();
    expect([...pages.keys()].filter((address) => !reached.has(address)).toSorted()).toEqual(beside);
  });

  test('no id stands twice on a page', () => {
    const twice = [...pages.values()].flatMap(({ address, $ }) => {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});

test('canonical addresses carry the origin and the base path', () => {
  const [home] = pagesOf(inject('below'));
  expect(
    pagesOf(inject('below')).filter(({ $ }) =>
      $('link[rel=canonical]').attr('href')?.startsWith('https://example.org/x/y/'),
    ).length,
  ).toBeGreaterThan(100);
  expect(home?.address).toBe('/404.html');
});

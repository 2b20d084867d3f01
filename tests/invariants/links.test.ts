import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { load } from 'cheerio/slim';
import { z } from 'zod';
import { inLanguage, locales, withoutLanguage } from '../../src/record/words/locale.ts';
import { hasFragment, isFormer, isFormerCard, pagesByAddress, type BuiltPage } from '../site/pages.ts';

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
    const [path = '', fragment] = link.replace(/\?[^#]*/, '').split('#');
    if (path !== '' && !path.startsWith(base)) return true;
    const address = path === '' ? page.address : `/${path.slice(base.length)}`;
    const target = pages.get(address);
    if (!target) return !existsSync(join(site, address)) || statSync(join(site, address)).isDirectory();
    return fragment !== undefined && !hasFragment(pages, target, decodeURIComponent(fragment));
  });
}

/** Whether a page is kept because it was published, though nothing on the site leads there any more. */
function isKept({ address, $ }: BuiltPage): boolean {
  return (
    /^\/(?:timeline|coverage|on|sources\/issued)\/./.test(withoutLanguage(address)) &&
    $('meta[name=robots][content*=noindex]').length === 1
  );
}

/** The address of the card that the oEmbed answer of a page shows in a frame, if the page names one. */
function cardOf({ $ }: BuiltPage, site: string, base: string): string[] {
  const within = (url = ''): string => `/${new URL(url).pathname.slice(base.length)}`;
  const named = $('link[type="application/json+oembed"]').attr('href');
  if (named === undefined) return [];
  const answer = z.object({ html: z.string() });
  const { html } = answer.parse(JSON.parse(readFileSync(join(site, within(named)), 'utf8')));
  return [within(load(html)('iframe').attr('src'))];
}

describe.each(inject('sites'))('in $name', ({ dir: site, root }) => {
  const pages = pagesByAddress(site);
  const base = new URL(root).pathname;

  test('every link and fragment resolves', () => {
    const dead = [...pages.values()].flatMap((page) =>
      deadLinks(page, site, base, pages).map((link) => `${page.address} -> ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test('there are links to follow, and every page but the error page can be reached, a card by the frame that its page offers', () => {
    const reached = new Set(['/']);
    for (const address of reached) {
      const page = pages.get(address);
      for (const link of page?.$('a[href]').toArray() ?? []) {
        const [path = ''] = (page?.$(link).attr('href') ?? '').split('#');
        if (path.startsWith(base)) reached.add(`/${path.slice(base.length)}`);
      }
      for (const card of page ? cardOf(page, site, base) : []) reached.add(card);
    }
    const alone = [...pages.values()].filter(
      (page) => !reached.has(page.address) && !isFormer(page) && !isFormerCard(page) && !isKept(page),
    );
    expect(alone.map(({ address }) => address)).toEqual(['/404.html']);
  });

  test('the page for an address with nothing says so in every language, each with the way to its front page', () => {
    const $ = pages.get('/404.html')?.$;
    const ways = locales.map((locale) => {
      const front = base.slice(0, -1) + inLanguage('/', locale);
      return $?.(`[lang="${locale}"] a[href="${front}"]`).length ?? 0;
    });
    expect(ways.every((count) => count > 0)).toBe(true);
  });

  test('a page names its canonical address below the root of the site', () => {
    const strange = [...pages.values()].filter(
      ({ address, $ }) => address !== '/404.html' && !$('link[rel=canonical]').attr('href')?.startsWith(root),
    );
    expect(strange.map(({ address }) => address)).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const twice = [...pages.values()].flatMap(({ address, ids }) =>
      [...ids].filter(([, count]) => count > 1).map(([id]) => `${address}#${id}`),
    );
    expect(twice).toEqual([]);
  });
});

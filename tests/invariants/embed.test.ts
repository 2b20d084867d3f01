import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { localeOf, withoutLanguage } from '../../src/record/words/locale.ts';
import { textFor } from '../../src/record/words/text.ts';
import {
  isCard,
  isFormerCard,
  isWithdrawn,
  pageAt,
  pagesByAddress,
  textOf,
  type BuiltPage,
} from '../site/pages.ts';

const answer = z.object({
  title: z.string(),
  html: z.string(),
  width: z.int(),
  height: z.int(),
  thumbnail_url: z.url(),
});

/** The address of the card of a page, in the same language. */
function framed(address: string): string {
  const own = withoutLanguage(address);
  return `${address.slice(0, address.length - own.length)}/embed${own}`;
}

describe.each(inject('sites'))('in $name', ({ dir: site, root: origin }) => {
  const pages = pagesByAddress(site);
  const cards = [...pages.values()].filter(isCard);
  const within = (url = ''): string => {
    expect(url.slice(0, origin.length)).toBe(origin);
    return `/${url.slice(origin.length)}`;
  };
  /** The page that a page leads on to, or itself. */
  const nowOf = (page: BuiltPage): BuiltPage | undefined =>
    page.refresh === undefined
      ? page
      : pages.get(within(new URL(page.$('main a').attr('href') ?? '', origin).href));

  test('every event, under a former address too, and every site with a chart has a card and an answer, and nothing else has', () => {
    const events = [...pages.keys()].filter((address) => /^\/events\/.+/.test(withoutLanguage(address)));
    const charts = [...pages.values()].filter(
      (page) =>
        /^\/sites\/.+/.test(withoutLanguage(page.address)) && nowOf(page)?.$('#page_control').length === 1,
    );
    const expected = [
      ...events.map((address) => framed(address)),
      ...charts.map(({ address }) => `${framed(address)}chart/`),
    ].toSorted();
    expect(cards.map(({ address }) => address).toSorted()).toEqual(expected);
    expect(
      globSync('{,*/}embed/**/oembed.json', { cwd: site })
        .map((file) => `/${file}`)
        .toSorted(),
    ).toEqual(
      expected
        .filter((address) => !isWithdrawn(pageAt(pages, address)))
        .map((address) => `${address}oembed.json`)
        .toSorted(),
    );
  });

  test('a card loads its stylesheet and nothing more, and its stylesheet nothing at all', () => {
    for (const { address, $ } of cards) {
      const loading = 'script, style, img, iframe, object, embed, base, [src], [srcset], [style], [onclick]';
      expect([address, $(loading).length]).toEqual([address, 0]);
      const links = $('link').toArray().map((link) => $(link).attr('rel') ?? ''); // prettier-ignore
      expect([address, links.filter((rel) => !['canonical', 'icon', 'stylesheet'].includes(rel))]).toEqual([
        address,
        [],
      ]);
    }
    const sheets = new Set(cards.flatMap(({ $ }) => $('link[rel=stylesheet]').toArray().map((link) => $(link).attr('href') ?? ''))); // prettier-ignore
    expect(sheets.size).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const css = readFileSync(join(site, sheet.slice(new URL(origin).pathname.length - 1)), 'utf8');
      expect([sheet, /@font-face|@import|url\((?!#)/.test(css)]).toEqual([sheet, false]);
    }
  });

  test('a card stands for its page, is kept out of search engines, and is named like no other page', () => {
    for (const card of cards) {
      const page = within(card.$('link[rel=canonical]').attr('href'));
      expect(pageAt(pages, page).refresh).toBeUndefined();
      expect(card.$('meta[name=robots]').attr('content')).toBe('noindex, follow');
      expect(card.$('title').text()).not.toBe(pageAt(pages, page).$('title').text());
      expect(card.$('h1 a').attr('href')).toBe(new URL(page.slice(1), origin).pathname);
    }
  });

  test('the links of a card open outside the frame, but for those within the card', () => {
    for (const { address, $ } of cards) {
      const links = $('a').toArray().map((link) => [$(link).attr('href') ?? '', $(link).attr('target')] as const); // prettier-ignore
      const wrong = links.filter(
        ([href, target]) => (href.startsWith('#') ? undefined : '_blank') !== target,
      );
      expect([address, wrong]).toEqual([address, []]);
    }
  });

  test('a card names the record and its licence', () => {
    for (const card of cards) {
      expect(textOf(card)).toContain(textFor(localeOf(card.$('html').attr('lang')))('site.name'));
      expect(card.$('a[rel=license]').text()).toBe('CC BY 4.0');
    }
  });

  test('a page offers the code of its card and names the answer that says the same', () => {
    for (const card of cards.filter((each) => !isFormerCard(each))) {
      const page = pageAt(pages, within(card.$('link[rel=canonical]').attr('href')));
      const named = page.$('link[rel=alternate][type="application/json+oembed"]');
      const read = answer.parse(JSON.parse(readFileSync(join(site, within(named.attr('href'))), 'utf8')));
      expect(named.attr('title')).toBe(read.title);
      expect(page.$('.embed-code pre').text()).toBe(read.html);
      const frame = load(read.html)('iframe');
      expect(within(frame.attr('src'))).toBe(card.address);
      expect(frame.attr('height')).toBe(String(read.height));
      expect(existsSync(join(site, within(read.thumbnail_url)))).toBe(true);
    }
  });

  test('no page without a card offers one', () => {
    const offering = [...pages.values()].filter(({ $ }) => $('.embed-code, link[type$=oembed]').length > 0);
    expect(offering.length).toBe(cards.filter((card) => !isFormerCard(card)).length);
  });
});

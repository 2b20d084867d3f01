import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { isCard, isFormerCard, pagesOf, textOf } from './pages.ts';

const site = inject('site');
const pages = pagesOf(site);

test('is the same to the byte at another time, in another time zone and language, and from files in another order', () => {
  expect(execFileSync('diff', ['-r', site, inject('elsewhere')]).toString()).toBe('');
});

test('has no script but its own files and data, no inline style and no event handler on any page', () => {
  const found = pages.flatMap(({ address, $ }) =>
    $(
      'script:not([src^="/_astro/"], [type="application/ld+json"]), script[src]:not(:empty), style, [style], [onclick], [onload], [onerror]',
    )
      .toArray()
      .map((element) => `${address}: ${element.tagName}`),
  );
  expect(found).toEqual([]);
});

test('carries a content security policy that lets nothing run but its own files, on every page but the search', () => {
  for (const { $ } of pages.filter(({ address }) => address !== '/search/')) {
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("script-src 'self';");
  }
});

test('loads nothing from another host', () => {
  const foreign = pages.flatMap(({ $ }) =>
    $(
      'link[href^=http]:not([rel=canonical], [rel="schema.dcterms"], [rel=alternate]), img[src^=http], iframe',
    ).toArray(),
  );
  expect(foreign).toEqual([]);
});

test('shows each page elsewhere by an image of its own site', () => {
  const shown = pages.filter((page) => !isCard(page));
  const images = new Set(shown.map(({ $ }) => $('meta[property="og:image"]').attr('content') ?? 'none'));
  for (const image of images) {
    const bytes = readFileSync(join(site, new URL(image).pathname));
    expect([image, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([image, 1200, 630]);
  }
  expect(images.size).toBeGreaterThan(pages.filter(({ address }) => address.startsWith('/events/')).length);
});

test('is valid HTML on every page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'long-title': 'off',
      'no-redundant-role': 'off',
      'doctype-style': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  });
  const reports = await Promise.all(
    [...pages, ...pagesOf(inject('fourth'))].map(async ({ address, html }) => {
      const report = await validator.validateString(html);
      return report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId}: ${message}`),
      );
    }),
  );
  expect(reports.flat()).toEqual([]);
});

test('has one heading of the first rank on a page, and no rank left out', () => {
  for (const { $, address } of pages) {
    const ranks = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    expect([address, ranks.filter((rank) => rank === 1).length]).toEqual([address, 1]);
    expect([address, ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1)]).toEqual([address, []]);
  }
});

test('has a title and a description of its own on every page', () => {
  const titles = pages.filter((page) => !isFormerCard(page)).map(({ $ }) => $('title').text());
  expect(new Set(titles).size).toBe(titles.length);
  expect(pages.filter(({ $ }) => ($('meta[name=description]').attr('content') ?? '').length < 10)).toEqual(
    [],
  );
});

test('keeps the page of an event within 14 KB compressed, HTML and CSS together', () => {
  for (const { $, html, address } of pages.filter((page) => page.address.startsWith('/events/'))) {
    const sheets = $('link[rel=stylesheet]')
      .toArray()
      .map((link) => readFileSync(join(site, $(link).attr('href') ?? '')));
    const size = [Buffer.from(html), ...sheets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
    expect([address, size < 14 * 1024]).toEqual([address, true]);
  }
});

test('keeps spaces between words and none before commas', () => {
  const slips = pages.flatMap((page) => {
    page.$('pre').remove();
    page
      .$('a[href^=http]')
      .filter((_, link) => page.$(link).text().startsWith('http'))
      .remove();
    const text = textOf(page);
    return [...text.matchAll(/.{12} [,;].{12}|.{12}\w,[A-Za-z].{12}/g)].map(
      ([slip]) => `${page.address}: ${slip}`,
    );
  });
  expect(slips).toEqual([]);
});

test('keeps the number of a source on the line of the word before it', () => {
  const loose = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/.{12}[ \n]<a [^>]*class="citation"/g)].map(([slip]) => `${address}: ${slip}`),
  );
  expect(loose).toEqual([]);
});

test('shows a fourth site that is nothing but files, and none of its drafts', () => {
  const fourth = pagesOf(inject('fourth'));
  const addresses = fourth.map(({ address }) => address);
  expect(addresses).toContain('/sites/old-quarry/');
  expect(addresses).toContain('/timeline/-0880/');
  expect(fourth.filter(({ html }) => html.includes('must not be seen'))).toEqual([]);
  const flood = fourth.find(({ address }) => address === '/events/quarry-floods/');
  expect(flood?.$('h1').html()).toBe('Water &lt;b&gt;rises&lt;/b&gt; &amp; "fills" the quarry');
  expect(flood && textOf(flood)).toContain('says yesterday: 20 May 2015');
  expect(flood?.html).not.toContain('alert(1)</script>');
  expect(flood?.$('a[href^=javascript]').length).toBe(0);
  const tagline = fourth
    .find(({ address }) => address === '/')
    ?.$('h1')
    .text();
  expect(tagline).toContain('Hatra, Nimrud, Old Quarry and Palmyra');
});

test('every event of a list, every claim and every year has a link to its own place', () => {
  const places = ['.timeline li[id]', '.event-item-title[id]', 'article.claim', '.timeline h2[id^=year_]'];
  const counts = new Map(places.map((place) => [place, 0]));
  for (const { $, address } of [...pages, ...pagesOf(inject('fourth'))])
    for (const place of places)
      for (const element of $(place).toArray()) {
        const anchor = $(element).find('.anchor').first();
        const own = $(element).attr('id');
        counts.set(place, (counts.get(place) ?? 0) + 1);
        expect([address, own, anchor.attr('aria-label') ?? '']).toEqual([
          address,
          own,
          expect.stringMatching(/: ./),
        ]);
        if (address !== '/disagreements/')
          expect([address, anchor.attr('href')]).toEqual([address, `#${own}`]);
      }
  expect([...counts].filter(([, count]) => count < 20)).toEqual([]);
});

test('an address of any kind of record that moved leads to where it went, over all its moves', () => {
  const fourth = pagesOf(inject('fourth'));
  const moves = fourth
    .filter(({ $ }) => $('meta[http-equiv=refresh]').length > 0)
    .map(({ address, $ }) => [address, $('main a').attr('href')]);
  expect(moves).toEqual([
    ['/actors/old-guard/', '/actors/quarry-guard/'],
    ['/events/quarry-fills/', '/events/quarry-floods/'],
    ['/sites/older-quarry/', '/sites/old-quarry/'],
    ['/sites/oldest-quarry/', '/sites/old-quarry/'],
  ]);
});

test('the address of a withdrawn entry says when and why it was withdrawn', () => {
  const fourth = pagesOf(inject('fourth'));
  const tombstone = fourth.find(({ address }) => address === '/events/quarry-dries/');
  expect(tombstone && textOf(tombstone)).toContain(
    'taken out of the record on 25 November 2026.Nobody had seen it <dry>.',
  );
  expect(tombstone?.$('meta[name=robots]').attr('content')).toBe('noindex');
});

test('the former address of a claim is on its page, at the claim or with a word on what became of it', () => {
  const fourth = new Map(pagesOf(inject('fourth')).map((built) => [built.address, built]));
  const flood = fourth.get('/events/quarry-floods/');
  expect(flood?.$('#how-deep').closest('.claim').attr('id')).toBe('depth');
  expect(flood?.$('#volume').text()).toContain(
    'was withdrawn on 25 November 2026. The volume was never measured.',
  );
  expect(flood?.$('#who-saw-it a').attr('href')).toBe('/sites/old-quarry/#sources');
  expect(fourth.get('/sites/old-quarry/')?.$('#source').closest('.claim').attr('id')).toBe('sources');
});

test('a former address of an event leads to the event, with and without waiting', () => {
  const moved = pagesOf(inject('fourth')).find(({ address }) => address === '/events/quarry-fills/');
  expect(moved?.$('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/events/quarry-floods/');
  expect(moved?.$('link[rel=canonical]').attr('href')).toBe('http://localhost:4321/events/quarry-floods/');
  expect(moved?.$('main a').attr('href')).toBe('/events/quarry-floods/');
});

import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { abroad } from '../setup/abroad.ts';
import { isFormer, isFormerCard, pageAt, pagesAtRoot, pagesByAddress, pagesOf, textOf } from './pages.ts';

const site = inject('site');
const pages = pagesOf(site);

test('is the same to the byte at another time, in another time zone and language, and from files in another order', () => {
  expect(execFileSync('diff', ['-r', site, inject('elsewhere')]).toString()).toBe('');
});

test('what a release adds is the same to the byte there', () => {
  const near = inject('near');
  const env = { ...process.env, ...abroad };
  const args = ['tests/setup/added-by-release.ts', near, 'http://localhost:4321/'];
  const added = z
    .record(z.string(), z.string())
    .parse(JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: Infinity })));
  expect(Object.keys(added)).toEqual(['data/ruins-on-record.zip', 'index.html.br', 'index.html.gz']);
  for (const [path, bytes] of Object.entries(added))
    expect([path, readFileSync(join(near, path), 'base64') === bytes]).toEqual([path, true]);
});

test('has a title and a description of its own on every page', () => {
  const standing = pages.filter((page) => !isFormer(page) && !isFormerCard(page));
  const titles = standing.map(({ $ }) => $('title').text());
  expect(new Set(titles).size).toBe(titles.length);
  const short = standing.filter(({ $ }) => ($('meta[name=description]').attr('content') ?? '').length < 10);
  expect(short.map(({ address }) => address)).toEqual([]);
});

test('has the whole address of each page for paper', () => {
  const standing = pages.filter(({ $ }) => $('.colophon').length > 0 && $('link[rel=canonical]').length > 0);
  const wrong = standing.filter(
    ({ $ }) => $('.own-address').text() !== $('link[rel=canonical]').attr('href'),
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('says on paper which page it is, and of which edition', () => {
  const standing = pagesAtRoot(site).filter(({ $ }) => $('.on-paper').length > 0);
  expect(standing.length).toBeGreaterThan(100);
  const wrong = standing.filter(({ $ }) => {
    const title = $('head > title')
      .text()
      .replace(/ · Ruins on Record$|^Ruins on Record: /, '')
      .replace(/\.$/, '');
    const line = $('.on-paper > p')
      .first()
      .text()
      .replaceAll(/[\u2068\u2069]/g, '');
    return !line.startsWith(`${title}. Ruins on Record, edition of `) || !/ \d{1,2} \w+ 20\d\d\.$/.test(line);
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
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

test('asks at once for the face of spaces and figures in every language, so that lines do not move when it comes', () => {
  const late = pages.filter(
    ({ $ }) => $('.masthead').length > 0 && $('link[rel=preload][href*="/stix-400."]').length !== 1,
  );
  expect(late.map(({ address }) => address)).toEqual([]);
  expect(pages.filter(({ $ }) => $('.masthead').length > 0).length).toBeGreaterThan(100);
});

test('names no typeface of its own for a reader who asks for less data', () => {
  const [style = ''] = globSync('_astro/Page*.css', { cwd: site });
  const css = readFileSync(join(site, style), 'utf8');
  const [, named = ''] = /@media \(prefers-reduced-data: ?reduce\) ?\{:root ?\{([^}]*)/.exec(css) ?? [];
  expect(named.replace(/;$/, '')).toBe('--serif:serif;--sans:sans-serif');
});

test('keeps a space between two sentences of a paragraph', () => {
  const slips = pages.flatMap(({ $, address }) =>
    $('main p')
      .toArray()
      .flatMap((paragraph) => [
        ...$(paragraph)
          .text()
          .matchAll(/\S*[\p{Ll}\d][.?!]\p{Lu}\p{Ll}.{12}/gu),
      ])
      .map(([slip]) => `${address}: ${slip}`),
  );
  expect(slips).toEqual([]);
});

test('keeps spaces between words and none before commas', () => {
  const slips = pages.flatMap((page) => {
    const $ = load(page.html);
    $('pre').remove();
    $('a[href^=http]')
      .filter((_, link) => $(link).text().startsWith('http'))
      .remove();
    const text = textOf({ $ });
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
  const addresses = pages.map(({ address }) => address);
  expect(addresses).toContain('/sites/old-quarry/');
  expect(addresses).toContain('/timeline/-0880/');
  expect(pages.filter(({ html }) => html.includes('must not be seen'))).toEqual([]);
  const flood = pages.find(({ address }) => address === '/events/quarry-floods/');
  expect(flood?.$('h1').text()).toBe('Water <b>rises</b> & "fills" the quarry');
  expect(flood && textOf(flood)).toContain('says yesterday: 20 May 2015');
  expect(flood?.html).not.toContain('alert(1)</script>');
  expect(flood?.$('a[href^=javascript]').length).toBe(0);
  const tagline = pages
    .find(({ address }) => address === '/')
    ?.$('h1')
    .text();
  expect(tagline).toContain('Hatra, Nimrud, Old Quarry and Palmyra');
});

test('has events, claims and years that can be linked to', () => {
  const places = ['.timeline li[id]', '.event-item-title', 'article.claim', '.timeline h2[id^=year_]'];
  for (const place of places)
    expect([
      place,
      pages.some(({ $ }) => $(place).find('.anchor').add($(place).siblings('.anchor')).length > 0),
    ]).toEqual([place, true]);
});

test('an address of any kind of record that moved leads to where it went, over all its moves', () => {
  const moves = pagesAtRoot(site)
    .filter(({ refresh }) => refresh !== undefined)
    .map(({ address, $ }) => [address, $('main a').attr('href')]);
  expect(moves).toEqual([
    ['/actors/old-guard/', '/actors/quarry-guard/'],
    ['/events/quarry-fills/', '/events/quarry-floods/'],
    ['/sites/older-quarry/', '/sites/old-quarry/'],
    ['/sites/oldest-quarry/', '/sites/old-quarry/'],
  ]);
});

test('the address of a withdrawn entry says when and why it was withdrawn', () => {
  const tombstone = pages.find(({ address }) => address === '/events/quarry-dries/');
  expect(tombstone && textOf(tombstone)).toContain(
    'taken out of the record on 25 November 2026.Nobody had seen it <dry>.',
  );
  expect(tombstone?.$('meta[name=robots]').attr('content')).toBe('noindex');
});

test('the former address of a claim is on its page, at the claim or with a word on what became of it', () => {
  const byAddress = pagesByAddress(site);
  const flood = byAddress.get('/events/quarry-floods/');
  expect(flood?.$('#how-deep').closest('.claim').attr('id')).toBe('depth');
  expect(flood?.$('#volume').text()).toContain(
    'was withdrawn on 25 November 2026. The volume was never measured.',
  );
  expect(flood?.$('#who-saw-it a').attr('href')).toBe('/sites/old-quarry/#sources');
  expect(byAddress.get('/sites/old-quarry/')?.$('#source').closest('.claim').attr('id')).toBe('sources');
});

test('a former address of an event leads to the event, with and without waiting', () => {
  const moved = pages.find(({ address }) => address === '/events/quarry-fills/');
  expect(moved?.refresh).toBe('0; url=/events/quarry-floods/');
  expect(moved?.$('link[rel=canonical]').attr('href')).toBe('http://localhost:4321/events/quarry-floods/');
  expect(moved?.$('main a').attr('href')).toBe('/events/quarry-floods/');
});

test('a plain build has neither an archive nor compressed twins, and does not speak of them', () => {
  expect(globSync('**/*.{br,gz,zip}', { cwd: site })).toEqual([]);
  expect(pageAt(pagesByAddress(site), '/data/').$('#page_archive').length).toBe(0);
});

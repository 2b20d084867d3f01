import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { shownPictures } from '../../src/derive/images.ts';
import { shownFiles, shownFormats } from '../../src/record/picture.ts';
import { fixtureRecord, pageAt, pagesAtRoot, pagesByAddress, pagesOf } from './pages.ts';

const site = inject('site');
const record = await fixtureRecord();
const event = pageAt(pagesByAddress(site), '/events/quarry-floods/').$;

test('the files of pictures are those of entries that are published, as large as they are said to be', async () => {
  const wanted = shownPictures(record).flatMap((picture) =>
    shownFormats.flatMap((format) => shownFiles(picture, format)),
  );
  expect(wanted.length).toBeGreaterThan(20);
  const files = globSync('images/*', { cwd: site }).map((file) => `/${file}`);
  expect(files.toSorted()).toEqual(wanted.map(({ address }) => address).toSorted());
  for (const { address, width, height } of wanted) {
    const { exif, ...made } = await sharp(join(site, address)).metadata();
    expect([address, made.width, made.height, exif]).toEqual([address, width, height, undefined]);
  }
});

test('every picture has a text for those who do not see it, its size, and files in three formats', () => {
  const pictures = pagesAtRoot(site).flatMap(({ $ }) =>
    $('picture')
      .toArray()
      .map((picture) => $.html(picture)),
  );
  expect(pictures).toHaveLength(5);
  for (const picture of pictures) {
    const $ = load(picture);
    const img = $('img');
    expect(
      $('source')
        .toArray()
        .map((each) => $(each).attr('type')),
    ).toEqual(['image/avif', 'image/webp']);
    expect(img.attr('alt')).toMatch(/\S/);
    expect(Number(img.attr('width')) * Number(img.attr('height'))).toBeGreaterThan(0);
    expect(img.attr('loading')).toBe('lazy');
  }
});

test('a pair is a group with a name, the earlier one first', () => {
  const pair = event('.image-pair');
  expect([pair.attr('role'), pair.attr('aria-label')]).toEqual(['group', 'Before and after']);
  const told = pair.find('figcaption').toArray();
  expect(told.map((each) => event(each).text().replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Before. Picture: Ann Draughtsman. Licence: CC BY-SA 4.0. Taken: about 2014. It shows: Stone Face. [1]',
    'After. The quarry after the water; "all" of the arch lies. Picture: Ann Draughtsman. Licence: By permission. Taken: 21 May 2015. [1]',
  ]);
  expect(pair.find('a[rel=license]').attr('href')).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
});

test('a page without pictures has nothing for them, styles included', () => {
  const without = pagesOf(site).filter(({ $ }) => $('picture').length === 0);
  expect(without.length).toBeGreaterThan(100);
  const marked = without.filter(({ html }) => /class="image|images\.[\w-]+\.css/.test(html));
  expect(marked.map(({ address }) => address)).toEqual([]);
  const sheets = globSync('_astro/*.css', { cwd: site }).filter((file) =>
    readFileSync(join(site, file), 'utf8').includes('image-pair'),
  );
  expect(sheets).toHaveLength(1);
});

test('what the page says to machines credits each picture and names its licence', () => {
  const graph = event('script[type="application/ld+json"]').text();
  expect(graph.match(/"@type":"ImageObject"/g)).toHaveLength(2);
  expect(graph).toContain('"creditText":"Ann Draughtsman"');
  expect(graph).toContain('"license":"https://creativecommons.org/licenses/by-sa/4.0/"');
});

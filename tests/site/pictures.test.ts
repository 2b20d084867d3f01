import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { readAll } from '../../src/parse/read-all.ts';
import { pageOf } from '../../src/record/address.ts';
import { pageAt, pagesByAddress, textOf, type BuiltPage } from './pages.ts';

const page = (site: string, address: string): BuiltPage => pageAt(pagesByAddress(site), address);

describe('the map', () => {
  const { $ } = page(inject('site'), '/sites/');

  test('is small: 25 KB, 10 KB compressed', () => {
    const svg = $.html('.map-picture');
    expect(svg.length).toBeLessThan(25 * 1024);
    expect(gzipSync(svg).length).toBeLessThan(10 * 1024);
  });

  test('leads to every site, and its table says the same', async () => {
    const { record } = await readAll('content');
    const sites = record?.sites.map(({ id }) => pageOf('site', id)) ?? [];
    const hrefs = (links: string) =>
      $(links)
        .toArray()
        .map((link) => $(link).attr('href'));
    expect(hrefs('.map-narrow a')).toEqual(sites);
    expect(hrefs('.map-wide a')).toEqual(sites);
    expect(hrefs('.site-map table a')).toEqual(sites);
    const events = $('.site-map table').first().find('td:last-child').toArray();
    expect(events.reduce((sum, cell) => sum + Number($(cell).text()), 0)).toBe(record?.events.length);
  });

  test('names every city of its table, but for those without room, and credits where they come from', () => {
    const listed = $('.site-map table').last().find('th[scope=row]').toArray();
    const shown = new Set($('.map-city text').toArray().map((text) => $(text).text().trim())); // prettier-ignore
    expect(listed.filter((city) => !shown.has($(city).text()))).toEqual([]);
    const credits = $('.site-map figcaption').text();
    for (const source of ['Natural Earth', 'public domain', 'GeoNames', 'CC BY 4.0'])
      expect(credits).toContain(source);
  });

  test('has all sites where one lies on another continent', () => {
    const fourth = page(inject('fourth'), '/sites/');
    const names = fourth.$('.map-wide a').toArray().map((link) => fourth.$(link).text().trim()); // prettier-ignore
    expect(names).toEqual(['Hatra', 'Nimrud', 'Old Quarry', 'Palmyra']);
  });
});

describe('the plan of a site', () => {
  test('has a number and an item of its list for every located monument, and names the others', async () => {
    const { record } = await readAll('content');
    for (const site of record?.sites ?? []) {
      const built = page(inject('site'), pageOf('site', site.id));
      const monuments = record?.monuments.filter((each) => each.site === site.id) ?? [];
      const located = monuments.filter(({ location }) => location).map(({ id }) => pageOf('monument', id));
      const hrefs = (links: string) =>
        built.$(links).toArray().map((link) => built.$(link).attr('href') ?? ''); // prettier-ignore
      expect(hrefs('.locator svg a')).toEqual(hrefs('.locator li a'));
      if (located.length > 1) {
        expect(hrefs('.locator li a').toSorted()).toEqual(located.toSorted());
        for (const { name, location } of monuments) if (!location) expect(textOf(built)).toContain(name);
      } else expect(textOf(built)).toContain('No plan is drawn');
    }
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pageOf } from '../../src/record/address.ts';
import { fixtureRecord, pageAt, pagesByAddress, textOf, type BuiltPage } from './pages.ts';

const record = await fixtureRecord();
const page = (address: string): BuiltPage => pageAt(pagesByAddress(inject('site')), address);

describe('the map of sites that lie near each other', () => {
  const { $ } = pageAt(pagesByAddress(inject('near')), '/sites/');

  test('is small: 25 KB, 10 KB compressed', () => {
    const svg = $.html('.map-picture');
    expect(svg.length).toBeLessThan(25 * 1024);
    expect(gzipSync(svg).length).toBeLessThan(10 * 1024);
  });

  test('names every city of its table, but for those without room, and credits where they come from', () => {
    const listed = $('.site-map table').last().find('th[scope=row]').toArray();
    const shown = new Set($('.map-city text').toArray().map((text) => $(text).text().trim())); // prettier-ignore
    expect(listed.filter((city) => !shown.has($(city).text()))).toEqual([]);
    const credits = $('.site-map figcaption').text();
    for (const source of ['Natural Earth', 'public domain', 'GeoNames', 'CC BY 4.0'])
      expect(credits).toContain(source);
  });
});

test('a link to several changes of a chart can be pressed at each of them and between', () => {
  const { $ } = page('/');
  const several = $('.lane a:has(line.bound + line.bound)').toArray();
  expect(several.length).toBeGreaterThan(0);
  for (const link of several) {
    const places = $(link).children('line.bound').toArray().map((line) => $(line).attr('x1')); // prettier-ignore
    const reach = $(link).children('line.reach');
    expect([reach.attr('x1'), reach.attr('x2')]).toEqual([places[0], places.at(-1)]);
  }
});

describe('the map', () => {
  const { $ } = page('/sites/');

  test('leads to every site, and its table says the same', () => {
    const sites = record.sites.map(({ id }) => pageOf('site', id));
    const hrefs = (links: string) =>
      $(links)
        .toArray()
        .map((link) => $(link).attr('href'));
    expect(hrefs('.map-narrow a')).toEqual(sites);
    expect(hrefs('.map-wide a')).toEqual(sites);
    expect(hrefs('.site-map table a')).toEqual(sites);
    const events = $('.site-map table').first().find('td:last-child').toArray();
    expect(events.reduce((sum, cell) => sum + Number($(cell).text()), 0)).toBe(record.events.length);
  });

  test('has all sites where one lies on another continent', () => {
    const names = $('.map-wide a').toArray().map((link) => $(link).text().trim()); // prettier-ignore
    expect(names).toEqual(['Hatra', 'Nimrud', 'Old Quarry', 'Palmyra']);
  });
});

describe('the plan of a site', () => {
  test('has a number and an item of its list for every located monument, and names the others', () => {
    for (const site of record.sites) {
      const built = page(pageOf('site', site.id));
      const monuments = record.monuments.filter((each) => each.site === site.id);
      const located = monuments.filter(({ location }) => location).map(({ id }) => pageOf('monument', id));
      const hrefs = (links: string) =>
        built.$(links).toArray().map((link) => built.$(link).attr('href') ?? ''); // prettier-ignore
      expect(hrefs('.locator svg a')).toEqual(hrefs('.locator li a'));
      if (located.length > 1) {
        expect(hrefs('.locator li a').toSorted()).toEqual(located.toSorted());
        for (const { name, location } of monuments) if (!location) expect(textOf(built)).toContain(name);
      } else expect([site.id, hrefs('.locator li a')]).toEqual([site.id, []]);
    }
  });
});

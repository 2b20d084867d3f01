import { readFileSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { filterPage, pageOf } from '../../src/record/address.ts';
import { facets, type Choice } from '../../src/record/facet.ts';
import type { Event } from '../../src/record/record.ts';
import { fixtureRecord, pageAt, pagesByAddress, textOf, type BuiltPage } from './pages.ts';

const site = inject('site');
const pages = pagesByAddress(site);
const filters = [...pages.values()].filter(({ address }) =>
  /^\/timeline\/(site|category|actor|monument)\//.test(address),
);
const record = await fixtureRecord();
const page = (address: string): BuiltPage => pageAt(pages, address);

function headingOf(address: string): string {
  return page(address).$('h1').text();
}

function listed({ $ }: BuiltPage): (string | undefined)[] {
  return $('.timeline li a:not(.anchor)')
    .toArray()
    .map((link) => $(link).attr('href'));
}

/** Whether an event has a value, as its own page says it. */
function has(event: Event, { facet, id }: Choice): boolean {
  switch (facet) {
    case 'site':
      return event.site === id;
    case 'category':
      return event.category === id;
    case 'actor':
      return (
        event.actors.some(({ actor }) => actor === id) || event.control.some(({ holder }) => holder === id)
      );
    case 'monument':
      return event.monuments.some(({ monument }) => monument === id);
    case 'cause':
    case 'extent':
      return event.monuments.some((impact) => impact[facet] === id);
  }
}

/** The choices of an address: `/timeline/site/hatra/` has one. */
function choicesOf(address: string): Choice[] {
  const [, ...parts] = address.split('/').filter((part) => part !== '');
  return facets.flatMap((facet) => {
    const id = parts[parts.indexOf(facet) + 1];
    return parts.includes(facet) && id !== undefined ? [{ facet, id }] : [];
  });
}

describe('a page of a filter', () => {
  test('lists just the events that match, in order, and says how many', () => {
    for (const built of filters) {
      const choices = choicesOf(built.address);
      const matching = record.events.filter((event) => choices.every((choice) => has(event, choice)));
      expect([built.address, listed(built)]).toEqual([
        built.address,
        matching.map(({ id }) => pageOf('event', id)),
      ]);
      expect(matching.length).toBeGreaterThan(0);
      expect(built.$('#page_count').text()).toMatch(new RegExp(`^${matching.length} events?$`));
    }
  });

  test('is there for each value, and each two of different facets, that have events', () => {
    const { sites, actors, monuments, events } = record;
    const values: Choice[] = [
      ...sites.map(({ id }) => ({ facet: 'site' as const, id })),
      ...[...new Set(events.map(({ category }) => category))].map((id) => ({
        facet: 'category' as const,
        id,
      })),
      ...actors.map(({ id }) => ({ facet: 'actor' as const, id })),
      ...monuments.map(({ id }) => ({ facet: 'monument' as const, id })),
    ];
    const matches = (choices: readonly Choice[]) =>
      events.some((event) => choices.every((choice) => has(event, choice)));
    const single = values.filter((value) => matches([value]));
    const pairs = single.flatMap((a, i) =>
      single
        .slice(i + 1)
        .filter((b) => a.facet !== b.facet && matches([a, b]))
        .map((b) => [a, b]),
    );
    const expected = [...single.map((value) => [value]), ...pairs].map(filterPage);
    expect(filters.map(({ address }) => address).toSorted()).toEqual(expected.toSorted());
    expect(pairs.length).toBeGreaterThan(100);
  });

  test('offers what leads to events alone, with how many there are', () => {
    for (const built of [page('/timeline/'), ...filters]) {
      const { $ } = built;
      for (const option of $('.facets li > a:not([aria-current])').toArray()) {
        const target = page($(option).attr('href') ?? '');
        expect([built.address, target.address, listed(target).length]).toEqual([
          built.address,
          target.address,
          Number($(option).find('span').text()),
        ]);
      }
    }
    expect(page('/timeline/').$('.facets a').length).toBeGreaterThan(40);
  });

  test('marks what is chosen, with a way back', () => {
    for (const built of filters) {
      const { $ } = built;
      const choices = choicesOf(built.address);
      const without = choices.map((choice) => filterPage(choices.filter((each) => each !== choice)));
      const hrefs = (links: string) =>
        $(links)
          .toArray()
          .map((link) => $(link).attr('href'));
      expect(hrefs('.facets [aria-current]')).toEqual(without);
      expect(hrefs('.chosen a').slice(0, choices.length)).toEqual(without);
    }
  });

  test('names the selection in its heading as people would', () => {
    const named = {
      '/timeline/site/palmyra/': 'Events at Palmyra',
      '/timeline/category/killing/': 'Killings on the timeline',
      '/timeline/site/palmyra/category/killing/': 'Killings at Palmyra',
      '/timeline/site/palmyra/category/statement/': 'Statements on Palmyra',
      '/timeline/site/palmyra/actor/islamic-state/': 'Events at Palmyra that name Islamic State',
      '/timeline/category/killing/actor/islamic-state/': 'Entries on killings that name Islamic State',
      '/timeline/category/destruction/monument/temple-of-bel/': 'Temple of Bel: destruction',
      '/timeline/actor/islamic-state/monument/temple-of-bel/':
        'Temple of Bel: events that name Islamic State',
    };
    for (const [address, heading] of Object.entries(named)) expect(headingOf(address)).toBe(heading);
  });

  test('prints no word of a vocabulary in quotation marks in its heading', () => {
    for (const { address } of filters) expect(headingOf(address)).not.toMatch(/[“”«»]/);
  });

  test('of two values is followed by search engines but not listed', () => {
    for (const { $, address } of filters)
      expect([address, $('meta[name=robots]').attr('content')]).toEqual([
        address,
        choicesOf(address).length > 1 ? 'noindex, follow' : undefined,
      ]);
  });

  test('is linked from the page of its record', () => {
    const { sites, actors, monuments } = record;
    const kinds = { site: sites, actor: actors, monument: monuments };
    for (const facet of ['site', 'actor', 'monument'] as const)
      for (const { id } of kinds[facet]) {
        const own = page(pageOf(facet, id));
        const address = filterPage([{ facet, id }]);
        expect([id, own.$(`.on-timeline a[href="${address}"]`).length]).toEqual([
          id,
          pages.has(address) ? 1 : 0,
        ]);
      }
    const listing = page('/categories/listing/');
    expect(listing.$('.on-timeline a').attr('href')).toBe('/timeline/category/listing/');
  });
});

describe('the timeline', () => {
  test('gives each event an address, its date, its site and its kind', () => {
    const { $ } = page('/timeline/');
    const names = new Map(record.sites.map(({ id, name }) => [id, name]));
    for (const event of record.events) {
      const item = $(`#event_${event.id}`);
      expect(item.find('.when').text()).not.toBe('');
      expect(item.find('.what').text()).toContain(`${names.get(event.site)} · `);
      if (event.weight === 'key') expect(item.text()).toContain(event.summary);
    }
  });

  test('puts the events of a site on one band, under its name', () => {
    const { $ } = page('/timeline/');
    const names = $('.lane-names span')
      .toArray()
      .map((name) => $(name).text());
    expect(names.length).toBe(4);
    for (const [i, name] of names.entries()) {
      const events = record.events.filter(
        ({ site: id }) => record.sites.find((each) => each.id === id)?.name === name,
      );
      expect($(`.timeline li.lane-${i + 1}[id]`).length).toBe(events.length);
    }
  });

  test('counts every event in the table of its picture', () => {
    const { $ } = page('/timeline/');
    const counts = $('.density tbody td:nth-of-type(1)')
      .toArray()
      .map((cell) => Number($(cell).text()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(record.events.length);
  });

  test('has a picture of which every part with events leads to a year of them', () => {
    const { $ } = page('/timeline/');
    const years = new Set($('.timeline [id^=year_]').toArray().map((year) => $(year).attr('id')?.replace('year_', ''))); // prettier-ignore
    const links = $('.density svg a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !years.has(/^\/timeline\/(.+)\/$/.exec(link)?.[1]))).toEqual([]);
  });

  test('shows years that are far apart', () => {
    const { $ } = page('/timeline/');
    expect($('.density figcaption').text()).toContain('Events by year');
    expect(textOf(page('/timeline/'))).toContain('881 BC');
  });

  test('and its filters weigh at most 100 KB compressed, and their script at most 6', () => {
    for (const { html, address } of [...pages.values()].filter((each) =>
      each.address.startsWith('/timeline/'),
    ))
      expect([address, gzipSync(html).length < 100 * 1024]).toEqual([address, true]);
    const scripts = globSync('_astro/Filters*.js', { cwd: site });
    expect(scripts.length).toBe(1);
    for (const script of scripts) expect(statSync(join(site, script)).size).toBeLessThan(6 * 1024);
    expect(readFileSync(join(site, 'timeline/index.html'), 'utf8')).toContain(`/${scripts[0]}`);
    const others = globSync('_astro/Page*.js', { cwd: site });
    const { $ } = page('/timeline/2017/');
    expect(
      $('script[src]')
        .toArray()
        .map((script) => $(script).attr('src') ?? ''),
    ).toEqual(others.map((script) => `/${script}`));
    for (const script of others) expect(statSync(join(site, script)).size).toBeLessThan(2 * 1024);
  });
});

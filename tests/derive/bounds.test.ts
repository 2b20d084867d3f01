import { beforeAll, describe, expect, test } from 'vitest';
import { conditionRegister } from '../../src/derive/condition.ts';
import { controlOfSites } from '../../src/derive/control.ts';
import { coveragePages, coverageView, siteCoverage } from '../../src/derive/views/coverage.ts';
import { controlChart } from '../../src/derive/pictures/control-chart.ts';
import { registerOf } from '../../src/derive/pictures/condition-register.ts';
import { actorView } from '../../src/derive/views/actor.ts';
import { daysPartView, daysView } from '../../src/derive/views/days.ts';
import { actorGroups, nameGroups, sourcesPartView, sourcesView } from '../../src/derive/views/groups.ts';
import { monumentItems } from '../../src/derive/views/items.ts';
import { monumentView } from '../../src/derive/views/monument.ts';
import { siteView } from '../../src/derive/views/site.ts';
import { sourceView } from '../../src/derive/views/source.ts';
import { categoryEvents } from '../../src/derive/views/time-parts.ts';
import { timelinePartView, timelineParts, timelineView } from '../../src/derive/views/timeline.ts';
import { daysIn } from '../../src/record/days.ts';
import { dividedDays, dividedSources, pagedParts } from '../../src/record/divided.ts';
import { nameEntries } from '../../src/derive/names.ts';
import { bookContents } from '../../src/derive/views/book.ts';
import { pagesIn } from '../../src/record/numbered.ts';
import { mostListed } from '../../src/record/division.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { siteAddresses } from '../../src/record/site-addresses.ts';
import { englishAt } from '../record/english.ts';
import { actor, event, source } from './sample.ts';
import { severalSites } from './several-sites.ts';

const edition = englishAt('/');

/** How many events, and how many of them lie in one month: more than a page lists; the others have a year each. */
const [many, inMonth] = [720, 310];

/** Events each of which takes the hill and harms its gate, and far more sources than they need. */
function crowded(): HeritageRecord {
  const events = Array.from({ length: many }, (_, i) =>
    event(`e-${i}`, {
      date: i < inMonth ? `2016-05-${10 + (i % 20)}` : `${1100 + i}-05-20`,
      weight: i % 3 === 0 ? 'key' : 'normal',
      actors: [{ actor: 'blue', role: 'attacker' }],
      control: [{ place: 'top', holder: i % 2 === 0 ? 'blue' : 'contested' }],
      monuments: [{ monument: 'gate', condition: i % 2 === 0 ? 'restored' : 'destroyed' }],
    }),
  );
  const sources = Array.from({ length: mostListed.sources + 200 }, (_, i) =>
    source(`s-${i}`, { issued: `2016-0${1 + (i % 9)}-01` }),
  );
  const record = severalSites(...events);
  return { ...record, sources: [...record.sources, ...sources] };
}

let record: HeritageRecord;
beforeAll(() => {
  record = crowded();
});

describe('of a record with far more events than a page lists', () => {
  test('no timeline, selection or part of these lists more', () => {
    const lists = ['/timeline/', '/timeline/actor/blue/', '/timeline/site/hill/monument/gate/'];
    for (const list of lists) {
      expect(timelineView(list, record)).toMatchObject({ count: many, years: [] });
      expect(timelineView(list, record).parts.flatMap(({ key }) => key).length).toBeLessThan(many);
    }
    const parts = timelineParts(record).filter(({ list }) => lists.includes(list));
    const listed = parts.map(({ list, part }) => {
      const { count, parts: further } = timelinePartView(list, part, record);
      return further.length > 0 ? 0 : count;
    });
    expect(parts.length).toBeGreaterThan(0);
    expect(Math.max(...listed)).toBeLessThanOrEqual(mostListed.events);
  });

  test('no page of an entry or a category lists more, but leads to the parts of its timeline', () => {
    for (const { events, parts } of [
      actorView('blue', record).listed,
      monumentView('gate', record, edition).listed,
      categoryEvents('fighting', record),
    ]) {
      expect(events).toEqual([]);
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(many);
      expect(parts.map(({ to }) => siteAddresses(record).has(to))).not.toContain(false);
    }
    const { years, parts } = siteView('hill', record, edition);
    expect([years, parts[0]?.to]).toEqual([[], '/timeline/site/hill/1410/']);
    expect(sourceView('first', record)).toMatchObject({ count: many, events: { length: mostListed.events } });
  });

  test('no picture draws every state and holder, and each says so', () => {
    const register = registerOf(conditionRegister(record), edition);
    const chart = controlChart(controlOfSites(record), edition);
    expect(register?.left).toEqual({ count: register?.rows.length, all: many });
    expect(register?.rows.length).toBeLessThanOrEqual(300);
    expect(chart?.left?.all).toBeGreaterThan(300);
    expect(chart?.rows.length).toBeLessThanOrEqual(300);
    const there = siteAddresses(record);
    const several = chart?.groups.flatMap(({ events }) => events.marks.wide) ?? [];
    const pages = several.map(({ to }) => to.replace(/#.*/, '')).filter((to) => to.startsWith('/timeline/'));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((to) => !there.has(to))).toEqual([]);
  });

  test('no table of who reports what has more rows', () => {
    const { tables, apart } = coverageView(record);
    expect([tables, apart.map(({ to }) => to)]).toEqual([[], ['/coverage/hill/']]);
    expect(siteCoverage('hill', undefined, record).table).toBeUndefined();
    const rows = coveragePages(record).map(
      ({ site, part }) => siteCoverage(site, part, record).table?.rows ?? [],
    );
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(mostListed.events);
    expect(rows.flat().length).toBe(many);
  });

  test('no list of sources and of days has more', () => {
    expect(sourcesView(record, edition).groups).toEqual([]);
    const sources = pagedParts('/sources/issued/', dividedSources(record.sources), record).map(({ part }) =>
      sourcesPartView(part, record, edition),
    );
    const counts = sources.map(({ groups }) => groups.reduce((sum, { count }) => sum + count, 0));
    expect(Math.max(...counts)).toBeLessThanOrEqual(mostListed.sources);
    expect(counts.reduce((sum, each) => sum + each)).toBe(record.sources.length);
    expect(daysView(record, edition).years).toEqual([]);
    const days = pagedParts('/on/', dividedDays(daysIn(record)), record).map(({ part }) =>
      daysPartView(part, record, edition).years.flatMap((year) => year.days),
    );
    expect(days.flat()).toHaveLength(daysIn(record).length);
  });

  test('no list of names has more, and every language has as many pages', () => {
    const actors = Array.from({ length: mostListed.names + 1 }, (_, i) =>
      actor(`a-${i}`, { name: `A ${i}` }),
    );
    const crowd = { ...record, actors: [...record.actors, ...actors] };
    expect(pagesIn(crowd)).toEqual({ actors: 2, monuments: 1, names: 3 });
    const pages = [1, 2, 3].map((number) => nameGroups(crowd, undefined, number));
    expect(Math.max(...pages.map(({ items }) => items.length))).toBeLessThanOrEqual(mostListed.names);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(nameEntries(crowd).length);
    expect(actorGroups(crowd, edition, 2).groups.flatMap(({ items }) => items).length).toBeGreaterThan(0);
    expect(actorGroups(crowd, edition).ways.map(({ to }) => to)).toEqual(['/actors/', '/actors/page/2/']);
    expect(monumentItems(crowd, edition).ways).toEqual([]);
    expect([...siteAddresses(crowd).keys()].filter((address) => address.includes('/page/'))).toEqual([
      '/actors/page/2/',
      '/names/page/2/',
      '/names/page/3/',
    ]);
  });

  test('filters offer the values of most events, and say how many more there are', () => {
    const actors = Array.from({ length: 203 }, (_, i) => actor(`a-${i}`, { name: `A ${i}` }));
    const events = actors.map(({ id }) => event(id, { actors: [{ actor: id, role: 'attacker' }] }));
    const { facets } = timelineView('/timeline/', { ...severalSites(...events), actors });
    const offered = facets.find(({ facet }) => facet === 'actor');
    expect([offered?.options.length, offered?.more]).toEqual([200, 3]);
  });

  test('the book leads to the first part of each year', () => {
    const events = Array.from({ length: 6100 }, (_, i) =>
      event(`e-${i}`, { date: i < 100 ? '2015' : '2016' }),
    );
    const [hill] = bookContents(severalSites(...events)).sites;
    expect(hill?.parts.map(({ year, number }) => [year, number])).toEqual([
      [undefined, 1],
      ['2015', 1],
      ['2016', 1],
    ]);
  });

  test('every part has its address, and those of two filters are not for search engines', () => {
    const all = siteAddresses(record);
    expect(all.get('/timeline/actor/blue/2016/')?.isIndexable).toBe(true);
    expect(all.get('/timeline/site/hill/actor/blue/2016/')?.isIndexable).toBe(false);
    expect(all.get('/sources/issued/2016-03/')?.isIndexable).toBe(true);
    expect(all.has('/on/2016/')).toBe(true);
  });
});

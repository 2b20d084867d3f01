import { describe, expect, test } from 'vitest';
import { densityOf } from '../../src/derive/density.ts';
import { mapView } from '../../src/derive/geography.ts';
import { yearsOf } from '../../src/derive/views/years.ts';
import {
  timelineView,
  yearView,
  type TimelineEntry,
  type TimelineMonth,
} from '../../src/derive/views/timeline.ts';
import type { Event } from '../../src/record/record.ts';
import { pageOfYear } from '../../src/publish/pages.ts';
import { englishAt } from '../record/english.ts';
import { event } from './sample.ts';
import { severalSites } from './several-sites.ts';

/** As many events as asked for, one a day from the first of January. */
function many(count: number, site = 'hill'): Event[] {
  return Array.from({ length: count }, (_, i) => {
    const [month, day] = [1 + (Math.floor(i / 28) % 12), 1 + (i % 28)].map((n) => String(n).padStart(2, '0'));
    return event(`${site}-${i}`, { site, date: `${2014 + Math.floor(i / 336)}-${month}-${day}` });
  });
}

/** The events of a month, folded ones included. */
function flat(items: TimelineMonth['items']): readonly TimelineEntry[] {
  return items.flatMap((item) => ('folded' in item ? item.folded : [item]));
}

function shape(...events: readonly Event[]): unknown[] {
  return timelineView('/timeline/', severalSites(...events)).years.map(({ year, months }) => [
    year,
    months.map(({ month, items }) => [
      month,
      flat(items)
        .map(({ id }) => id)
        .join(' '),
    ]),
  ]);
}

function lanesOf(...sites: readonly string[]): string[] {
  const record = severalSites(...sites.flatMap((site) => many(1, site)));
  return timelineView('/timeline/', record).lanes.map(({ id }) => id);
}

describe('an event with parts', () => {
  const parts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) =>
    event(`part-${day}`, { 'site': 'hill', 'date': `2015-05-0${day}`, 'part-of': 'whole' }),
  );
  const whole = event('whole', { site: 'hill', date: '2015-05', category: 'killing' });
  const record = severalSites(whole, ...parts);

  test('is listed, and counted by its parts alone in every total', () => {
    const view = timelineView('/timeline/', record);
    expect([view.count, view.umbrellas]).toEqual([9, 1]);
    expect(view.years.map(({ count }) => count)).toEqual([9]);
    expect(view.years.flatMap(({ months }) => months.flatMap(({ items }) => flat(items))).length).toBe(10);
    expect(view.density?.rows.map(({ count }) => count)).toEqual([9]);
    expect(yearsOf(record)).toEqual([{ year: '2015', count: 9 }]);
    expect(mapView(record).sites.map(({ events }) => events)).toContain(9);
    const options = view.facets.flatMap((facet) => facet.options.map(({ id, count }) => [id, count]));
    expect(options).toContainEqual(['killing', 0]);
    expect(options).toContainEqual(['hill', 9]);
  });
});

describe('a timeline', () => {
  test('divides a year of more than eight events by month', () => {
    const [year] = timelineView('/timeline/', severalSites(...many(9))).years;
    expect([year?.isDivided, year?.months.map(({ month }) => month)]).toEqual([true, ['2014-01']]);
    expect(timelineView('/timeline/', severalSites(...many(8))).years[0]?.isDivided).toBe(false);
  });

  test('lists a date without a month before the first days of its year', () => {
    const year = event('year', { date: '2014' });
    expect(shape(year, ...many(2))).toEqual([['2014', [[undefined, 'year hill-0 hill-1']]]]);
    expect(shape(year, ...many(8))).toEqual([
      [
        '2014',
        [
          [undefined, 'year'],
          ['2014-01', 'hill-0 hill-1 hill-2 hill-3 hill-4 hill-5 hill-6 hill-7'],
        ],
      ],
    ]);
  });

  test('lists a date under the month of its first day, also before our era', () => {
    const events = many(8, 'site-2').map((each) => ({
      ...each,
      date: event('x', { date: '-0880-03' }).date,
    }));
    expect(shape(event('y', { date: '-0880-02-10/-0880-04' }), ...events)).toEqual([
      [
        '-0880',
        [
          ['-0880-02', 'y'],
          ['-0880-03', events.map(({ id }) => id).join(' ')],
        ],
      ],
    ]);
  });

  test('has a lane for each of two to four sites, in the order of the record', () => {
    expect(lanesOf('hill')).toEqual([]);
    expect(lanesOf('site-3', 'hill')).toEqual(['hill', 'site-3']);
    expect(lanesOf('hill', 'site-2', 'site-3', 'site-4')).toHaveLength(4);
    expect(lanesOf('hill', 'site-2', 'site-3', 'site-4', 'site-5')).toEqual([]);
  });

  test('folds the years in which no place changes hands where it is long, and names their key events', () => {
    const events = [
      event('taken', { site: 'hill', date: '2010', control: [{ place: 'top', holder: 'blue' }] }),
      event('plain', { site: 'hill', date: '2011' }),
      event('grave', { site: 'hill', date: '2011', weight: 'key' }),
    ];
    const folded = (count: number) =>
      timelineView('/timeline/', severalSites(...events, ...many(count - 3))).years.map(
        (year) => year.folded,
      );
    expect(folded(61)).toEqual([undefined, ['grave'], []]);
    expect(folded(60)).toEqual([undefined, undefined, undefined]);
  });

  test('of a selection has the lanes and years of its own events alone', () => {
    const record = severalSites(...many(2), ...many(340, 'site-2'));
    const view = timelineView('/timeline/site/hill/', record);
    expect([view.count, view.lanes, view.years.map(({ year }) => year)]).toEqual([2, [], ['2014']]);
    expect(yearView('2015', record).count).toBe(4);
  });
});

describe('events over time', () => {
  const hill = { id: 'hill', name: 'Hill' };

  test('are counted in the month that holds their whole date', () => {
    const events = ['2015-05', '2015-05-20/2015-05-21', '[2015-05-02,2015-05-09]', '2016-01~'].map((date) =>
      event(date, { date }),
    );
    const [row] = densityOf(events, [hill]).rows;
    expect([...(row?.counts ?? [])]).toEqual([
      ['2015-05', 3],
      ['2016-01', 1],
    ]);
  });

  test('are apart where their date is wider than a month', () => {
    const events = ['2015', '2015-05-31/2015-06-01', '2015-07-01/..', '2017/2024'].map((date) =>
      event(date, { date }),
    );
    const density = densityOf(events, [hill]);
    expect(density.wider).toBe(4);
    expect([...(density.rows[0]?.wider ?? [])]).toEqual([
      ['2015', 3],
      ['2017', 1],
    ]);
    expect(density.rows[0]?.counts.size).toBe(0);
  });

  test('are counted by year where they span twenty years, of which only those with events are there', () => {
    const events = ['-0880', '1995-03', '2015'].map((date) => event(date, { date }));
    const density = densityOf(events, [hill]);
    expect([density.unit, density.years]).toEqual(['year', ['-0880', '1995', '2015']]);
    expect(densityOf(events.slice(1), [hill]).unit).toBe('year');
    const shorter = densityOf([event('a', { date: '1996' }), event('b', { date: '2015' })], [hill]);
    expect([shorter.unit, shorter.years.length]).toEqual(['month', 20]);
  });

  test('have a row for each site, or one for all', () => {
    const events = [event('a'), event('b', { site: 'site-2' })];
    const rows = (sites: Parameters<typeof densityOf>[1]) =>
      densityOf(events, sites).rows.map(({ site, count }) => [site, count]);
    expect(rows([hill, { id: 'site-2', name: 'Site 2' }])).toEqual([
      ['Hill', 1],
      ['Site 2', 1],
    ]);
    expect(rows([])).toEqual([[undefined, 2]]);
    expect(densityOf([], []).years).toEqual([]);
  });
});

test('a year that only an event with parts has is not empty, and is for search engines', () => {
  const part = event('part', { 'date': '2016-01-01', 'part-of': 'whole' });
  const record = severalSites(event('whole', { date: '2015-05' }), part);
  const view = yearView('2015', record);
  expect([view.count, view.umbrellas]).toEqual([0, 1]);
  expect(pageOfYear('2015', view, englishAt()).robots).toBeUndefined();
  expect(pageOfYear('2014', yearView('2014', record), englishAt()).robots).toBe('noindex, follow');
});

describe('the bands beside events', () => {
  const taken = event('taken', { date: '2015-05-02', control: [{ place: 'top', holder: 'blue' }] });
  const others = [
    event('before', { date: '2015-05-01' }),
    event('elsewhere', { date: '2015-05-03', site: 'site-2' }),
  ];
  const record = severalSites(taken, ...others);
  const held = (address: string): unknown[] =>
    timelineView(address, record).years.flatMap(({ months }) =>
      months.flatMap(({ items }) =>
        flat(items).map(({ id, held: sites }) => [
          id,
          ...sites.map(({ before, after }) => `${before?.name ?? '-'}>${after?.name ?? '-'}`),
        ]),
      ),
    );

  test('begin with the first holder that is known, change with the event that says so, and run on beside other sites', () => {
    expect(held('/timeline/')).toEqual([
      ['before', '->-', '->-'],
      ['taken', '->other', '->-'],
      ['elsewhere', 'other>other', '->-'],
    ]);
    expect(held('/timeline/site/hill/')).toEqual([
      ['before', '->-'],
      ['taken', '->other'],
    ]);
  });

  test('say whose holder they show, and which sides there were', () => {
    const { heldPlaces, sides } = timelineView('/timeline/', record);
    expect(heldPlaces).toEqual(['The top']);
    expect(sides.map(({ holder }) => holder)).toEqual([{ id: 'blue', name: 'Blue army' }]);
    expect(timelineView('/timeline/site/site-2/', record).heldPlaces).toEqual([]);
  });
});

function minor(id: string, day: number, site = 'hill'): Event {
  return event(id, { site, date: `2015-05-0${day}`, weight: 'minor' });
}

/** What a timeline lists: the ids of events, those that are folded together in a list of their own. */
function listedIn(...events: readonly Event[]): unknown[] {
  return timelineView('/timeline/', severalSites(...events)).years.flatMap(({ months }) =>
    months.flatMap((month) =>
      month.items.map((item) => ('folded' in item ? item.folded.map(({ id }) => id) : item.id)),
    ),
  );
}

describe('minor events', () => {
  test('are folded where two or more of one site come one after another', () => {
    expect(listedIn(minor('a', 1), minor('b', 2), minor('c', 3))).toEqual([['a', 'b', 'c']]);
    expect(listedIn(minor('a', 1), minor('b', 2))).toEqual([['a', 'b']]);
    expect(listedIn(minor('a', 1))).toEqual(['a']);
  });

  test('are not folded across an event of more weight or of another site, so that the order stays that of time', () => {
    expect(listedIn(minor('a', 1), event('c', { date: '2015-05-03' }), minor('d', 4))).toEqual([
      'a',
      'c',
      'd',
    ]);
    expect(listedIn(minor('a', 1), minor('b', 2, 'site-2'), minor('c', 3))).toEqual(['a', 'b', 'c']);
  });
});

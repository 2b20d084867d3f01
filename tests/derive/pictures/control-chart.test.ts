import { describe, expect, test } from 'vitest';
import { controlOfSites } from '../../../src/derive/control.ts';
import { controlChart, type ControlChart } from '../../../src/derive/pictures/control-chart.ts';
import { labelWidth, type Bar } from '../../../src/derive/pictures/lanes.ts';
import { endOf, timeAxis } from '../../../src/derive/pictures/time-axis.ts';
import type { Day } from '../../../src/record/calendar.ts';
import type { Event } from '../../../src/record/record.ts';
import { englishAt } from '../../record/english.ts';
import { event, recordOf } from '../sample.ts';

function held(id: string, date: string, holder: string, place = 'top') {
  return event(id, { date, control: [{ place, holder }] });
}

function alike(id: string, date: string, holder: string) {
  const places = ['top', 'foot'];
  return event(id, { date, control: places.map((place) => ({ place, holder })) });
}

function chartOf(...events: readonly Event[]): ControlChart | undefined {
  return controlChart(controlOfSites(recordOf(...events)), englishAt());
}

/** The marks of a lane on which one holder comes after another. */
function marksUntil(date: string) {
  return chartOf(held('a', '2015-01-01', 'blue'), held('b', date, 'unknown'))?.groups[0]?.lanes[0]?.marks;
}

function barsOf(chart: ControlChart | undefined): readonly Bar[] {
  return chart?.groups[0]?.lanes[0]?.bars ?? [];
}

describe('the axis', () => {
  test('spans whole years, with their quarters where there is room', () => {
    const axis = timeAxis(['2014-06-01', '2015-04-27']);
    expect([axis?.first, axis?.last]).toEqual(['2014-01-01', '2015-12-31']);
    expect(axis?.ticks.map(({ isYear }) => (isYear ? 'Y' : '-')).join('')).toBe('Y---Y---');
    expect(axis?.years.map(({ year }) => year)).toEqual(['2014', '2015']);
    expect(axis?.at('2014-01-01')).toBe(0);
    expect(axis && endOf('2015-12-31', axis)).toBe(1);
  });

  test('leaves out quarters, and then years, as it grows longer', () => {
    expect(timeAxis(['2010-01-01', '2019-01-01'])?.ticks).toHaveLength(10);
    expect(timeAxis(['1900-01-01', '2019-01-01'])?.ticks.length).toBeLessThan(15);
  });

  test('counts years before our era', () => {
    expect(timeAxis(['-0880-03-01', '-0879-03-01'])?.years[0]).toEqual({
      at: 0,
      year: '-0880',
      isWideOnly: false,
    });
  });

  test('is narrow where nothing changes, and a long time without a change is no longer than three years', () => {
    const axis = timeAxis(['2015-01-01', '2018-12-31', '2600-01-01'], ['2015-06-01', '2018-06-01']);
    const width = (year: number) => (axis?.at(`${year + 1}-01-01`) ?? 0) - (axis?.at(`${year}-01-01`) ?? 0);
    expect(width(2016) / width(2015)).toBeCloseTo(1 / 3, 2);
    expect((1 - (axis?.at('2019-01-01') ?? 0)) / width(2018)).toBeCloseTo(3, 2);
    expect(axis?.isUneven).toBe(true);
    expect(timeAxis(['2015-01-01', '2018-12-31'])?.isUneven).toBe(false);
  });

  test('is none without a day', () => {
    expect(timeAxis([])).toBeUndefined();
  });

  test('names every second year alone where a phone has no room for all', () => {
    const years = timeAxis(['2010-01-01', '2017-01-01'])?.years ?? [];
    expect(years.map(({ isWideOnly }) => isWideOnly)).toEqual(years.map((_, i) => i % 2 === 1));
  });
});

describe('the periods', () => {
  test('begin where another holder is named and last until the next', () => {
    const record = recordOf(
      held('a', '2015-05-20/2015-05-21', 'blue'),
      held('b', '2015-07-01', 'blue'),
      held('c', '2016-03-27', 'contested'),
      held('d', '2016-03-28', 'office'),
    );
    const [lane] = controlOfSites(record)[0]?.lanes ?? [];
    expect(lane?.periods.map(({ side, from, until }) => [side, from.id, until?.id])).toEqual([
      ['other', 'a', 'c'],
      ['contested', 'c', 'd'],
      ['office', 'd', undefined],
    ]);
  });

  test('are none where no event tells of control', () => {
    expect(controlOfSites(recordOf(event('a')))).toEqual([]);
    expect(chartOf(event('a'))).toBeUndefined();
  });
});

/** The places of days on the axis of changes of these. */
function placeOn(...changes: readonly Day[]): (day: Day) => number {
  return timeAxis(changes, changes)?.at ?? (() => NaN);
}

describe('the chart', () => {
  test('draws a doubtful change as soft edges as wide as the doubt', () => {
    const chart = chartOf(held('a', '2015-05', 'blue'), held('b', '[2015-12-30..2016-01-02]', 'unknown'));
    const bars = barsOf(chart);
    const at = placeOn('2015-05-01', '2016-01-02');
    expect(bars[0]).toMatchObject({
      from: at('2015-05-01'),
      to: at('2016-01-03'),
      sure: { from: at('2015-06-01'), to: at('2015-12-30') },
      isOpen: false,
    });
    expect(bars[1]).toMatchObject({
      from: at('2015-12-30'),
      to: 1,
      sure: { from: at('2016-01-03'), to: 1 },
      isOpen: true,
    });
  });

  test('draws a change of a known day sharp', () => {
    const chart = chartOf(held('a', '2015-05-20', 'blue'), held('b', '2016-03-27', 'unknown'));
    const [bar] = barsOf(chart);
    expect(bar?.sure).toEqual({ from: bar?.from, to: bar?.to });
    expect(bar?.to).toBe(placeOn('2015-05-20', '2016-03-27')('2016-03-27'));
  });

  test('holds marks a finger apart, and loses none', () => {
    const days = Array.from({ length: 60 }, (_, i) =>
      event(`e${i}`, { date: `2015-0${1 + (i % 9)}-1${i % 7}` }),
    );
    const chart = chartOf(held('a', '2015-01-01', 'blue'), held('z', '2016-12-01', 'unknown'), ...days);
    for (const [width, least] of [
      ['narrow', 24 / 280],
      ['wide', 24 / 528],
    ] as const) {
      const marks = chart?.groups[0]?.events.marks[width] ?? [];
      const gaps = marks.slice(1).map(({ at }, i) => at - (marks[i]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least);
      expect(marks.flatMap(({ places }) => places)).toHaveLength(62);
    }
  });

  test('reaches from the first event to the last, the years without a change narrow', () => {
    const chart = chartOf(
      event('x', { date: '2011' }),
      held('a', '2015-05-20', 'blue'),
      event('y', { date: '2022-01' }),
    );
    expect([chart?.axis.first, chart?.axis.last, chart?.axis.isUneven]).toEqual([
      '2011-01-01',
      '2022-12-31',
      true,
    ]);
    expect(chart?.groups[0]?.events.marks.wide.flatMap(({ places }) => places)).toHaveLength(3);
    expect(chart?.signs).toContain('uneven');
  });

  test('says where a phone and a wide screen have the same marks', () => {
    expect(marksUntil('2016-12-01')).toMatchObject({ isSame: true });
    expect(marksUntil('2015-01-25')).toMatchObject({ isSame: false, narrow: [{}], wide: [{}, {}] });
  });

  test('draws places that were held alike as one lane, and keeps a row for each', () => {
    const places = [
      { id: 'top', name: 'Top' },
      { id: 'foot', name: 'Foot' },
    ];
    const chartAt = (...events: readonly Event[]) => {
      const record = recordOf(...events);
      const sites = record.sites.map((site) => ({ ...site, places }));
      return controlChart(controlOfSites({ ...record, sites }), englishAt());
    };
    const chart = chartAt(alike('a', '2015-05-20', 'blue'), alike('b', '2016-05-20', 'unknown'));
    expect(chart?.groups[0]?.lanes.map(({ name }) => name)).toEqual(['Top and Foot']);
    expect(chart?.rows).toHaveLength(4);
    const apart = chartAt(alike('a', '2015-05-20', 'blue'), held('b', '2016-05-20', 'unknown'));
    expect(apart?.groups[0]?.lanes).toHaveLength(2);
  });

  test('tells the holders beside a lane in which one has no room for its name', () => {
    const chart = chartOf(held('a', '2015-05-20', 'blue'), held('b', '2015-05-22', 'unknown'));
    expect(chart?.groups[0]?.lanes[0]?.holders?.names).toEqual([
      'Blue army from 20 May 2015',
      'not known from 22 May 2015, with no later change recorded',
    ]);
  });

  test('tells beside each lane that has no later change that none is recorded, and of no other', () => {
    expect(chartOf(held('a', '2015-01-01', 'blue'))?.groups[0]?.lanes[0]?.holders).toEqual({
      names: ['Blue army from 1 January 2015, with no later change recorded'],
      isNarrowOnly: false,
    });
  });

  test('has in its legend the signs that are on it, and no other', () => {
    expect(chartOf(held('a', '2015-05-20', 'blue'))?.signs).toEqual(['open', 'change', 'event']);
    expect(chartOf(held('a', '2015-05', 'blue'), held('b', '2015-07', 'unknown'))?.signs).toEqual([
      'doubt',
      'open',
      'change',
      'event',
    ]);
  });

  test('shows each change, though one link stands for several that lie too close', () => {
    const chart = chartOf(
      held('a', '2015-05-20', 'blue'),
      held('b', '2016-03-27', 'unknown'),
      held('c', '2016-04-02', 'blue'),
      held('d', '2020-04-02', 'contested'),
    );
    const [, several] = chart?.groups[0]?.lanes[0]?.marks.narrow ?? [];
    expect(several?.places).toHaveLength(2);
    expect(several?.to).toBe('#control_hill_top');
    expect(chart?.rows.map(({ id }) => id)).toEqual(['control_hill_top', undefined, undefined, undefined]);
  });

  test('says of a bar too short to be seen that it is', () => {
    const chart = chartOf(
      held('a', '2015-05-20', 'contested'),
      held('b', '2015-05-21', 'blue'),
      held('c', '2016-05-21', 'unknown'),
    );
    expect(barsOf(chart).map(({ isBrief }) => isBrief)).toEqual([true, false, false]);
  });

  test('paints each side in its own way, and those without a colour in turn', () => {
    const chart = chartOf(
      held('a', '2015-05-20', 'contested'),
      held('b', '2015-05-22', 'office'),
      held('c', '2015-05-23', 'blue'),
      held('d', '2015-05-24', 'unknown'),
    );
    expect(chart?.legend.map(({ look, name }) => [look.name, name])).toEqual([
      ['contested', 'contested'],
      ['other-lines', 'Third Office'],
      ['other', 'Another side'],
      ['unknown', 'not known'],
    ]);
  });

  test('writes a name only where it fits', () => {
    expect([labelWidth('Blue', 0.9), labelWidth('Blue', 0.1), labelWidth('Blue', 0.01)]).toEqual([
      'narrow',
      'wide',
      undefined,
    ]);
  });
});

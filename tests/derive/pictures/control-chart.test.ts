import { describe, expect, test } from 'vitest';
import { controlOfSites } from '../../../src/derive/control.ts';
import { controlAxis, eventMarks, paintsOf } from '../../../src/derive/pictures/control-chart.ts';
import { fillOf, labelWidth, lanePicture } from '../../../src/derive/pictures/lanes.ts';
import { endOf, percent, timeAxis } from '../../../src/derive/pictures/time-axis.ts';
import { event, recordOf } from '../sample.ts';

function held(id: string, date: string, holder: string, place = 'top') {
  return event(id, { date, control: [{ place, holder }] });
}

function chartOf(...events: ReturnType<typeof event>[]) {
  const sites = controlOfSites(recordOf(...events));
  const axis = controlAxis(sites);
  const [site] = sites;
  if (!axis || !site) return undefined;
  const [lane] = site.lanes;
  const periods = (lane?.periods ?? []).map((period) => ({
    ...period,
    name: period.side,
    paint: period.side,
  }));
  return { axis, ...lanePicture(periods, axis), ...eventMarks(site.events, axis) };
}

describe('the axis', () => {
  test('spans whole years, with their quarters where there is room', () => {
    const axis = timeAxis(['2014-06-01', '2015-04-27']);
    expect([axis?.first, axis?.last]).toEqual(['2014-01-01', '2015-12-31']);
    expect(axis?.ticks.map(({ year }) => year ?? '-').join(' ')).toBe('2014 - - - 2015 - - -');
    expect(axis?.at('2014-01-01')).toBe(0);
    expect(axis && endOf('2015-12-31', axis)).toBe(1);
  });

  test('leaves out quarters, and then years, as it grows longer', () => {
    expect(timeAxis(['2010-01-01', '2019-01-01'])?.ticks).toHaveLength(10);
    expect(timeAxis(['1900-01-01', '2019-01-01'])?.ticks.length).toBeLessThan(15);
  });

  test('counts years before our era', () => {
    expect(timeAxis(['-0880-03-01', '-0879-03-01'])?.ticks[0]).toEqual({ at: 0, year: '-0880' });
  });

  test('is none without a day', () => {
    expect(timeAxis([])).toBeUndefined();
  });

  test('gives shares as percentages without noise', () => {
    expect([percent(0.5), percent(1 / 3), percent(0)]).toEqual(['50%', '33.333%', '0%']);
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

describe('the chart', () => {
  test('draws a doubtful change as soft edges as wide as the doubt', () => {
    const chart = chartOf(held('a', '2015-05', 'blue'), held('b', '[2015-12-30..2016-01-02]', 'unknown'));
    const bars = chart?.bars;
    const at = chart?.axis.at ?? (() => NaN);
    expect(bars?.[0]).toMatchObject({
      from: at('2015-05-01'),
      to: at('2016-01-03'),
      sure: { from: at('2015-06-01'), to: at('2015-12-30') },
      isOpen: false,
    });
    expect(bars?.[1]).toMatchObject({
      from: at('2015-12-30'),
      to: 1,
      sure: { from: at('2016-01-03'), to: 1 },
      isOpen: true,
    });
  });

  test('draws a change of a known day sharp', () => {
    const chart = chartOf(held('a', '2015-05-20', 'blue'), held('b', '2016-03-27', 'unknown'));
    const [bar] = chart?.bars ?? [];
    expect(bar?.sure).toEqual({ from: bar?.from, to: bar?.to });
    expect(bar?.to).toBe(chart?.axis.at('2016-03-27'));
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
      const marks = chart?.marks[width] ?? [];
      const gaps = marks.slice(1).map(({ at }, i) => at - (marks[i]?.at ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(least);
      expect(marks.flatMap(({ items }) => items)).toHaveLength(62);
    }
  });

  test('counts what lies before and after its years', () => {
    const chart = chartOf(
      event('x', { date: '2011' }),
      held('a', '2015-05-20', 'blue'),
      event('y', { date: '2022-01' }),
    );
    expect(chart?.earlier.map(({ id }) => id)).toEqual(['x']);
    expect(chart?.later.map(({ id }) => id)).toEqual(['y']);
  });

  test('paints each side in its own way, and those without a colour in turn', () => {
    const sites = controlOfSites(
      recordOf(
        held('a', '2015-05-20', 'contested'),
        held('b', '2015-05-22', 'office'),
        held('c', '2015-05-23', 'blue'),
        held('d', '2015-05-24', 'unknown'),
      ),
    );
    expect([...paintsOf(sites)]).toEqual([
      ['contested', 'contested'],
      ['office', 'other-lines'],
      ['other', 'other'],
      ['unknown', 'unknown'],
    ]);
    expect([fillOf('islamic-state'), fillOf('contested')]).toEqual([undefined, 'url(#paint_contested)']);
  });

  test('writes a name only where it fits', () => {
    expect([labelWidth('Blue', 0.9), labelWidth('Blue', 0.1), labelWidth('Blue', 0.01)]).toEqual([
      'narrow',
      'wide',
      undefined,
    ]);
  });
});

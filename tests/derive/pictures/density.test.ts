import { describe, expect, test } from 'vitest';
import { densityOf } from '../../../src/derive/density.ts';
import { densityPicture, type DensityPicture } from '../../../src/derive/pictures/density.ts';
import { densityTable } from '../../../src/derive/pictures/density-table.ts';
import { event } from '../sample.ts';

const sites = [
  { id: 'hill', name: 'Hill' },
  { id: 'site-2', name: 'Site 2' },
];

function densityFor(...dates: readonly string[]) {
  return densityOf(
    dates.map((date, i) => event(`e${i}`, { date, site: i % 3 === 2 ? 'site-2' : 'hill' })),
    sites,
  );
}

function pictureOf(...dates: readonly string[]): DensityPicture {
  return densityPicture(densityFor(...dates));
}

/** A date in each of so many years, from 2000. */
function years(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${2000 + i}-06`);
}

const widest = { year: 36, narrow: 280 };

describe('the picture of events over time', () => {
  const picture = pictureOf('2015-01', '2015-01', '2015-01', '2015-12', '2016-07', '2016-07', '2016-12');

  test('has bars as high as their counts, on the line of their site', () => {
    const [hill, second] = picture.strips;
    expect(hill?.bars.map(({ height }) => height)).toEqual([16, 8, 8, 8]);
    expect(second?.bars.map(({ height }) => height)).toEqual([8, 8]);
    for (const { bars, baseY, nameY } of picture.strips)
      for (const { y, height } of bars) {
        expect(y + height).toBeCloseTo(baseY);
        expect(y).toBeGreaterThan(nameY);
      }
  });

  test('sets what was said about a site on top of what happened at it', () => {
    const said = event('said', { date: '2015-01-03', category: 'statement' });
    const happened = event('happened', { date: '2015-01-02', category: 'damage' });
    const later = event('later', { date: '2015-03', category: 'listing' });
    const [strip] = densityPicture(densityOf([happened, said, later], [])).strips;
    const baseY = strip?.baseY ?? 0;
    expect(strip?.bars.map(({ y, height }) => [y + height, height])).toEqual([[baseY, 8]]);
    expect(strip?.words.map(({ y, height }) => [y + height, height])).toEqual([
      [baseY - 8, 8],
      [baseY, 8],
    ]);
  });

  test('puts each bar between the lines of its year', () => {
    const [first, second] = picture.marks;
    const inYear = picture.strips[0]?.bars.map(({ x }) => x >= 0.5);
    expect(inYear).toEqual([false, false, true, true]);
    expect([first?.column.x, second?.column.x, second?.column.width]).toEqual([0, 0.5, 0.5]);
  });

  test('keeps every bar within its width and its strip', () => {
    const crowded = pictureOf(...Array.from({ length: 900 }, () => '2015-03'), ...years(20));
    expect(crowded.height).toBeLessThan(280);
    for (const { bars } of crowded.strips)
      for (const { x, width, y } of bars) {
        expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(0);
      }
  });

  test.each([1, 2, 7, 8, 13, 20, 21, 40, 300])(
    'names what it can of %i years, never one over another',
    (n) => {
      const { marks, hasTwoRows } = pictureOf(...years(n));
      const named = marks.filter(({ isNamed }) => isNamed);
      for (const isLow of [true, false]) {
        const row = named.filter((mark) => mark.isLow === isLow).map(({ centre }) => centre);
        const gaps = row.slice(1).map((at, i) => (at - (row[i] ?? 0)) * widest.narrow);
        expect(Math.min(widest.year, ...gaps)).toBeGreaterThanOrEqual(widest.year - 0.1);
      }
      expect(named.some(({ isLow }) => isLow)).toBe(hasTwoRows);
      expect(named.length).toBeGreaterThanOrEqual(Math.min(n, 7));
    },
  );

  test('names every year of twelve and gives each name room for a finger', () => {
    for (const { isNamed, label } of pictureOf(...years(12)).marks) {
      expect(isNamed).toBe(true);
      expect(label.width * widest.narrow).toBeGreaterThanOrEqual(24);
      expect(label.height).toBeGreaterThanOrEqual(24);
    }
  });

  test('of one year has its months below', () => {
    expect(pictureOf('2015-05').marks.map(({ key }) => key.slice(-2))).toHaveLength(12);
    expect(pictureOf('2015-05').marks[4]?.key).toBe('2015-05');
  });

  test('of no event is empty', () => {
    expect(densityPicture(densityOf([], []))).toEqual({
      height: 0,
      hasTwoRows: false,
      strips: [],
      marks: [],
    });
  });
});

describe('the table', () => {
  test('counts every event, those that are in no bar too', () => {
    const density = densityFor('2015', '2015-03', '2015-03', '2016-01-31/2016-02-01', '2017-09-09');
    const { months, groups } = densityTable(density);
    expect(months).toHaveLength(12);
    expect(
      groups.map(({ site, rows }) => [site, rows.map(({ year, wider, count }) => [year, wider, count])]),
    ).toEqual([
      [
        'Hill',
        [
          ['2015', 1, 2],
          ['2016', 1, 1],
          ['2017', 0, 1],
        ],
      ],
      ['Site 2', [['2015', 0, 1]]],
    ]);
    expect(groups[1]?.rows[0]?.cells[2]).toEqual({ key: '2015-03', count: 1 });
  });

  test('has no columns of months where years are counted', () => {
    const { months, groups } = densityTable(densityFor('-0880', '2015'));
    expect([months, groups[0]?.rows.map(({ count }) => count)]).toEqual([[], [1, 1]]);
  });
});

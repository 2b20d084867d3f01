import { describe, expect, test } from 'vitest';
import { allParts, besidePart, divisionOf, formerPart, type Part } from '../../src/record/division.ts';
import { edtf } from '../../src/record/edtf.ts';

/** The parts of dates, of which a page holds three: the times with what they list, months below their year. */
function partsOf(...dates: readonly string[]): unknown[] {
  return divided(...dates).map(shown);
}

function divided(...dates: readonly string[]): readonly Part<string>[] {
  return divisionOf(dates, (date) => (date === '' ? undefined : edtf(date)), 3);
}

function shown({ time, number, of, items, parts }: Part<string>): unknown[] {
  const name = of === 1 ? time : `${time} ${number}/${of}`;
  return parts.length > 0 ? [name, parts.map(shown)] : [name, items.join(' ')];
}

describe('a list', () => {
  test('that a page can hold is not divided', () => {
    expect(partsOf()).toEqual([]);
    expect(partsOf('2016-03-01')).toEqual([]);
    expect(partsOf('2015', '2016', '2017')).toEqual([]);
  });

  test('that is longer is divided by year, those before our era included', () => {
    expect(partsOf('-0880-02', '2015-01-01', '2016', '2016-05-01')).toEqual([
      ['-0880', '-0880-02'],
      ['2015', '2015-01-01'],
      ['2016', '2016 2016-05-01'],
    ]);
  });

  test('has what reaches over years and months under its first day', () => {
    expect(partsOf('2014', '2015-12/2016-01', '[2015-12-31..2016-02-01]', '2016/..')).toEqual([
      ['2014', '2014'],
      ['2015', '2015-12/2016-01 [2015-12-31..2016-02-01]'],
      ['2016', '2016/..'],
    ]);
  });

  test('divides a year that is too long into months, what names no month before them', () => {
    expect(partsOf('2015', '2016-01-01', '2016', '2016-01-02', '2016-02', '2017')).toEqual([
      ['2015', '2015'],
      [
        '2016',
        [
          ['2016-xx', '2016'],
          ['2016-01', '2016-01-01 2016-01-02'],
          ['2016-02', '2016-02'],
        ],
      ],
      ['2017', '2017'],
    ]);
  });

  test('cuts what is all in one month into numbered pages', () => {
    const day = '2016-03-27';
    expect(partsOf(day, day, day, day)).toEqual([
      [
        '2016',
        [
          ['2016-03 1/2', `${day} ${day} ${day}`],
          ['2016-03 2/2', day],
        ],
      ],
    ]);
  });

  test('has what is not dated last', () => {
    expect(partsOf('', '2016', '', '', '')).toEqual([
      ['2016', '2016'],
      ['undated 1/2', '  '],
      ['undated 2/2', ''],
    ]);
  });
});

test('no part lists more than a page can hold, and together they list everything once', () => {
  const dates = Array.from({ length: 500 }, (_, i) => `${2000 + (i % 7)}-0${1 + (i % 9)}-01`).toSorted();
  const listing = allParts(divided(...dates)).filter(({ parts }) => parts.length === 0);
  expect(Math.max(...listing.map(({ items }) => items.length))).toBe(3);
  expect(listing.flatMap(({ items }) => items)).toEqual(dates);
});

test('a part leads on over the end of its year, and a divided year to the years beside it', () => {
  const parts = divided('2015', '2016-01', '2016-02', '2016-03', '2016-04', '2017');
  const besides = allParts(parts).map((part) => {
    const { previous, next } = besidePart(part, parts);
    return [previous?.time, part.time, next?.time];
  });
  expect(besides).toEqual([
    [undefined, '2015', '2016-01'],
    ['2015', '2016', '2017'],
    ['2015', '2016-01', '2016-02'],
    ['2016-01', '2016-02', '2016-03'],
    ['2016-02', '2016-03', '2016-04'],
    ['2016-03', '2016-04', '2017'],
    ['2016-04', '2017', undefined],
  ]);
});

/** What of three dates would be a part of them. */
function ofTime(time: string, number = 1) {
  return formerPart({ time, number }, ['2016-03-27', '2016', '2017'], (date) => edtf(date)).items;
}

test('a part that a list has no more shows what there is of its time, and its further pages nothing', () => {
  expect(ofTime('2016')).toEqual(['2016-03-27', '2016']);
  expect(ofTime('2016-03')).toEqual(['2016-03-27']);
  expect(ofTime('2016-xx')).toEqual(['2016']);
  expect(ofTime('2016-03', 2)).toEqual([]);
  expect(ofTime('2014')).toEqual([]);
});

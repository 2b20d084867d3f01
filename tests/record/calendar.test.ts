import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDays,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  plusDays,
  weekday,
} from '../../src/record/calendar.ts';

const anyDay = fc
  .tuple(
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => dayOf(year, month, date));

describe('a day', () => {
  test('exists only where the calendar has it', () => {
    expect(['2016-02-29', '2000-02-29', '-0004-02-29', '2017-12-31'].filter((day) => !isDay(day))).toEqual(
      [],
    );
    expect(
      ['2017-02-29', '1900-02-29', '2017-04-31', '2017-13-01', '2017-00-10', '2017-1-1', ''].filter(isDay),
    ).toEqual([]);
  });

  test('has the weekday that it had', () => {
    expect(['2017-03-02', '2016-03-27', '2015-05-20', '1969-07-20', '2000-01-01'].map(weekday)).toEqual([
      4, 0, 3, 0, 6,
    ]);
  });

  test('keeps its parts, before 1 AD too', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = dayParts(day);
        return dayOf(year, month, date) === day;
      }),
    );
  });

  test('moves and is measured alike', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (day, amount) => daysBetween(day, plusDays(day, amount)) === amount,
      ),
    );
  });

  test('is ordered as time runs', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => Math.sign(compareDays(a, b)) === Math.sign(-daysBetween(a, b))),
    );
  });

  test('steps over the end of February by the leap year', () => {
    expect(plusDays('2016-02-28', 1)).toBe('2016-02-29');
    expect(plusDays('2017-02-28', 1)).toBe('2017-03-01');
    expect(plusDays('0000-12-31', 1)).toBe('0001-01-01');
    expect([daysInMonth(2016, 2), daysInMonth(2100, 2), daysInMonth(99, 2)]).toEqual([29, 28, 28]);
  });

  test('is refused with its name where it does not exist', () => {
    expect(() => dayParts('2017-02-30')).toThrow('"2017-02-30" is not a day of the calendar.');
  });
});

test('the intervals of the record have the lengths that the sources dispute', () => {
  expect(daysBetween('2015-05-21', '2016-03-27')).toBe(311);
  expect(daysBetween('2016-03-27', '2016-12-11')).toBe(259);
  expect(daysBetween('2016-12-11', '2017-03-02')).toBe(81);
});

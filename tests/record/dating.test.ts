import { describe, expect, test } from 'vitest';
import { dayParts, daysBetween, plusDays, weekday } from '../../src/record/calendar.ts';
import { monthName, weekdayName } from '../../src/record/words/date-words.ts';
import { resolvePhrase } from '../../src/record/dating.ts';
import { edtf } from '../../src/record/edtf.ts';

function resolved(phrase: string, issued: string): string {
  const result = resolvePhrase(phrase, edtf(issued));
  return 'edtf' in result ? result.edtf : result.rule;
}

const year = Array.from({ length: 366 }, (_, i) => plusDays('2016-01-01', i));

describe('over a year of days of issue', () => {
  test('a weekday is the latest such day, the day of issue included', () => {
    for (const issued of year) {
      for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        const result = resolved(`on ${weekdayName(day, 'en')}`, issued);
        expect(weekday(result)).toBe(day);
        expect(daysBetween(result, issued)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(result, issued)).toBeLessThan(7);
      }
    }
  });

  test('last and next weekday lie strictly before and after the day of issue', () => {
    for (const issued of year) {
      const name = weekdayName(weekday(issued), 'en');
      expect(resolved(`last ${name}`, issued)).toBe(plusDays(issued, -7));
      expect(resolved(`next ${name}`, issued)).toBe(plusDays(issued, 7));
    }
  });

  test('a month is the latest such month, and with "last" the latest before the month of issue', () => {
    for (const issued of year) {
      const { year: issuedYear, month } = dayParts(issued);
      for (const named of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
        const text = String(named).padStart(2, '0');
        const name = monthName(named, 'en');
        expect(resolved(`in ${name}`, issued)).toBe(
          `${named <= month ? issuedYear : issuedYear - 1}-${text}`,
        );
        expect(resolved(`last ${name}`, issued)).toBe(
          `${named < month ? issuedYear : issuedYear - 1}-${text}`,
        );
        expect(resolved(`in ${name} last year`, issued)).toBe(`${issuedYear - 1}-${text}`);
      }
    }
  });

  test('a day of a month is the latest such day', () => {
    for (const issued of year) {
      const { month, date } = dayParts(issued);
      expect(resolved(`on ${date} ${monthName(month, 'en')}`, issued)).toBe(issued);
      const tomorrow = dayParts(plusDays(issued, 1));
      const before = resolved(`on ${monthName(tomorrow.month, 'en')} ${tomorrow.date}`, issued);
      expect(daysBetween(before, issued)).toBeGreaterThanOrEqual(364);
    }
  });
});

describe('the words of the sources', () => {
  test.each([
    ['on Wednesday', '2017-04-28', '2017-04-26'],
    ['at dawn on Tuesday', '2017-04-28', '2017-04-25'],
    ['In November last year', '2017-04-28', '2016-11'],
    ['on Thursday', '2017-04-27', '2017-04-27'],
    ['on Sunday', '2016-03-27', '2016-03-27'],
    ['On Friday', '2016-03-27', '2016-03-25'],
    ['on May 23 last year', '2016-03-27', '2015-05-23'],
    ['in May 2015', '2016-03-27', '2015-05'],
    ['last March', '2017-03-02', '2016-03'],
    ['March last year', '2017-03-02', '2016-03'],
    ['late last year', '2017-03-02', '2016'],
    ['Feb. 19', '2017-04-27', '2017-02-19'],
    ['27 March, 2016', '2016-03-27', '2016-03-27'],
    ['on the 23rd of May 2015', '2016-03-27', '2015-05-23'],
    ['Wednesday night', '2017-03-02', '2017-03-01'],
    ['in the early hours of Friday', '2017-03-02', '2017-02-24'],
    ['last night', '2016-03-01', '2016-02-29'],
    ['the day before yesterday', '2017-03-02', '2017-02-28'],
    ['two days ago', '2017-03-02', '2017-02-28'],
    ['10 days ago', '2015-09-04', '2015-08-25'],
    ['a month ago', '2017-03-02', '2017-02'],
    ['last month', '2017-01-02', '2016-12'],
    ['earlier this month', '2017-03-02', '2017-03'],
    ['three years ago', '2017-03-02', '2014'],
    ['on 29 February', '2017-03-02', '2016-02-29'],
  ])('"%s", issued %s, mean %s', (phrase, issued, result) => {
    expect(resolved(phrase, issued)).toBe(result);
  });

  test('give one result for a source issued on one of two days', () => {
    expect(resolved('on Thursday', '2017-03-02/2017-03-03')).toBe('2017-03-02');
  });

  test('are ambiguous where the days of issue give two results', () => {
    expect(resolvePhrase('on Friday', edtf('2017-03-02/2017-03-03'))).toEqual({
      rule: 'ambiguous-phrase',
      reason:
        'The words "on Friday" give 2017-02-24 or 2017-03-03, depending on the day of issue within 2017-03-02/2017-03-03.',
    });
  });

  test.each([
    'last week',
    'in the second half of May',
    'in mid-2014',
    'a few days ago',
    'on 30 February',
    'constructor',
    'last',
    '',
    '31 31 May 2015',
  ])('cannot be resolved where the rule does not reach: "%s"', (phrase) => {
    expect(resolved(phrase, '2017-03-02')).toBe('unresolved-phrase');
  });

  test('cannot be resolved from a source issued in an unknown week', () => {
    expect(resolved('on Friday', '2017')).toBe('unresolved-phrase');
    expect(resolved('on Friday', '2017/..')).toBe('unresolved-phrase');
    expect(resolved('in May 2015', '2017')).toBe('2015-05');
  });
});

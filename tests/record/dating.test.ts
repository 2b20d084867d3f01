import { describe, expect, test } from 'vitest';
import { dayParts, daysBetween, plusDays, weekday } from '../../src/record/calendar.ts';
import { monthName, weekdayName } from '../../src/record/words/date-words.ts';
import { resolvableForms, resolvePhrase } from '../../src/record/dating.ts';
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

  test('last weekday is the latest such day strictly before the day of issue, whatever that is', () => {
    for (const issued of year) {
      for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        const result = resolved(`last ${weekdayName(day, 'en')}`, issued);
        expect(weekday(result)).toBe(day);
        expect(daysBetween(result, issued)).toBeGreaterThan(0);
        expect(daysBetween(result, issued)).toBeLessThanOrEqual(7);
      }
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
    ['last Friday', '2016-03-27', '2016-03-25'],
    ['this March', '2017-02-01', '2017-03'],
    ['this March', '2017-04-01', '2017-03'],
    ['last March', '2017-04-01', '2017-03'],
    ['on May 23 last year', '2016-07-01', '2015-05-23'],
    ['on 23 May of last year', '2016-07-01', '2015-05-23'],
    ['on 23 May last year', '2016-07-01', '2015-05-23'],
    ['earlier this year', '2017-03-02', '2017'],
    ['next Friday', '2016-03-27', '2016-04-01'],
    ['the coming Friday', '2016-03-27', '2016-04-01'],
    ['the evening of Saturday 3 January', '2026-01-04', '2026-01-03'],
    ['on Saturday, January 3', '2026-01-04', '2026-01-03'],
    ['Friday 25 March 2016', '2017-03-02', '2016-03-25'],
    ['March 25, 2016', '2017-03-02', '2016-03-25'],
    ['May of 2015', '2017-03-02', '2015-05'],
    ['2014', '2017-03-02', '2014'],
    ['Sept 3', '2017-10-02', '2017-09-03'],
    ['twelve days ago', '2017-03-13', '2017-03-01'],
    ['an hour', '2017-03-13', 'unresolved-phrase'],
    ['this morning', '2017-03-13', '2017-03-13'],
    ['early in the morning of Friday', '2016-03-27', '2016-03-25'],
    ['late last night', '2016-03-01', '2016-02-29'],
    ['Tuesday at noon', '2017-03-02', '2017-02-28'],
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
    'May 31 31 2015',
    '31 2015',
    'in Smarch 2015',
    'septem 3',
    'the last month',
    'in the last month',
    'during the last year',
    'the last of May',
    'at 2015 hours',
    'the last Friday',
    'last March last year',
    'this March last year',
    'thirteen days ago',
    'Friday last year',
    'at dawn',
    'night',
    'Friday 3 January',
    'Saturday 31 February',
    'Friday March 2016',
    'before 23 May',
    'after May 23',
    'until Friday',
    'before 23 May 2015',
    'March 25, 2016 or later',
    '23 May or later',
    'about ten days ago',
    'ten days ago or so',
  ])('cannot be resolved where the rule does not reach: "%s"', (phrase) => {
    expect(resolved(phrase, '2017-03-02')).toBe('unresolved-phrase');
  });

  test('cannot be resolved from a source issued in an unknown week', () => {
    expect(resolved('on Friday', '2017')).toBe('unresolved-phrase');
    expect(resolved('on Friday', '2017/..')).toBe('unresolved-phrase');
    for (const sign of ['~', '?', '%'])
      expect(resolved('on Friday', `2016-03-27${sign}`)).toBe('unresolved-phrase');
    expect(resolved('yesterday', '2016-03')).toBe('ambiguous-phrase');
    expect(resolved('this month', '2016-03')).toBe('2016-03');
    expect(resolved('this year', '2016-03-01/2016-04-01')).toBe('unresolved-phrase');
    expect(resolved('in May 2015', '2017')).toBe('2015-05');
  });
});

test('a weekday that is not that of the date beside it is said', () => {
  expect(resolvePhrase('Friday 3 January', edtf('2026-01-04'))).toEqual({
    rule: 'unresolved-phrase',
    reason: 'The words "Friday 3 January" name a weekday, and the date beside it is another day, 2026-01-03.',
  });
});

test.each(['am Samstag', 'vendredi', 'يوم الجمعة', 'в пятницу', '25 mars 2016'])(
  'words that are not English are refused as such, with the forms that resolve: "%s"',
  (phrase) => {
    expect(resolvePhrase(phrase, edtf('2016-03-27'))).toEqual({
      rule: 'unresolved-phrase',
      reason: `The words "${phrase}" are not English, and the rule by which dates are worked out reads English alone.`,
      expected: resolvableForms,
    });
  },
);

test.each(['last week', 'a week or so', 'in mar or so'])(
  'English words that are not resolved are not taken for another language: "%s"',
  (phrase) => {
    expect(resolvePhrase(phrase, edtf('2016-03-27'))).toMatchObject({
      reason: `The words "${phrase}" do not fit the rule by which dates are worked out.`,
    });
  },
);

test('every form that messages name can be resolved', () => {
  const issued = edtf('2017-03-03');
  expect(resolvableForms.filter((form) => !('edtf' in resolvePhrase(form, issued)))).toEqual([]);
});

test('words that leave the calendar resolve to nothing, and throw nothing', () => {
  expect(resolved('999 years ago', '-9900')).toBe('unresolved-phrase');
  expect(resolved('999 years ago', '-9900-01-01')).toBe('unresolved-phrase');
  expect(resolved('999 months ago', '-9990-01-01')).toBe('unresolved-phrase');
  expect(resolved('yesterday', '-9999-01-01')).toBe('unresolved-phrase');
  expect(resolved('tomorrow', '9998-12-31')).toBe('unresolved-phrase');
});

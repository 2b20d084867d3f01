import { parse as parseGrammar } from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, plusDays } from '../../src/record/calendar.ts';
import { compareDates, edtf, readEdtf, yearOf } from '../../src/record/edtf.ts';
import { label } from '../../src/record/words/label.ts';

describe('a date', () => {
  test.each([
    ['2017-03-02', '2017-03-02', '2017-03-02', 'day', 'date'],
    ['2015-05', '2015-05-01', '2015-05-31', 'month', 'date'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month', 'date'],
    ['2014~', '2014-01-01', '2014-12-31', 'year', 'date'],
    ['2014-06~', '2014-06-01', '2014-06-30', 'month', 'date'],
    ['2015-05?', '2015-05-01', '2015-05-31', 'month', 'date'],
    ['2015-05%', '2015-05-01', '2015-05-31', 'month', 'date'],
    ['193X', '1930-01-01', '1939-12-31', 'decade', 'date'],
    ['12XX', '1200-01-01', '1299-12-31', 'century', 'date'],
    ['00XX', '0000-01-01', '0099-12-31', 'century', 'date'],
    ['-12XX', '-1299-01-01', '-1200-12-31', 'century', 'date'],
    ['-00XX', '-0099-01-01', '0000-12-31', 'century', 'date'],
    ['-000X', '-0009-01-01', '0000-12-31', 'decade', 'date'],
    ['-00XX/01XX', '-0099-01-01', '0199-12-31', 'century', 'interval'],
    ['9998-12-31', '9998-12-31', '9998-12-31', 'day', 'date'],
    ['-0880', '-0880-01-01', '-0880-12-31', 'year', 'date'],
    ['0032', '0032-01-01', '0032-12-31', 'year', 'date'],
    ['2015-05-20/2015-05-21', '2015-05-20', '2015-05-21', 'day', 'interval'],
    ['2016-11/2016-12-06', '2016-11-01', '2016-12-06', 'month', 'interval'],
    ['2015-06-19~/2015-06-23', '2015-06-19', '2015-06-23', 'day', 'interval'],
    ['[2016-12-26..2017-01-10]', '2016-12-26', '2017-01-10', 'day', 'within'],
    ['[2015-10-25,2015-10-26]', '2015-10-25', '2015-10-26', 'day', 'one-of'],
    ['[2015-10-25, 2015-10-26]', '2015-10-25', '2015-10-26', 'day', 'one-of'],
    ['[-02XX,-01XX]', '-0299-01-01', '-0100-12-31', 'century', 'one-of'],
    ['[1667,1760-12]', '1667-01-01', '1760-12-31', 'year', 'one-of'],
  ])('%s reaches from %s to %s', (text, start, end, precision, shape) => {
    expect(edtf(text)).toMatchObject({ start, end, precision, shape });
  });

  test('that still goes on has no last day', () => {
    expect(edtf('2017/..')).toMatchObject({ start: '2017-01-01', end: null });
  });

  test('is kept as standard EDTF, without the spaces of a list', () => {
    expect(edtf('[2015-10-25, 2015-10-26]').edtf).toBe('[2015-10-25,2015-10-26]');
  });

  test('is listed under the year of its first day', () => {
    expect(['2016-12-26/2017-01-10', '-0880', '0032'].map((text) => yearOf(edtf(text)))).toEqual([
      '2016',
      '-0880',
      '0032',
    ]);
  });
});

describe('a text is refused', () => {
  test.each([
    ['2017-02-30', 'invalid-date', 'does not exist'],
    ['2017-02-29', 'invalid-date', 'does not exist'],
    ['2017-04-31/2017-05-01', 'invalid-date', '"2017-04-31" does not exist'],
    ['2015-13', 'invalid-date', 'in no form that this record reads'],
    ['2015-21', 'invalid-date', 'in no form that this record reads'],
    ['31 February 2016', 'invalid-date', 'does not exist'],
    ['30.2.2016', 'invalid-date', 'does not exist'],
    ['31/04/2016', 'invalid-date', 'does not exist'],
    ['2 March 2017', 'invalid-date', 'not written as this record writes dates'],
    ['[12XX..13XX]', 'invalid-date', 'wider than a year'],
    ['[2015~..2016]', 'invalid-date', 'sign inside its brackets'],
    ['[2015-05-03,2015-05-06?]', 'invalid-date', 'sign inside its brackets'],
    ['12XX~', 'invalid-date', 'wide by itself'],
    ['12XX/1400~', 'invalid-date', 'wide by itself'],
    ['[-00XX,-01XX]', 'reversed-date', 'ends before it begins'],
    ['9999', 'invalid-date', 'reaches the year 9999'],
    ['999X', 'invalid-date', 'reaches the year 9999'],
    ['99XX', 'invalid-date', 'reaches the year 9999'],
    ['[2016-03-28..9999-12-31]', 'invalid-date', 'reaches the year 9999'],
    ['[2016,9999-01]', 'invalid-date', 'reaches the year 9999'],
    ['9999/..', 'invalid-date', 'reaches the year 9999'],
    [`2017-${'0'.repeat(2000)}`, 'invalid-date', 'has 2005 characters'],
    ['{2015,2016}', 'invalid-date', 'in no form that this record reads'],
    ['2015-05-~20', 'invalid-date', 'in no form that this record reads'],
    ['2015-1X', 'invalid-date', 'in no form that this record reads'],
    ['[2015..2016,2017]', 'invalid-date', 'in no form that this record reads'],
    ['[2015-05..2016-03-27]', 'invalid-date', 'different precision'],
    ['2017-03-02T10:00', 'invalid-date', 'time of day'],
    ['Y12017', 'invalid-date', 'more than four digits'],
    ['2017-3-2', 'invalid-date', 'not written as this record writes dates'],
    ['../2011', 'invalid-date', 'beginning or its end unknown'],
    ['/2011', 'invalid-date', 'beginning or its end unknown'],
    ['2011/', 'invalid-date', 'beginning or its end unknown'],
    ['[..2011]', 'invalid-date', 'beginning or its end unknown'],
    ['..', 'invalid-date', 'in no form'],
    ['', 'invalid-date', 'in no form'],
    ['03/04/2017', 'ambiguous-date', 'more than one way'],
    ['3.4.2017', 'ambiguous-date', 'more than one way'],
    ['3-4-17', 'ambiguous-date', 'more than one way'],
    ['17', 'ambiguous-date', 'several centuries'],
    ['2017-03-02/2016-01-01', 'reversed-date', 'ends before it begins'],
    ['[2016..2015]', 'reversed-date', 'ends before it begins'],
    ['[2015-10-26,2015-10-25]', 'reversed-date', 'ends before it begins'],
  ])('%s as %s', (text, rule, reason) => {
    const result = readEdtf(text);
    expect('problem' in result && result.problem.rule).toBe(rule);
    expect('problem' in result && result.problem.reason).toContain(reason);
  });

  test.each([
    ['2016-02-30', 'a day from 2016-02-01 to 2016-02-29'],
    ['31 February 2017', 'a day from 2017-02-01 to 2017-02-28'],
    ['April 31, 2016', 'a day from 2016-04-01 to 2016-04-30'],
    ['32.1.2016', 'a day from 2016-01-01 to 2016-01-31'],
    ['2016-13-32', undefined],
    ['2017-03-00', undefined],
  ])('%s with the days that its month has: %s', (text, expected) => {
    const result = readEdtf(text);
    expect('problem' in result && result.problem).toMatchObject({ rule: 'invalid-date' });
    expect('problem' in result && result.problem.expected).toBe(expected);
  });

  test.each([
    ['2017-3-2', '2017-03-02'],
    ['2017/03/02', '2017-03-02'],
    ['20170302', '2017-03-02'],
    ['13 December 2025', '2025-12-13'],
    ['Saturday, 13th of December 2025', '2025-12-13'],
    ['December 26, 2024', '2024-12-26'],
    ['Dec. 26 2024', '2024-12-26'],
    ['26-Dec-2024', '2024-12-26'],
    ['29/11/2026', '2026-11-29'],
    ['26.12.2024', '2024-12-26'],
    ['12/2025', '2025-12'],
    ['2025/12', '2025-12'],
    ['May 2015', '2015-05'],
    ['13. Dezember 2025', '2025-12-13'],
    ['1er août 2015', '2015-08-01'],
    ['1 de mayo de 2015', '2015-05-01'],
    ['13 декабря 2025', '2025-12-13'],
    ['13 Aralık 2025', '2025-12-13'],
    ['١٣ كانون الأول ٢٠٢٥', '2025-12-13'],
    ['13 ديسمبر 2025', '2025-12-13'],
    ['about 2014', '2014~'],
    ['c. May 2015', '2015-05~'],
    ['1950s', '195X'],
    ['13th century BC', '-12XX'],
    ['1st century', '00XX'],
    ['881 BC', '-0880'],
    ['AD 32', '0032'],
    ['2016–03–26', '2016-03-26'],
    ['2016–03', '2016-03'],
    ['2015/24/5', '2015-05-24'],
    ['Y2015', '2015'],
    ['Y-880', '-0880'],
    ['2014–2016', '2014/2016'],
    ['26–28 March 2016', '2016-03-26/2016-03-28'],
    ['25 or 26 October 2015', '[2015-10-25,2015-10-26]'],
    ['between 26 December 2016 and 10 January 2017', '[2016-12-26..2017-01-10]'],
    ['between May 2015 and March 2016', '[2015-05..2016-03]'],
    ['May or June 2015', '[2015-05,2015-06]'],
    ['since 2017', '2017/..'],
    ['since 2 March 2017', '2017-03-02/..'],
    ['perhaps May 2015', '2015-05?'],
    ['perhaps about 2014', '2014%'],
    ['March 26–28, 2016', '2016-03-26/2016-03-28'],
    ['March–April 2016', '2016-03/2016-04'],
    ['28 December 2015 – 3 January 2016', '2015-12-28/2016-01-03'],
    ['2016-03-26–2016-03-28', '2016-03-26/2016-03-28'],
    ['2017-03-02T10:00', '2017-03-02'],
    ['12XX?', '12XX'],
    ['2016-03-28/9999-12-31', '2016-03-28/..'],
  ])('%s with the one date that it means', (text, meant) => {
    expect(readEdtf(text)).toMatchObject({ problem: { rule: 'invalid-date', suggestions: [meant] } });
    expect(readEdtf(meant)).toHaveProperty('date');
  });

  test.each([
    ['03/04/2017', ['2017-04-03', '2017-03-04']],
    ['25-12-17', ['2017-12-25', '1917-12-25']],
  ])('%s with every date that it may mean', (text, meant) => {
    expect(readEdtf(text)).toMatchObject({ problem: { rule: 'ambiguous-date', suggestions: meant } });
  });

  test.each([
    '31/02/2017',
    '30 February 2017',
    'May 15',
    '2015 2016',
    '0 BC',
    'the day',
    '2014-15',
    '28–26 March 2016',
    'Y12345',
  ])('%s without a date that it does not mean', (text) => {
    const result = readEdtf(text);
    expect('problem' in result && result.problem.suggestions).toBeFalsy();
  });
});

test('any text is a date or a problem, never an exception', () => {
  const parts = ['20', '17', '-', '03', '02', '/', '..', '[', ']', ',', '~', '?', 'X', '%', ' ', '-0'];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const result = readEdtf(written);
      if ('problem' in result) expect(result.problem.reason).toMatch(/\.$/);
    }),
    { numRuns: 2000 },
  );
});

test('any date is one to the grammar of EDTF, can be printed, and has a day after it', () => {
  const year = fc.constantFrom('-9999', '-0880', '-0001', '0000', '0032', '2015', '2016', '9998', '9999');
  const point = fc.oneof(
    year,
    fc.tuple(year, fc.constantFrom('01', '02', '12')).map((units) => units.join('-')),
    fc
      .tuple(year, fc.constantFrom('01', '02'), fc.constantFrom('01', '29', '31'))
      .map((units) => units.join('-')),
    fc.constantFrom('-00XX', '-000X', '-99XX', '00XX', '195X', '12XX', '-013X', '998X', '99XX'),
  );
  const signed = fc.tuple(point, fc.constantFrom('', '', '', '~', '?', '%')).map((each) => each.join(''));
  const text = fc.oneof(
    signed,
    fc.tuple(signed, fc.oneof(signed, fc.constant('..'))).map((ends) => ends.join('/')),
    fc.tuple(signed, signed).map((ends) => `[${ends.join('..')}]`),
    fc.array(signed, { minLength: 2, maxLength: 3 }).map((days) => `[${days.join(',')}]`),
  );
  let dates = 0;
  fc.assert(
    fc.property(text, (written) => {
      const result = readEdtf(written);
      if (!('date' in result)) return;
      dates += 1;
      const { date } = result;
      expect(() => parseGrammar(date.edtf)).not.toThrow();
      expect(label(date, 'en')).not.toBe('');
      for (const day of [date.start, date.end ?? date.start])
        expect(daysBetween(day, plusDays(day, 1))).toBe(1);
    }),
    { numRuns: 3000 },
  );
  expect(dates).toBeGreaterThan(300);
});

test('dates are in one order: first day, last day, precision, finest first', () => {
  const sorted = [
    '-0880',
    '2014~',
    '2015',
    '2015-05-01',
    '2015-05-01/2015-05-31',
    '2015-05',
    '2015-05-20',
    '2015-05-20/2015-05-21',
    '2015-05-20/..',
  ];
  expect(
    sorted
      .toReversed()
      .map(edtf)
      .toSorted(compareDates)
      .map((date) => date.edtf),
  ).toEqual(sorted);
});

import { parse as parseGrammar } from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, edtf, readEdtf, yearOf } from '../../src/record/edtf.ts';

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
    ['2015-13', 'invalid-date', 'not a date in the EDTF forms'],
    ['2015-21', 'invalid-date', 'not a date in the EDTF forms'],
    ['2 March 2017', 'invalid-date', 'not a date in the EDTF forms'],
    ['{2015,2016}', 'invalid-date', 'not a date in the EDTF forms'],
    ['2015-05-~20', 'invalid-date', 'not a date in the EDTF forms'],
    ['2015-1X', 'invalid-date', 'not a date in the EDTF forms'],
    ['[2015..2016,2017]', 'invalid-date', 'not a date in the EDTF forms'],
    ['[2015-05..2016-03-27]', 'invalid-date', 'different precision'],
    ['2017-03-02T10:00', 'invalid-date', 'time of day'],
    ['Y12017', 'invalid-date', 'more than four digits'],
    ['2017-3-2', 'invalid-date', 'not written as EDTF'],
    ['../2011', 'invalid-date', 'beginning or its end unknown'],
    ['/2011', 'invalid-date', 'beginning or its end unknown'],
    ['2011/', 'invalid-date', 'beginning or its end unknown'],
    ['[..2011]', 'invalid-date', 'beginning or its end unknown'],
    ['..', 'invalid-date', 'not a date'],
    ['', 'invalid-date', 'not a date'],
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

  test('with what to write instead, where that can be told', () => {
    expect(readEdtf('2017-3-2')).toMatchObject({ problem: { expected: '2017-03-02' } });
    expect(readEdtf('03/04/2017')).toMatchObject({ problem: { expected: '2017-04-03 or 2017-03-04' } });
  });
});

test('any text is a date or a problem, never an exception, and any date is one to the grammar', () => {
  const parts = ['20', '17', '-', '03', '02', '/', '..', '[', ']', ',', '~', '?', 'X', '%', ' ', '-0'];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const result = readEdtf(written);
      if ('date' in result) expect(() => parseGrammar(result.date.edtf)).not.toThrow();
      else expect(result.problem.reason).toMatch(/\.$/);
    }),
    { numRuns: 2000 },
  );
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

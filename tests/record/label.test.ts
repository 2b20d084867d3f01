import { describe, expect, test } from 'vitest';
import { edtf } from '../../src/record/edtf.ts';
import {
  boundsText,
  dayLabel,
  dayPieces,
  label,
  labelPieces,
  monthLabel,
  yearLabel,
} from '../../src/record/words/label.ts';
import { textFor } from '../../src/record/words/text.ts';

describe('a date is printed', () => {
  test.each([
    ['2017-03-02', '2 March 2017'],
    ['2015-05-20/2015-05-21', '20–21 May 2015'],
    ['2015-05', 'May 2015'],
    ['2014-06~', 'about June 2014'],
    ['2015-05?', 'perhaps May 2015'],
    ['2014%', 'perhaps about 2014'],
    ['[2015-10-25,2015-10-26]', '25 or 26 October 2015'],
    ['[2015-04-30,2015-05-01]', '30 April or 1 May 2015'],
    ['[2015-05-01,2015-05-02,2015-05-03]', '1, 2 or 3 May 2015'],
    ['[2014,2015]', '2014 or 2015'],
    ['[2016-12-26..2017-01-10]', 'between 26 December 2016 and 10 January 2017'],
    ['[2017-04-25..2017-04-26]', 'between 25 and 26 April 2017'],
    ['2015-05-29/2015-06-03', '29 May – 3 June 2015'],
    ['2016-12-26/2017-01-10', '26 December 2016 – 10 January 2017'],
    ['2016-11/2016-12', 'November–December 2016'],
    ['2017/2024', '2017–2024'],
    ['2017/..', 'since 2017'],
    ['2015-06-19~/2015-06-23', 'from about 19 June 2015 to 23 June 2015'],
    ['-12XX', '13th century BC'],
    ['[-02XX,-01XX]', '3rd or 2nd century BC'],
    ['00XX', '1st century AD'],
    ['-00XX', '1st century BC'],
    ['-00XX/01XX', '1st century BC – 2nd century AD'],
    ['[-01XX,-00XX]', '2nd or 1st century BC'],
    ['-000X', '10–1 BC'],
    ['003X', 'AD 30s'],
    ['12XX', '13th century'],
    ['-0880', '881 BC'],
    ['0000', '1 BC'],
    ['0032', 'AD 32'],
    ['193X', '1930s'],
    ['-013X', '140–131 BC'],
    ['-0799/1100', '800 BC – AD 1100'],
    ['-00XX/11XX', '1st century BC – 12th century AD'],
    ['[-0009..1930]', 'between 10 BC and AD 1930'],
    ['[-0009,193X,1950]', '10 BC, AD 1930s or AD 1950'],
    ['0799/1100', 'AD 799 – 1100'],
  ])('%s as %s', (text, printed) => {
    expect(label(edtf(text), 'en')).toBe(printed);
  });
});

test.each(['2017-03-02', '0032-01-09', '-0880-12-31'])('the day %s prints as the date of that day', (day) => {
  expect(dayLabel(day, 'en')).toBe(label(edtf(day), 'en'));
  expect(dayPieces(day, 'en')).toEqual(labelPieces(edtf(day), 'en'));
});

test.each(['2017', '0032', '0000', '-0880'])('the year %s prints as the date of that year', (year) => {
  expect(yearLabel(year, 'en')).toBe(label(edtf(year), 'en'));
});

test('a month prints by its name, whole or short, before AD 1 too', () => {
  expect(monthLabel('2015-05', 'en')).toBe('May');
  expect(monthLabel('-0880-09', 'en', 'abbreviated')).toBe('Sep');
});

test('the days, months and years in a label can be read by machines', () => {
  expect(labelPieces(edtf('2015-05-20/2015-05-21'), 'en')).toEqual([
    { text: '20', datetime: '2015-05-20' },
    { text: '–' },
    { text: '21 May 2015', datetime: '2015-05-21' },
  ]);
  expect(labelPieces(edtf('0032'), 'en')).toEqual([{ text: 'AD 32', datetime: '0032' }]);
});

test('what HTML has no machine-readable form for stays words', () => {
  expect(['-0880', '12XX', '193X'].flatMap((text) => labelPieces(edtf(text), 'en'))).toEqual([
    { text: '881 BC' },
    { text: '13th century' },
    { text: '1930s' },
  ]);
});

test.each(['2015-08-23?', '2014-06~', '2014%'])('the bounds of %s are said to be no certain ones', (text) => {
  expect(boundsText(edtf(text), textFor('en'))).toMatch(
    /^As EDTF: .+\. First possible day: .+ the true day may lie outside these\.$/,
  );
});

test('the bounds of a date without a doubt stand by themselves', () => {
  expect(boundsText(edtf('[2016-12-26..2017-01-10]'), textFor('en'))).toBe(
    'As EDTF: [2016-12-26..2017-01-10]. First possible day: 2016-12-26. Last possible day: 2017-01-10.',
  );
});

import { describe, expect, test } from 'vitest';
import { foreignWords } from '../../src/record/foreign-script.ts';
import { isLanguage } from '../../src/record/language.ts';

describe('in a text in Arabic', () => {
  test.each([
    ['The gate falls', 'The gate falls'],
    ['قال The gate fell on Friday هناك', 'The gate fell on Friday'],
    ['Gate', 'Gate'],
  ])('%s has words in Latin letters', (text, words) => {
    expect(foreignWords(text, 'ar')).toBe(words);
  });

  test.each([
    'سقطت البوابة يوم الجمعة',
    'كما تقول «the gate fell on a Friday» (أي: سقطت)',
    '«the gate fell on a Friday»',
    'تسمّيها اليونسكو (World Heritage in Danger List)',
    'قالت UNESCO في تقرير CNN يوم الجمعة',
    'صحيفة Arkansas Democrat-Gazette',
    'https://example.org/the/gate/fell',
    '2016',
  ])('a quotation, a name or a number is in its place: %s', (text) => {
    expect(foreignWords(text, 'ar')).toBeUndefined();
  });
});

test('other letters than Latin ones are looked for in languages that have them, and in no other', () => {
  const text = 'The gate fell on a Friday';
  expect(['fa', 'ckb', 'ru', 'he'].map((lang) => foreignWords(text, lang))).toEqual([text, text, text, text]);
  expect(['fr', 'ku', 'tr', 'ja'].map((lang) => foreignWords(text, lang))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['ar', true],
  ['ar-IQ', true],
  ['ckb', true],
  ['xx', false],
  ['und', false],
  ['zxx', false],
  ['old', false],
  ['arabic', false],
])('%s stands for a language: %s', (tag, is) => {
  expect(isLanguage(tag)).toBe(is);
});

import { expect, test } from 'vitest';
import { defaultLocale, languageOf, localeOf, locales } from '../../src/record/words/locale.ts';
import { piecesOf } from '../../src/record/words/text.ts';

/** The names of the `{…}` in a text with all its plurals. */
function slotsIn(text: unknown): string[] {
  return piecesOf(typeof text === 'string' ? text : JSON.stringify(Object.values(text ?? {})))
    .filter((_, i) => i % 2 === 1)
    .toSorted();
}

test('the language at the root comes first, and an unknown one falls back to it', () => {
  expect(locales[0]).toBe(defaultLocale);
  expect([localeOf('xx'), localeOf(undefined), localeOf('toString')]).toEqual(['en', 'en', 'en']);
});

test.each(locales)('%s fills the same gaps in the same texts as the language at the root', (locale) => {
  const [own, root] = [languageOf(locale).texts, languageOf(defaultLocale).texts];
  expect(Object.keys(own).toSorted()).toEqual(Object.keys(root).toSorted());
  const gaps = (texts: typeof own): (readonly [string, readonly string[]])[] =>
    Object.entries(texts).map(([key, text]) => [key, [...new Set(slotsIn(text))]] as const);
  expect(new Map(gaps(own))).toEqual(new Map(gaps(root)));
});

test.each(locales)('%s is a language whose habits are those of a country', (locale) => {
  expect(new Intl.Locale(languageOf(locale).habits).language).toBe(new Intl.Locale(locale).language);
});

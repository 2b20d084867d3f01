import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ar } from '../../src/record/words/ar/index.ts';
import { en } from '../../src/record/words/en/index.ts';
import type { Language } from '../../src/record/words/language.ts';

function walk(locale: string): string {
  return readFileSync(`tests/screen-readers/${locale}.md`, 'utf8');
}

function stepsIn(locale: string): number {
  return walk(locale).match(/^\d+\. \*\*/gm)?.length ?? 0;
}

/** What the walk with a screen reader writes in `code` in a language, in its order. */
function written(locale: string): string[] {
  return [...walk(locale).matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
}

function addressesIn(locale: string): string[] {
  return written(locale).filter((each) => each.startsWith('/'));
}

/** Every text of a language as the walk writes it: what it is filled with is "…". */
function toHear({ texts }: Language): string[] {
  return Object.values(texts)
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .map((text) => text.replaceAll(/\{\w+\}/g, '…'));
}

test.each(Object.entries({ en, ar }))(
  'what a tester should hear in %s stands word for word among the texts of the pages',
  (locale, language) => {
    const known = toHear(language);
    const tableOf = known.map((text) => String(language.texts['lane.tableOf']).replace('{picture}', text));
    const promised = written(locale).filter((each) => !/^\/|^code$|\.md$/.test(each));
    const spoken = new Set([...known, ...tableOf]);
    expect(promised.filter((each) => !spoken.has(each))).toEqual([]);
    expect(promised.length).toBeGreaterThan(50);
  },
);

test('both languages have as many steps, through the same pages', () => {
  expect(stepsIn('en')).toBe(20);
  expect(stepsIn('ar')).toBe(20);
  expect(addressesIn('ar')).toEqual(addressesIn('en').map((address) => `/ar${address}`));
});

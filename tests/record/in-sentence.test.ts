import { expect, test } from 'vitest';
import { termsOf, headingOf, inSentence } from '../../src/record/words/term.ts';

test('a label has no capital within a sentence, but an abbreviation keeps its own', () => {
  expect(inSentence('Heritage body', 'en')).toBe('heritage body');
  expect(inSentence('NGO', 'en')).toBe('NGO');
  expect(inSentence('جهة تراثية', 'ar')).toBe('جهة تراثية');
});

test('no label of those that sentences list has a capital within it', () => {
  for (const vocabulary of ['capacity', 'actor', 'weak-source', 'condition'] as const)
    for (const { label } of termsOf(vocabulary, 'en'))
      expect(inSentence(label, 'en')).toBe(label.toLowerCase());
});

test('a word has a heading of its own, or else its label', () => {
  expect(headingOf('category', 'killing', 'en')).toBe('killings');
  expect(headingOf('extent', '91-100', 'en')).toBe('91 to 100 per cent');
});

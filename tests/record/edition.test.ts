import { describe, expect, test } from 'vitest';
import { taglineOf } from '../../src/record/words/edition.ts';
import { directionIn } from '../../src/record/words/locale.ts';
import { englishAt } from './english.ts';

describe('the site in English', () => {
  const edition = englishAt('/x/');

  test('puts the base path before addresses, and the origin before whole ones', () => {
    expect([edition.href('/about/'), edition.url('/data/events.csv')]).toEqual([
      '/x/about/',
      'https://example.org/x/data/events.csv',
    ]);
    expect(englishAt('/').href('/about/')).toBe('/about/');
  });

  test('prints a word of a vocabulary by its label, and another as it is written, without its hyphens', () => {
    expect(edition.word('monument', 'rock-cut-tomb')).toBe('rock cut tomb');
    expect(edition.word('monument', 'wall')).toBe('City wall');
    expect(edition.word('monument', 'constructor')).toBe('constructor');
  });

  test('keeps what is written from right to left apart from the words beside it', () => {
    expect(edition.t('sources.line', { publisher: 'صحيفة النهار' })).toContain(
      ', \u2068صحيفة النهار\u2069, ',
    );
    expect(edition.t('sources.line', { publisher: 'An-Nahar' })).toContain(', An-Nahar, ');
  });

  test('names its sites in its tagline, in the words of British English', () => {
    const sites = ['Hatra', 'Nimrud', 'Palmyra'].map((name) => ({ name }));
    expect(taglineOf({ sites }, edition)).toContain('Hatra, Nimrud and Palmyra');
  });
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ku-Arab', 'rtl'],
])('%s is written %s', (tag, direction) => {
  expect(directionIn(tag)).toBe(direction);
});

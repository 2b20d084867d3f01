import { expect, test } from 'vitest';
import { figuresOf } from '../../src/derive/views/figures.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf, source } from './sample.ts';

const account = { answer: 'One', source: 'first' };
const claims = [
  { id: 'single', question: 'Who?', accounts: [account] },
  { id: 'open', question: 'How many?', accounts: [account, { answer: 'Two', source: 'third' }] },
  {
    id: 'explained',
    question: 'When?',
    accounts: [account, { answer: 'Two', source: 'third' }],
    status: 'explained',
    note: 'Why.',
  },
];

const record = {
  ...recordOf(
    event('umbrella', { sources: ['third'] }),
    event('part', { 'part-of': 'umbrella', 'sources': ['first', 'second'], claims }),
    event('several', {
      sources: ['first', 'third'],
      corrections: [{ date: '2026-01-02', note: 'It was three.' }],
    }),
  ),
  sources: [
    ...recordOf().sources,
    source('fourth', { language: 'ar-IQ', archived: 'https://example.org/kept/' }),
    source('fifth', {
      language: 'ar',
      kind: 'blog',
      captures: [{ url: 'https://example.org/copy/', taken: '2026-01-01' }],
    }),
    source('sixth', { language: 'en' }),
  ],
};

const figures = new Map(figuresOf(record, englishAt()).map(({ name, value }) => [name, value]));

test('an event that sums up others is not counted beside its parts', () => {
  expect([figures.get('events'), figures.get('bySite')]).toEqual(['2', 'Hill 2']);
});

test('questions are counted by whether accounts differ, and of these the open ones', () => {
  expect((['accounts', 'questions', 'differing', 'open'] as const).map((name) => figures.get(name))).toEqual([
    '5',
    '3',
    '2',
    '1',
  ]);
});

test('texts of one agency are one origin', () => {
  expect(figures.get('oneOrigin')).toBe('1');
});

test('sources are counted by language, whatever the country, the commonest first', () => {
  expect(figures.get('byLanguage')).toBe('Arabic 2 and English 1');
});

test('a source is kept where a copy or its archive has an address, and weak where its kind says so', () => {
  expect([figures.get('kept'), figures.get('weak'), figures.get('corrections')]).toEqual(['2', '1', '1']);
});

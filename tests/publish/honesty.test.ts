import { describe, expect, test } from 'vitest';
import { corroborationOf } from '../../src/derive/corroboration.ts';
import { coverageTables } from '../../src/derive/coverage.ts';
import { dataFiles } from '../../src/publish/data/files.ts';
import { twinWriters } from '../../src/publish/data/twins.ts';
import { schemas } from '../../src/record/record.ts';
import { languageOf, locales } from '../../src/record/words/locale.ts';
import { event, recordOf } from '../derive/sample.ts';
import { englishAt } from '../record/english.ts';
import { textOf } from './data/rich.ts';

const edition = englishAt();

const plain = {
  title: 'T',
  site: 'hill',
  date: '2016',
  category: 'damage',
  summary: 'S',
  added: '2026-01-01',
};
const question = { id: 'q', question: 'Who?' };

function told(account: object): boolean {
  return schemas.event.safeParse({
    ...plain,
    sources: ['first'],
    claims: [{ ...question, accounts: [account] }],
  }).success;
}

describe('what the foot of each page says holds', () => {
  test('an event without a source is refused', () => {
    expect(schemas.event.safeParse({ ...plain, sources: ['first'] }).success).toBe(true);
    expect(schemas.event.safeParse({ ...plain, sources: [] }).success).toBe(false);
    expect(schemas.event.safeParse(plain).success).toBe(false);
  });

  test('an account that names no source is refused', () => {
    expect([told({ answer: 'One', source: 'first' }), told({ answer: 'One' })]).toEqual([true, false]);
  });
});

test('origins between which a link is known are one', () => {
  const { origins } = corroborationOf(event('e', { sources: ['first', 'second', 'third'] }), recordOf());
  expect(origins.map(({ name, sources }) => [name, sources.length])).toEqual([
    ['Wire', 2],
    ['Third Office', 1],
  ]);
});

test('where an origin has no text on an event, nothing is said of what it did', () => {
  const [table] = coverageTables(
    recordOf(
      event('a', { sources: ['first', 'third'] }),
      event('b', { sources: ['second'] }),
      event('c', { sources: ['third'] }),
    ),
  );
  expect(table?.rows[1]?.coverage.find(({ sources }) => sources.length === 0)?.stance).toBe('none');
});

test.each(locales)('no text in %s says of origins or of events more than the record can know', (locale) => {
  const { texts, about } = languageOf(locale);
  expect(JSON.stringify([texts, about])).not.toMatch(/independent|silent|every statement/i);
});

test('what editors note about a source is in no file of data', async () => {
  const record = recordOf(event('e', { sources: ['first'] }));
  const noted = {
    ...record,
    sources: record.sources.map((source) => ({ ...source, 'editors-note': 'Misleads about the day.' })),
  };
  const [subject] = noted.events;
  if (!subject) throw new Error('There is no event.');
  const texts = [
    ...(await Promise.all(dataFiles.map((file) => textOf(file, noted)))),
    ...Object.values(twinWriters).map((write) => write('e', { event: subject }, noted, edition)),
  ];
  expect(texts.filter((text) => text.includes('Misleads'))).toEqual([]);
});

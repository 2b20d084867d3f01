import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { corroborationOf } from '../../src/derive/corroboration.ts';
import { coverageTables } from '../../src/derive/coverage.ts';
import { written, type DataFile } from '../../src/publish/data/data-file.ts';
import { dataFiles } from '../../src/publish/data/files.ts';
import { twinText } from '../../src/publish/data/twins.ts';
import { twinForms } from '../../src/record/address.ts';
import { folders, kinds } from '../../src/record/kind.ts';
import { schemas, type HeritageRecord } from '../../src/record/record.ts';
import { languageOf, locales } from '../../src/record/words/locale.ts';
import { event, recordOf } from '../derive/sample.ts';
import { englishAt } from '../record/english.ts';

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

describe('what editors note about a source', () => {
  const note = 'Nota bene editoribus';
  const title = 'Titulus omnibus lectoribus';
  const record = recordOf(event('e', { sources: ['first'] }));
  const noted = {
    ...record,
    sources: record.sources.map((source) => ({ ...source, title, 'editors-note': note })),
  };

  test('is in no file of data, though its title is', async () => {
    const files = await Promise.all(
      dataFiles.map(async (file) => [file.name, await readable(file, noted)] as const),
    );
    const holding = (text: string): string[] =>
      files.filter(([, content]) => content.includes(text)).map(([name]) => name);
    expect(holding(title)).toEqual(expect.arrayContaining(['sources.csv', 'ruins-on-record.xlsx']));
    expect(holding(note)).toEqual([]);
  });

  test('is in no file of an entry', () => {
    const texts = kinds.flatMap((kind) =>
      noted[folders[kind]].flatMap(({ id }) =>
        twinForms[kind].map((form) => twinText(kind, id, form, noted, edition) ?? ''),
      ),
    );
    expect(texts.some((text) => text.includes(title))).toBe(true);
    expect(texts.filter((text) => text.includes(note))).toEqual([]);
  });
});

/** The text of a file, and that of the parts of one that is packed. */
async function readable(file: DataFile, content: HeritageRecord): Promise<string> {
  const { bytes } = await written(file, content, edition);
  const parts = file.name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

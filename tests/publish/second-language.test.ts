/** A second language is a folder of words and a line: here it is English in brackets, so that whatever has none is in no words. */
import { expect, test, vi } from 'vitest';
import { choices, findables } from '../../src/derive/search.ts';
import { mapOf } from '../../src/derive/pictures/map.ts';
import { monumentView } from '../../src/derive/views/monument.ts';
import { categoryItems, listItems } from '../../src/derive/views/items.ts';
import { homeView } from '../../src/derive/views/home.ts';
import { actorGroups, sourceGroups } from '../../src/derive/views/groups.ts';
import { siteView } from '../../src/derive/views/site.ts';
import { timelineView, yearView } from '../../src/derive/views/timeline.ts';
import { fileViews } from '../../src/publish/data/file-views.ts';
import { pageOfCategory, pageOfSelection, pageOfYear, titledPage } from '../../src/publish/pages.ts';
import { editionsAt, type Edition } from '../../src/record/words/edition.ts';
import { languageOf, locales } from '../../src/record/words/locale.ts';
import { rich as record } from './data/rich.ts';

vi.mock(import('../../src/record/words/languages.ts'), async (original) => {
  const { en } = await original();
  const ar = { ...en, habits: 'ar-IQ', texts: inBrackets(en.texts), terms: inBrackets(en.terms) };
  const languages = { en, ar };
  return languages;
});

function inBrackets<T>(words: T): T {
  return JSON.parse(JSON.stringify(words), (_, text: unknown) =>
    typeof text === 'string' ? `[${text}]` : text,
  );
}

const [english, second] = bothOf(editionsAt('https://example.org', '/'));

function bothOf([first, other]: readonly Edition[]): [Edition, Edition] {
  if (!first || !other) throw new Error('There are no two editions.');
  return [first, other];
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts of English as they stand, but for those that the record uses as names; those in lower case may be ids. */
const named = new Set(textsIn([record.sites, record.monuments, record.actors, record.sources]));
const words = new Set(
  textsIn([languageOf('en').texts, languageOf('en').terms]).filter(
    (text) => /^\p{Lu}/u.test(text) && !named.has(text),
  ),
);

test('has its pages below its name, in the direction in which it is written', () => {
  expect(locales).toEqual(['en', 'ar']);
  expect([second.dir, second.href('/about/'), english.href('/about/')]).toEqual([
    'rtl',
    '/ar/about/',
    '/about/',
  ]);
});

test('leaves no English on its pages and in what they are made of', async () => {
  const files = (await fileViews(record, second)).flatMap((group) => group.files);
  const shown = textsIn([
    files.flatMap(({ fields }) => fields.filter(({ lang }) => lang === undefined)),
    mapOf(record, second).drawing.scenes,
    [
      ...categoryItems(second),
      ...listItems(second),
      actorGroups(record, second).groups.map((group) => [group.words, group.items.map(({ line }) => line)]),
      sourceGroups(record.sources, second).flatMap(({ items }) => items.map(({ sources }) => sources)),
    ],
    homeView(record, 5, second).control,
    siteView('hill', record, second),
    monumentView('gate', record, second).register,
    choices(record, second.locale),
    findables(record, second.locale).map(({ line }) => line),
    titledPage('about', '/about/', second),
    pageOfCategory('fighting', second),
    pageOfSelection(timelineView('/timeline/category/fighting/', record), second),
    pageOfYear('2015', yearView('2015', record), second),
  ]);
  expect(shown.filter((text) => text.includes('[')).length).toBeGreaterThan(300);
  expect(shown.filter((text) => words.has(text))).toEqual([]);
});

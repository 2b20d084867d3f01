import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ar } from '../../src/record/words/ar/index.ts';
import type { Language } from '../../src/record/words/language.ts';
import { defaultLocale, languageOf, localeOf, locales } from '../../src/record/words/locale.ts';
import { piecesOf } from '../../src/record/words/text.ts';

/** Every language that has words, those of which the site has no pages yet included. */
const languages = Object.entries<Language>({
  ...Object.fromEntries(locales.map((locale) => [locale, languageOf(locale)])),
  ar,
});
const root = languageOf(defaultLocale);

/** The names of the `{…}` in a text with all its plurals. */
function slotsIn(text: unknown): string[] {
  return piecesOf(typeof text === 'string' ? text : JSON.stringify(Object.values(text ?? {})))
    .filter((_, i) => i % 2 === 1)
    .toSorted();
}

/** Whether a count that the text is given may be one; that of a text which has but one form in English may not. */
function countsOne(key: string): boolean {
  const text = new Map<string, unknown>(Object.entries(root.texts)).get(key);
  return typeof text !== 'object' || text === null || 'one' in text;
}

/** Where a text stands in the words of a language, and what it says: each form of a plural by itself. */
function textsOf(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words ?? {}).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}/${key}`),
  );
}

test('the language at the root comes first, and an unknown one falls back to it', () => {
  expect(locales[0]).toBe(defaultLocale);
  expect([localeOf('xx'), localeOf(undefined), localeOf('toString')]).toEqual(['en', 'en', 'en']);
});

test.each(languages)(
  '%s fills the same gaps in the same texts as the language at the root',
  (_, { texts }) => {
    const gaps = (those: typeof texts): (readonly [string, readonly string[]])[] =>
      Object.entries(those).map(([key, text]) => [key, [...new Set(slotsIn(text))]] as const);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(root.texts).toSorted());
    expect(new Map(gaps(texts))).toEqual(new Map(gaps(root.texts)));
  },
);

test.each(languages)('%s has every plural form that a count can ask for, and no other', (tag, { texts }) => {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const wrong = Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text === 'string') return [];
    const asked = countsOne(key) ? forms : forms.filter((form) => form !== 'zero' && form !== 'one');
    const has = new Set(Object.keys(text));
    return [
      ...asked.filter((form) => !has.delete(form)).map((form) => `${placeOf(tag, key)} lacks "${form}"`),
      ...[...has].map((form) => `${placeOf(tag, key)} has "${form}", for which the language has no number`),
    ];
  });
  expect(wrong).toEqual([]);
});

/** Where a text stands in the words of a language, `placeOf('ar', 'events.count') //=> 'src/record/words/ar/texts.json:10:3 "events.count"'`. */
function placeOf(tag: string, key: string): string {
  const file = `src/record/words/${tag}/texts.json`;
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((each) => each.startsWith(`  "${key}"`)) + 1;
  return `${file}:${line}:3 "${key}"`;
}

test('a place in the words of a language is where the text stands', () => {
  expect(placeOf('ar', 'site.name')).toMatch(/^src\/record\/words\/ar\/texts\.json:[1-9]\d*:3 "site\.name"$/);
});

test.each(languages)(
  '%s explains the same words and has the same sections as the language at the root',
  (_, { terms, about }) => {
    const paths = (words: unknown): string[] => textsOf(words).map(([path]) => path);
    expect(paths(terms)).toEqual(paths(root.terms));
    expect(paths(about)).toEqual(paths(root.about));
    expect(textsOf(about).map(([path, text]) => [path, slotsIn(text)])).toEqual(
      textsOf(root.about).map(([path, text]) => [path, slotsIn(text)]),
    );
  },
);

test.each(languages)('%s leaves no text of its interface empty', (_, { texts, terms, about }) => {
  expect(textsOf([texts, terms, about]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(languages)('%s is a language whose habits are those of a country', (tag, { habits }) => {
  expect(new Intl.Locale(habits).language).toBe(new Intl.Locale(tag).language);
});

/** What keeps its Latin letters in Arabic: formats, standards, programs, licences and typefaces. */
const latinNames =
  /STIX Two Text|Noto (?:Sans|Naskh Arabic)|SIL Open Font License|Frictionless Data Package|Linked Places Format|JSON Schema|BCP|EDTF|ISO|CSL(?:-JSON)?|CSV|JPEG|UTF-8|SHA-256|WGS84|CC BY(?:-SA)?|CC0|MIT|APA|MLA|RIS|Bib(?:La)?TeX|LaTeX|JavaScript|Excel|LibreOffice|SQLite|TimelineJS|oEmbed|Pandoc|Pagefind|Atom|Inter|Pleiades|Wikidata|GeoNames/g;

/** The words in Latin letters that are in a text beside its `{…}` and the names above. */
function latinIn(text: string): string[] {
  return (
    text
      .replaceAll(/\{\w+\}/g, '')
      .replaceAll(latinNames, '')
      .match(/[A-Za-z][\w.:/-]*/g) ?? []
  );
}

/** Whether a text is about the files of data, and its Latin words are values, columns and files in them. */
function quotesData(path: string, text: string): boolean {
  return (
    /^\d\/(?:data|archive)\./.test(path) && latinIn(text).every((word) => /^[A-Z-]+\.?$|^:?[a-z_]/.test(word))
  );
}

test('Arabic has no Latin words but names, and the values and files that texts about data quote', () => {
  const latin = textsOf([ar.texts, ar.terms, ar.about]).filter(
    ([path, text]) => latinIn(text).length > 0 && !quotesData(path, text),
  );
  expect(latin).toEqual([]);
});

test('Arabic has its own marks and pairs of quotation marks', () => {
  const texts = textsOf([ar.texts, ar.terms, ar.about]);
  expect(texts.filter(([, text]) => /[“”‘’"]|\p{Script=Arabic}[,;?]/u.test(text))).toEqual([]);
  expect(texts.filter(([, text]) => text.split('«').length !== text.split('»').length)).toEqual([]);
});

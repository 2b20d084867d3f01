/** Dates and counts as Arabic prints them, with its words as one of the site’s languages. */
import { expect, test, vi } from 'vitest';
import { nameGroups } from '../../src/derive/views/groups.ts';
import { pageOf, thingOf } from '../../src/record/address.ts';
import { edtf } from '../../src/record/edtf.ts';
import { schemas } from '../../src/record/record.ts';
import { monthName, weekdayName } from '../../src/record/words/date-words.ts';
import { editionsAt } from '../../src/record/words/edition.ts';
import { fileSize } from '../../src/record/words/file-size.ts';
import { label } from '../../src/record/words/label.ts';
import { localeOf } from '../../src/record/words/locale.ts';
import { rangeText } from '../../src/record/words/range.ts';
import { textFor } from '../../src/record/words/text.ts';
import { citationsOf, citationsOfEvent } from '../../src/publish/citations/citations.ts';
import { event, recordOf } from '../derive/sample.ts';

vi.mock(import('../../src/record/words/languages.ts'), async (original) => {
  const { ar } = await import('../../src/record/words/ar/index.ts');
  const languages = { ...(await original()), ar };
  return languages;
});

const arabic = localeOf('ar');
const t = textFor(arabic);

test.each([
  ['2017-03-02', '2 آذار/مارس 2017'],
  ['2015-05-20/2015-05-21', '20–21 أيار/مايو 2015'],
  ['2015-05', 'أيار/مايو 2015'],
  ['2014-06~', 'نحو حزيران/يونيو 2014'],
  ['2015-05?', 'ربما أيار/مايو 2015'],
  ['2014%', 'ربما نحو 2014'],
  ['[2015-10-25,2015-10-26]', '25 أو 26 تشرين الأول/أكتوبر 2015'],
  ['[2015-05-01,2015-05-02,2015-05-03]', '1 أو 2 أو 3 أيار/مايو 2015'],
  ['[2016-12-26..2017-01-10]', 'بين 26 كانون الأول/ديسمبر 2016 و10 كانون الثاني/يناير 2017'],
  ['[2017-04-25..2017-04-26]', 'بين 25 و26 نيسان/أبريل 2017'],
  ['2015-05-29/2015-06-03', '29 أيار/مايو – 3 حزيران/يونيو 2015'],
  ['2017/..', 'منذ 2017'],
  ['2015-06-19~/2015-06-23', 'من نحو 19 حزيران/يونيو 2015 إلى 23 حزيران/يونيو 2015'],
  ['-12XX', 'القرن الثالث عشر قبل الميلاد'],
  ['[-02XX,-01XX]', 'القرن الثالث أو القرن الثاني قبل الميلاد'],
  ['00XX', 'القرن الأول الميلادي'],
  ['20XX', 'القرن الحادي والعشرون'],
  ['18XX', 'القرن التاسع عشر'],
  ['09XX', 'القرن العاشر'],
  ['19XX', 'القرن العشرون'],
  ['-0880', '881 قبل الميلاد'],
  ['0032', '32 للميلاد'],
  ['193X', 'ثلاثينيات القرن العشرين'],
  ['200X', 'العقد الأول من القرن الحادي والعشرين'],
  ['191X', 'العقد الثاني من القرن العشرين'],
  ['184X', 'أربعينيات القرن التاسع عشر'],
  ['024X', 'أربعينيات القرن الثالث للميلاد'],
])('%s is %s', (text, printed) => {
  expect(label(edtf(text), arabic)).toBe(printed);
});

test('a month is printed by its name in the Levant and by that elsewhere, or in short by the first', () => {
  expect([monthName(1, arabic), monthName(1, arabic, 'abbreviated'), weekdayName(4, arabic)]).toEqual([
    'كانون الثاني/يناير',
    'كانون الثاني',
    'الخميس',
  ]);
});

test.each([
  [0, 'لا أحداث'],
  [1, 'حدث واحد'],
  [2, 'حدثان'],
  [3, '3 أحداث'],
  [10, '10 أحداث'],
  [11, '11 حدثاً'],
  [99, '99 حدثاً'],
  [100, '100 حدث'],
  [103, '103 أحداث'],
])('%i events are counted as %s', (count, printed) => {
  expect(t('events.count', { count })).toBe(printed);
});

test('numbers, sizes and lists follow the habits of the region, in Western digits', () => {
  const edition = editionsAt('https://example.org', '/').find(({ locale }) => locale === arabic);
  expect(edition?.list(['الحضر', 'النمرود', 'تدمر'])).toBe('الحضر والنمرود وتدمر');
  expect(edition && rangeText({ min: 1500, max: 5500 }, edition)).toBe('من 1,500 إلى 5,500');
  expect(fileSize(429_123, arabic)).toBe('429 كيلوبايت');
});

test('what is counted stands before its number, so that any number goes with it', () => {
  const edition = editionsAt('https://example.org', '/').find(({ locale }) => locale === arabic);
  expect(edition && rangeText({ min: 2, unit: 'years' }, edition)).toBe('سنوات: 2 أو أكثر');
  expect(edition && rangeText({ min: 2, max: 3, unit: 'chariots' }, edition)).toContain('chariots');
});

test('a place on a page keeps its page in the language, and a file has none', () => {
  const edition = editionsAt('https://example.org', '/x/').find(({ locale }) => locale === arabic);
  expect(edition?.href('/events/y/#how-many')).toBe('/x/ar/events/y/#how-many');
  expect(edition?.url('/timeline/#year_2015')).toBe('https://example.org/x/ar/timeline/#year_2015');
  expect(edition?.href('/data/events.csv')).toBe('/x/data/events.csv');
  expect(edition?.url(thingOf('event', 'y'))).toBe('https://example.org/x/events/y/#the_event');
});

test.each([
  ['2015-09-18', '\u20682015-09-18\u2069'],
  ['[2023..2024]', '\u2068[2023..2024]\u2069'],
  ['-0880', '\u2068-0880\u2069'],
  ['2014', '2014'],
  ['1,500', '1,500'],
  ['2014–2025', '2014–2025'],
  ['25 أو 26', '25 أو 26'],
])('%s keeps the order of its parts among Arabic letters', (name, filled) => {
  expect(t('feed.of', { record: 'السجلّ', name })).toBe(`السجلّ: ${filled}`);
});

test('the names under Arabic letters stand before those under others', () => {
  const letters = nameGroups(recordOf(), arabic).groups.map(({ words }) => words);
  expect(letters.indexOf('ا')).toBeLessThan(letters.indexOf('C'));
  expect(letters).toContain('C');
});

test('a page is cited with Arabic marks and the Arabic date, in every style for people', () => {
  const edition = editionsAt('https://example.org', '/').find(({ locale }) => locale === arabic);
  const cited = edition ? citationsOfEvent(event('e', { title: 'معركة، ثم هدنة' }), edition) : [];
  expect(cited.map(({ page }) => page)).toEqual([
    'سجلّ الأطلال. «معركة، ثم هدنة»، 1 كانون الثاني/يناير 2026. https://example.org/ar/events/e/.',
    'معركة، ثم هدنة. (1 كانون الثاني/يناير 2026). سجلّ الأطلال. https://example.org/ar/events/e/',
    '«معركة، ثم هدنة». سجلّ الأطلال، 1 كانون الثاني/يناير 2026، https://example.org/ar/events/e/.',
  ]);
});

test('a title in Latin letters keeps its commas in what cites it in Arabic', () => {
  const edition = editionsAt('https://example.org', '/').find(({ locale }) => locale === arabic);
  for (const title of ['Captives are tied to columns, then shot', 'In 2015, the arch fell']) {
    const cited = edition ? citationsOfEvent(event('e', { title }), edition) : [];
    expect(cited.map(({ page }) => page.includes(title))).toEqual([true, true, true]);
  }
});

test('a source is cited in Arabic as its page is, its own words and the names of those who wrote it as they are', () => {
  const edition = editionsAt('https://example.org', '/').find(({ locale }) => locale === arabic);
  if (!edition) throw new Error('There is no Arabic edition.');
  const page = { id: 'source_a', title: 'A', address: pageOf('source', 'a') };
  const fields = {
    title: 'Report 46 (June 23, 2015)',
    type: 'article-newspaper',
    publisher: 'Hill News',
    authors: [
      { family: 'Smith', given: 'Ann' },
      { family: 'Hill', given: 'Bo' },
    ],
    url: 'https://hill.example/',
  };
  const written = (more: object): string[] => {
    const about = schemas.source.parse({ ...fields, ...more });
    const source = { ...about, id: 'a', file: 'a.md', prose: event('e').prose, translations: {} };
    return citationsOf(page, edition, source).map((each) => each.source);
  };
  expect(written({ issued: '2015-06-23' }).slice(0, 3)).toEqual([
    'Smith, Ann, and Bo Hill. «Report 46 (June 23, 2015)». Hill News، 23 حزيران/يونيو 2015. https://hill.example/.',
    'Smith, A., & Hill, B. (23 حزيران/يونيو 2015). Report 46 (June 23, 2015). Hill News. https://hill.example/',
    'Smith, Ann, and Bo Hill. «Report 46 (June 23, 2015)». Hill News، 23 حزيران/يونيو 2015، https://hill.example/.',
  ]);
  const undated = written({ accessed: '2026-11-29' }).slice(0, 3);
  expect(undated.map((text) => [text.includes('بلا تاريخ'), /n\.d\.|retrieved|accessed/i.test(text)])).toEqual(
    Array.from({ length: 3 }, () => [true, false]),
  );
});

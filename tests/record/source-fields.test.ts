import { describe, expect, test } from 'vitest';
import { canonicalTag, languageName } from '../../src/record/language.ts';
import { schemas } from '../../src/record/record.ts';
import { authorsOf } from '../../src/record/schema/source.ts';

const plain = { title: 'Gates', type: 'book', publisher: 'Press' };

function accepts(fields: Readonly<Record<string, unknown>>): boolean {
  return schemas.source.safeParse({ ...plain, ...fields }).success;
}

describe('the numbers of a publication', () => {
  test.each([
    ['DOI', '10.15184/aqy.2016.46'],
    ['DOI', '10.1000/(SICI)1097'],
    ['ISBN', '978-1-4028-9462-6'],
    ['ISBN', '9781402894626'],
    ['ISBN', '0-8044-2957-X'],
    ['ISSN', '0003-598X'],
  ])('%s %s is taken', (name, written) => {
    expect(accepts({ [name]: written })).toBe(true);
  });

  test.each([
    ['DOI', 'https://doi.org/10.15184/aqy.2016.46'],
    ['DOI', '10.15184'],
    ['DOI', '10.15184/a}b'],
    ['ISBN', '978-1-4028-9462-7'],
    ['ISBN', '978-1-4028-9426-6'],
    ['ISBN', '0-8044-2957-1'],
    ['ISBN', '123'],
    ['ISBN', '123-1-4028-9462-6'],
    ['ISSN', '0003-5981'],
    ['ISSN', '0003598X'],
  ])('%s %s is refused as a code', (name, written) => {
    const { error } = schemas.source.safeParse({ ...plain, [name]: written });
    expect(error?.issues.map((issue) => issue.code === 'custom' && issue.params?.['rule'])).toEqual([
      'invalid-code',
    ]);
  });
});

describe('a name', () => {
  test.each([
    [{ family: 'Hardy', given: 'Sam' }, true],
    [{ family: 'Hardy' }, true],
    [{ literal: 'Directorate-General of Antiquities and Museums' }, true],
    [{ given: 'Sam' }, false],
    [{ family: 'Hardy', literal: 'Sam Hardy' }, false],
    [{}, false],
  ])('%j', (name, isTaken) => {
    expect(accepts({ authors: [name] })).toBe(isTaken);
    expect(accepts({ editors: [name] })).toBe(isTaken);
  });

  test('in one text follows those of the list, so that neither is lost', () => {
    const { data } = schemas.source.safeParse({
      ...plain,
      authors: [{ family: 'Hardy' }],
      author: 'Smith, J. and Jones, K.',
    });
    expect(data && authorsOf(data)).toEqual([{ family: 'Hardy' }, { literal: 'Smith, J. and Jones, K.' }]);
  });
});

describe('a language', () => {
  test.each([
    ['ar', 'Arabic'],
    ['en-GB', 'British English'],
    ['ar-acm', 'acm'],
    ['ar-apc', 'apc'],
    ['ku-Arab', 'Kurdish (Arabic)'],
    ['en-x-old', 'English'],
    ['ar-u-nu-arab', 'Arabic'],
  ])('%s is taken', (tag, known) => {
    expect(accepts({ language: tag })).toBe(true);
    expect([known, tag]).toContain(languageName(tag, 'en'));
  });

  test('without a name is shown as its tag', () => {
    expect(languageName('qaa', 'en')).toBe('qaa');
  });

  test.each(['en-usa', 'eng-gbr', 'Arabic', 'arabic', 'x', 'en_GB', 'i-klingon', '-', ''])(
    '“%s” is no tag',
    (tag) => {
      expect(canonicalTag(tag)).toBeUndefined();
      expect(languageName(tag, 'en')).toBe(tag);
    },
  );
});

import { noProse } from '../../src/record/prose/prose.ts';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { citationsOf, citationsOfEvent } from '../../src/publish/citations/citations.ts';
import { cslOfSource } from '../../src/publish/citations/csl.ts';
import { entryOf, styles } from '../../src/publish/citations/processor.ts';
import { ris } from '../../src/publish/citations/ris.ts';
import { biblatex, bibtex } from '../../src/publish/citations/tex.ts';
import { schemas, type Source } from '../../src/record/record.ts';
import { sourceTypes, wordsOf } from '../../src/record/vocabulary.ts';
import { englishAt } from '../record/english.ts';
import { event } from '../derive/sample.ts';

const edition = { ...englishAt('/'), name: 'The Record' };

const page = { id: 'e', title: 'The hill is retaken', address: '/events/e/', issued: '2026-02-03' };

function source(fields: Readonly<Record<string, unknown>> = {}): Source {
  const plain = { title: 'Army retakes the hill', type: 'article-newspaper', publisher: 'Hill News' };
  const written = {
    id: 'hill-news',
    file: '',
    prose: noProse,
    translations: {},
  };
  return { ...schemas.source.parse({ ...plain, ...fields }), ...written };
}

function entry(style: 'chicago' | 'apa' | 'mla', fields: Readonly<Record<string, unknown>>): string {
  return entryOf(cslOfSource(source(fields)), style);
}

describe('a source as CSL', () => {
  test.each([
    ['2017-03-02', { 'date-parts': [[2017, 3, 2]] }],
    ['2017-03', { 'date-parts': [[2017, 3]] }],
    ['2016~', { 'date-parts': [[2016]], 'circa': true }],
    ['2016-05-17/2016-05-18', { 'date-parts': [[2016, 5, 17], [2016, 5, 18]] }], // prettier-ignore
    ['-0880', { 'date-parts': [[-881]] }],
    ['[2016-05-17,2016-05-19]', { literal: '17 or 19 May 2016' }],
    ['[2016-05-17..2016-05-19]', { literal: 'between 17 and 19 May 2016' }],
    ['201X', { literal: '2010s' }],
    ['2016-03-29/..', { literal: 'since 29 March 2016' }],
  ])('issued %s', (issued, expected) => {
    expect(cslOfSource(source({ issued })).issued).toEqual(expected);
    expect(cslOfSource(source({ issued })).custom?.['edtf']).toBe(issued);
  });

  test('an undated text stays undated', () => {
    expect(cslOfSource(source())).not.toHaveProperty('issued');
  });

  test('authors come in the order of the source, people in two parts and bodies in one', () => {
    const authors = [
      { family: 'Young', given: 'Zoe' },
      { literal: 'Museums and Antiquities' },
      { family: 'Brown' },
    ];
    expect(cslOfSource(source({ authors })).author).toEqual(authors);
  });

  test('one author in one text is one name, whatever stands in it', () => {
    expect(cslOfSource(source({ author: 'Culture, Tourism and Antiquities' })).author).toEqual([
      { literal: 'Culture, Tourism and Antiquities' },
    ]);
  });

  test('a part of a book names the book beside its publisher', () => {
    const chapter = {
      'type': 'chapter',
      'container-title': 'Hills',
      'page': '61–83',
      'publisher-place': 'Rome',
    };
    expect(cslOfSource(source(chapter))).toMatchObject({ ...chapter, publisher: 'Hill News' });
  });
});

describe('an entry to read', () => {
  const fields = {
    issued: '2016-03-27',
    url: 'https://hill.example/a_b',
    authors: [{ family: 'Smith', given: 'Ann' }],
  };

  test('in Chicago', () => {
    expect(entry('chicago', fields)).toBe(
      'Smith, Ann. “Army Retakes the Hill.” Hill News, March 27, 2016. https://hill.example/a_b.',
    );
  });

  test('in APA', () => {
    expect(entry('apa', fields)).toBe(
      'Smith, A. (2016, March 27). Army retakes the hill. Hill News. https://hill.example/a_b',
    );
  });

  test('in MLA', () => {
    expect(entry('mla', fields)).toBe(
      'Smith, Ann. “Army Retakes the Hill.” Hill News, 27 Mar. 2016, https://hill.example/a_b.',
    );
  });

  test.each([
    ['-0880', ['881 BC', '(881 B.C.E.)', '881 BC']],
    ['[2016-03-29,2016-03-30]', ['29 or 30 March 2016', '(29 or 30 March 2016)', '29 or 30 March 2016']],
    ['195X', ['1950s', '(1950s)', '1950s']],
    ['2016-03-29/..', ['since 29 March 2016', '(since 29 March 2016)', 'since 29 March 2016']],
    ['2016~', ['[2016?]', '(ca. 2016)', 'circa 2016']],
  ])('issued %s, in words of its style', (issued, expected) => {
    const found = styles.map((style) => entry(style, { issued }));
    expect(found.map((text, i) => text.includes(expected[i] ?? '?'))).toEqual([true, true, true]);
  });

  test('a quotation in a title begins with a capital where the style has capitals', () => {
    const title = 'Forces ‘completely retake’ a town, and “the hill” of the army’s';
    expect(entry('chicago', { title })).toContain(
      'Forces ‘Completely Retake’ a Town, and ‘the Hill’ of the Army’s',
    );
    expect(entry('mla', { title })).toContain('‘Completely Retake’');
    expect(entry('apa', { title })).toContain('Forces ‘completely retake’ a town');
  });

  test('mark-up in a title is text', () => {
    const title = 'The <i>ruins</i> of 1 < 2';
    for (const style of styles) expect(entry(style, { title })).toContain('The <i>ruins</i> of 1 < 2');
    expect(biblatex([cslOfSource(source({ title }))])).toContain('The <i>ruins</i> of 1 < 2');
  });

  test('an article, a chapter and a book in MLA', () => {
    const article = {
      'type': 'article-journal', 'container-title': 'Antiquity', 'volume': '90', 'issue': '351', 'page': '61–83',
      'DOI': '10.15184/aqy.2016.46', 'authors': [{ family: 'Smith', given: 'Ann' }], 'issued': '2016',
    }; // prettier-ignore
    const editors = [{ family: 'Eden', given: 'Fay' }];
    const chapter = {
      'type': 'chapter',
      'container-title': 'Hills',
      'authors': article.authors,
      editors,
      'page': '3–9',
    };
    expect(
      [article, chapter, { type: 'book', editors, edition: '2' }].map((each) => entry('mla', each)),
    ).toEqual([
      'Smith, Ann. “Army Retakes the Hill.” Antiquity, vol. 90, no. 351, 2016, pp. 61–83, https://doi.org/10.15184/aqy.2016.46.',
      'Smith, Ann. “Army Retakes the Hill.” Hills, edited by Fay Eden, Hill News, pp. 3–9.',
      'Eden, Fay, editor. Army Retakes the Hill. 2nd ed., Hill News.',
    ]);
  });

  test.each(styles)('another text of its author and year leaves an entry in %s as it is', (style) => {
    const alone = entry(style, { ...fields, title: 'One' });
    expect(alone).not.toMatch(/2016[a-z]/);
    entry(style, { ...fields, title: 'Two' });
    expect(entry(style, { ...fields, title: 'One' })).toBe(alone);
  });

  test('an undated report in MLA', () => {
    expect(entry('mla', { type: 'report', title: 'Damage' })).toBe('Damage. Hill News.');
  });
});

describe('an entry for programs', () => {
  const hostile = {
    title: 'تدمر 100% {of} A&B_C \\end{x} ~ ^ #1 $2',
    issued: '2016-03-27',
    publisher: 'A & B',
  };

  test('BibLaTeX keeps every letter, and escapes what LaTeX would run', () => {
    const text = biblatex([cslOfSource(source(hostile))]);
    expect(text).toContain('@article{hill-news,');
    expect(text).toContain('date = {2016-03-27}');
    expect(text).toContain('journaltitle = {A \\& B}');
    expect(text).toContain('تدمر 100\\% \\{of\\}');
    expect(text).not.toMatch(/[^\\]\\end/);
    expect(new Cite(text).data[0]?.title).toContain('تدمر 100% {of}');
  });

  test('an address cannot end its field in files for LaTeX', () => {
    const url = 'https://hill.example/},note={x},evil={y\\';
    for (const text of [biblatex([cslOfSource(source({ url }))]), bibtex([cslOfSource(source({ url }))])]) {
      expect(text).toContain('url = {https://hill.example/%7D,note=%7Bx%7D,evil=%7By%5C}');
      expect(text).not.toContain('evil = ');
    }
  });

  test.each([
    ['-0880', '-0880', '881 BC'],
    ['0032', '0032', 'AD 32'],
    ['195X', '195X', '1950s'],
    ['2016-03-29/..', '2016-03-29/..', 'since 29 March 2016'],
    ['[2016-03-29,2016-03-30]', '2016-03', '29 or 30 March 2016'],
    ['[2015..2017]', '201X', 'between 2015 and 2017'],
    ['[1998,2003]', undefined, '1998 or 2003'],
    ['2016~', '2016~', 'about 2016'],
  ])('issued %s, BibLaTeX has the date, and BibTeX the words', (issued, date, year) => {
    const item = cslOfSource(source({ issued }));
    expect(/date = \{(.*)\}/.exec(biblatex([item]))?.[1]).toBe(date);
    expect(/year = \{(.*)\}/.exec(bibtex([item]))?.[1]).toBe(year);
  });

  test('BibTeX has a plain day as year, month and day, and the fields of its own dialect', () => {
    const text = bibtex([cslOfSource(source({ issued: '2016-03-27' }))]);
    expect(text).toContain('year = {2016}');
    expect(text).toContain('month = mar,');
    expect(text).toContain('day = {27}');
    expect(text).toContain('journal = {Hill News}');
    expect(text).not.toContain('journaltitle');
  });

  test.each(wordsOf(sourceTypes))('the authors of a text of type %s stand in RIS in their order', (type) => {
    const authors = [
      { family: 'Young', given: 'Zoe' },
      { family: 'Brown', given: 'Adam' },
      { literal: 'Office' },
    ];
    const lines = ris([cslOfSource(source({ type, authors }))]).split('\n');
    expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - Young, Zoe',
      'AU  - Brown, Adam',
      'AU  - Office',
    ]);
  });

  test('what no units hold of a date stands in RIS in words', () => {
    const text = ris(
      ['195X', '-0880', '2016-05-17/2016-05-18'].map((issued) => cslOfSource(source({ issued }))),
    );
    expect(text.match(/^DA .*$/gm)).toEqual([
      'DA  - ///1950s',
      'DA  - ///881 BC',
      'DA  - 2016/05/17/17–18 May 2016',
    ]);
  });

  test('RIS has one line a tag, whole addresses and the day', () => {
    const url = `https://hill.example/${'long/'.repeat(40)}`;
    const lines = ris([cslOfSource(source({ url, issued: '2016-03-07' }))]).split('\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines).toContain(`UR  - ${url}`);
    expect(lines).toContain('DA  - 2016/03/07/');
    expect(lines).toContain('ID  - hill-news');
    expect(lines.at(-1)).toBe('ER  -');
  });

  test('a day that is not known is left open in RIS', () => {
    expect(ris([cslOfSource(source({ issued: '2016-03' }))])).toContain('DA  - 2016/03//');
    expect(ris([cslOfSource(source())])).not.toContain('DA  -');
  });
});

describe('the citations of a page', () => {
  const third = source({ title: 'Third', publisher: 'Third Office', type: 'report', issued: '2016-04' });

  test('come in six forms', () => {
    const citations = citationsOf(page, edition);
    expect(citations.map(({ form }) => form)).toEqual(['chicago', 'apa', 'mla', 'biblatex', 'bibtex', 'ris']);
    expect(citations.find(({ form }) => form === 'mla')).toMatchObject({
      page: '“The Hill Is Retaken.” The Record, 3 Feb. 2026, https://example.org/events/e/.',
      claims: '',
      source: '',
    });
  });

  test('have the source that it is about beside the page', () => {
    const [chicago, , , program] = citationsOf(page, edition, third);
    expect(chicago?.source).toBe('“Third.” Third Office, April 2016.');
    expect(program?.source).toMatch(/^@report\{hill-news,/);
  });

  test('of an event are of itself alone, in the forms for people', () => {
    const claims = [{ id: 'how', question: 'How?', accounts: [{ answer: 'So', source: 'first' }] }];
    const citations = citationsOfEvent(event('e', { title: 'The hill is retaken', claims }), edition);
    expect(citations.map(({ form }) => form)).toEqual([...styles]);
    expect(
      citations.map(({ page: text, claims: of, source: about }) => [text.includes('/events/e/'), of, about]),
    ).toEqual(styles.map(() => [true, '', '']));
  });
});

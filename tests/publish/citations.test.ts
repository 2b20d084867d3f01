import { noProse } from '../../src/record/prose/prose.ts';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/publish/citations/citations.ts';
import { cslOfSource } from '../../src/publish/citations/csl.ts';
import { biblatex, bibliography, ris } from '../../src/publish/citations/processor.ts';
import { schemas, type Source } from '../../src/record/record.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf } from '../derive/sample.ts';

const edition = { ...englishAt('/'), name: 'The Record' };

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
  return [...bibliography([cslOfSource(source(fields))], style).values()].join();
}

describe('a source as CSL', () => {
  test.each([
    ['2017-03-02', { 'date-parts': [[2017, 3, 2]] }],
    ['2017-03', { 'date-parts': [[2017, 3]] }],
    ['2016~', { 'date-parts': [[2016]], 'circa': true }],
    ['2016-05-17/2016-05-18', { 'date-parts': [[2016, 5, 17], [2016, 5, 18]] }], // prettier-ignore
    ['[2016-05-17,2016-05-19]', { literal: '[2016-05-17,2016-05-19]' }],
    ['201X', { literal: '201X' }],
  ])('issued %s', (issued, expected) => {
    expect(cslOfSource(source({ issued })).issued).toEqual(expected);
    expect(cslOfSource(source({ issued })).custom?.['edtf']).toBe(issued);
  });

  test('an undated text stays undated', () => {
    expect(cslOfSource(source())).not.toHaveProperty('issued');
  });

  test('each author is one name, as it is written', () => {
    expect(cslOfSource(source({ author: 'A. Smith, Nour al-Din and B. Jones' })).author).toEqual([
      { literal: 'A. Smith' },
      { literal: 'Nour al-Din' },
      { literal: 'B. Jones' },
    ]);
  });
});

describe('an entry to read', () => {
  const fields = { issued: '2016-03-27', url: 'https://hill.example/a_b', author: 'A. Smith' };

  test('in Chicago', () => {
    expect(entry('chicago', fields)).toBe(
      'A. Smith. “Army Retakes the Hill.” Hill News, March 27, 2016. https://hill.example/a_b.',
    );
  });

  test('in APA', () => {
    expect(entry('apa', fields)).toBe(
      'A. Smith. (2016, March 27). Army retakes the hill. Hill News. https://hill.example/a_b',
    );
  });

  test('in MLA', () => {
    expect(entry('mla', fields)).toBe(
      'A. Smith. “Army Retakes the Hill.” Hill News, 27 Mar. 2016, https://hill.example/a_b.',
    );
  });

  test('an undated report in MLA', () => {
    expect(entry('mla', { type: 'report', title: 'Damage' })).toBe('Damage. Hill News.');
  });

  test('two texts of one author both carry the name', () => {
    const two = ['one', 'two'].map((id) => ({ ...cslOfSource(source(fields)), id }));
    expect(
      [...bibliography(two, 'chicago').values()].filter((text) => text.startsWith('A. Smith.')),
    ).toHaveLength(2);
  });
});

describe('an entry for programs', () => {
  const hostile = {
    title: 'تدمر 100% {of} A&B_C \\end{x} ~ ^ #1 $2',
    issued: '2016-03-27',
    publisher: 'A & B',
  };

  test('BibTeX keeps every letter, and escapes what LaTeX would run', () => {
    const text = biblatex([cslOfSource(source(hostile))]);
    expect(text).toContain('@article{hill-news,');
    expect(text).toContain('date = {2016-03-27}');
    expect(text).toContain('journaltitle = {A \\& B}');
    expect(text).toContain('تدمر 100\\% \\{of\\}');
    expect(text).not.toMatch(/[^\\]\\end/);
    expect(new Cite(text).data[0]?.title).toContain('تدمر 100% {of}');
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

describe('the citations of an event', () => {
  const subject = event(
    'e',
    {
      title: 'The hill is retaken',
      sources: ['first', 'third'],
      corrections: [{ date: '2026-02-03', note: 'A date.' }],
    },
    ['third'],
  );
  const citations = citationsOf(subject, edition, recordOf(subject));
  const byForm = new Map(citations.map((each) => [each.form, each]));

  test('come in five forms, the page before its sources', () => {
    expect([...byForm.keys()]).toEqual(['chicago', 'apa', 'mla', 'bibtex', 'ris']);
    expect(byForm.get('mla')?.page).toBe(
      '“The Hill Is Retaken.” The Record, 3 Feb. 2026, https://example.org/events/e/.',
    );
  });

  test('name its sources and no others, each once', () => {
    expect(byForm.get('chicago')?.sources.split('\n')).toEqual([
      'First Paper. “First.” March 27, 2016.',
      '“Third.” Third Office, April 2016.',
    ]);
    expect(byForm.get('bibtex')?.sources.match(/@\w+\{(\w+)/g)).toEqual(['@report{third', '@article{first']);
  });
});

import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { bookPartView } from '../../src/derive/views/book.ts';
import { bookPart } from '../../src/record/address.ts';
import { bookParts, mostInPart } from '../../src/record/book.ts';
import { readBody } from '../../src/parse/body/body.ts';
import { readPermalink } from '../../src/record/permalink.ts';
import type { Event, HeritageRecord } from '../../src/record/record.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf } from './sample.ts';

const edition = englishAt();

function addressesOf(record: HeritageRecord): string[] {
  return [...bookParts(record).values()].flat().map(bookPart);
}

function many(count: number, date: string): Event[] {
  return Array.from({ length: count }, (_, i) => event(`e-${date}-${i}`, { date }));
}

/** An event with a text. */
function told(id: string, text: string): Event {
  return { ...event(id, { sources: ['first', 'second', 'third'] }), prose: readBody('x.md', text).prose };
}

describe('the parts', () => {
  test('are the site, then its years in their order, those of many events a few at a time', () => {
    const record = recordOf(...many(mostInPart + 1, '2016'), ...many(1, '2015'), ...many(1, '-0880'));
    expect(addressesOf(record)).toEqual([
      '/book/hill/',
      '/book/hill/-0880/',
      '/book/hill/2015/',
      '/book/hill/2016/',
      '/book/hill/2016/2/',
    ]);
    const view = (number: number) => bookPartView({ site: 'hill', year: '2016', number }, record, edition);
    expect([view(1).events.length, view(2).events.length, view(2).of]).toEqual([mostInPart, 1, 2]);
    expect([view(2).previous, view(2).next]).toEqual([{ site: 'hill', year: '2016', number: 1 }, undefined]);
  });

  test('that were published stay though no event fills them any more, and drafts fill none', () => {
    const permalinks = ['/book/hill/2013/', '/book/hill/2016/3/', '/book/moon/2013/'].flatMap(
      (line) => readPermalink(line) ?? [],
    );
    const record = {
      ...recordOf(...many(1, '2016'), event('draft', { date: '2011', draft: true })),
      permalinks,
    };
    expect(addressesOf(record)).toEqual([
      '/book/hill/',
      '/book/hill/2013/',
      '/book/hill/2016/',
      '/book/hill/2016/3/',
    ]);
    expect(bookPartView({ site: 'hill', year: '2013', number: 1 }, record, edition).events).toEqual([]);
  });
});

describe('a part', () => {
  const record = recordOf(
    told('a', 'It fell [@first]. Again [@first, p. 4].\n\n## Why\n\nSee [below](#how-many).\n'),
    told('b', 'So it was [@third; @first].\n'),
  );
  const { events, notes } = bookPartView({ site: 'hill', year: '2016', number: 1 }, record, edition);
  const pages = events.map(({ html }) => load(html));

  test('has one list of sources, by whose numbers every text cites', () => {
    expect(notes.map(({ id, number }) => [id, number])).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ]);
    const cited = pages.map(($) =>
      $('a.citation')
        .toArray()
        .map((each) => [$(each).text(), $(each).attr('href')]),
    );
    expect(cited).toEqual([
      [
        ['[1]', '#source_first'],
        ['[1, p. 4]', '#source_first'],
      ],
      [
        ['[3]', '#source_third'],
        ['[1]', '#source_first'],
      ],
    ]);
  });

  test('has no id twice: texts have none, and what led to a place of a page leads to that page', () => {
    expect(pages.map(($) => $('[id]').length)).toEqual([0, 0]);
    expect(pages[0]?.('a:not(.citation)').attr('href')).toBe('/x/events/a/#how-many');
  });
});

import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { correctionsFeed, eventsFeed, mostEntries } from '../../../src/publish/data/feeds.ts';
import { event, recordOf } from '../../derive/sample.ts';
import { empty, hostile, edition, rich, single } from './rich.ts';

function read(xml: string): CheerioAPI {
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  return load(xml, { xml: true });
}

/** What RFC 4287 asks of a feed and of each entry: one id, title and day of change, an author, and a link to itself. */
function isAtom($: CheerioAPI): void {
  const feed = $(':root');
  expect([feed.get(0)?.tagName, feed.attr('xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  for (const each of $('feed, entry').toArray()) {
    const element = $(each);
    for (const name of ['id', 'title', 'updated']) expect(element.children(name).length).toBe(1);
    expect(element.children('updated').text()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
    expect(URL.canParse(element.children('id').text())).toBe(true);
    expect(element.children('link').not('[rel]').add(element.children('link[rel=alternate]')).length).toBe(1);
  }
  expect(feed.find('> author > name').length).toBe(1);
  expect(feed.children('link[rel=self]').attr('href')).toBe(feed.children('id').text());
  const ids = $('entry > id')
    .toArray()
    .map((id) => $(id).text());
  expect(new Set(ids).size).toBe(ids.length);
}

/** The text of each entry's element, as a reader shows it that takes the text of the element for HTML. */
function shown($: CheerioAPI, name: string): string[] {
  return $(`entry > ${name}`)
    .toArray()
    .map((element) => {
      expect($(element).attr('type')).toBe('html');
      return load($(element).text()).text();
    });
}

describe.each([
  ['feed.xml', eventsFeed, 'https://example.org/x/feed.xml', 'Hill & Dale, the <Record>: new events'],
  [
    'corrections.xml',
    correctionsFeed,
    'https://example.org/x/corrections.xml',
    'Hill & Dale, the <Record>: corrections',
  ],
])('%s', (_, write, self, title) => {
  test.each([
    ['a record', rich],
    ['a record of one event', single],
    ['an empty record', empty],
  ])('is Atom for %s', (__, record) => {
    isAtom(read(write(record, edition)));
  });

  test('says where it is, who made it and what its licence is', () => {
    const $ = read(write(rich, edition));
    expect($('feed > id').text()).toBe(self);
    expect($('feed > title').text()).toBe(title);
    expect($('feed > author > name').text()).toBe(edition.name);
    expect($('feed > rights').text()).toBe('CC BY 4.0, https://creativecommons.org/licenses/by/4.0/');
  });
});

describe('the feed of events', () => {
  const $ = read(eventsFeed(rich, edition));

  test('has the events that were added last first, and of one day the latest first', () => {
    const titles = shown($, 'title');
    expect(titles.slice(0, 2)).toEqual(['open', 'within']);
    expect($('entry').length).toBe(rich.events.length);
  });

  test('shows texts with all their signs, and the date as the page prints it', () => {
    expect(shown($, 'title')).toContain(hostile);
    expect(shown($, 'summary')).toContain(
      `25 March 2016${hostile}As EDTF: 2016-03-25. First possible day: 2016-03-25. Last possible day: 2016-03-25.`,
    );
  });

  test('is as new as the last thing that was said', () => {
    expect($('feed > updated').text()).toBe('2026-03-01T00:00:00.000Z');
    const corrected = $('entry').filter((_, entry) => $(entry).find('id').text().endsWith('/day/'));
    expect([corrected.find('published').text(), corrected.find('updated').text()]).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ]);
  });

  test('holds no more entries than a reader takes', () => {
    const many = Array.from({ length: mostEntries + 5 }, (_, i) => event(`e${i}`));
    expect(read(eventsFeed(recordOf(...many), edition))('entry').length).toBe(mostEntries);
  });
});

describe('the feed of corrections', () => {
  const $ = read(correctionsFeed(rich, edition));

  test('has every correction, the latest first', () => {
    expect(shown($, 'summary')).toEqual(['The third.', 'The <first>.', 'The second.']);
    expect($('feed > updated').text()).toBe('2026-03-01T00:00:00.000Z');
  });

  test('leads to the corrections of the event, and tells those of one day apart', () => {
    expect(
      $('entry > link')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(Array.from({ length: 3 }, () => 'https://example.org/x/events/day/#page_corrections'));
    expect(
      $('entry > id')
        .toArray()
        .map((id) => $(id).text().split('#')[1]),
    ).toEqual(['correction_2026-03-01_1', 'correction_2026-02-01_1', 'correction_2026-02-01_2']);
  });

  test('tells what moved and what was withdrawn on a day that is known, each under a name that stays', () => {
    const permalinks = [
      { address: '/events/days/', fate: { to: '/events/day/', date: '2026-05-02' } },
      { address: '/events/daily/', fate: { to: '/events/day/' } },
      { address: '/events/day/#who', fate: { date: '2026-05-01', reason: 'Asked twice.' } },
    ];
    const feed = read(correctionsFeed({ ...rich, permalinks }, edition));
    expect(shown(feed, 'summary').slice(0, 3)).toEqual([
      'It stood at /events/days/ and has this address now.',
      'Asked twice.',
      'The third.',
    ]);
    const first = feed('entry').first();
    expect(first.find('id').text()).toBe(
      'https://example.org/x/corrections/#correction_2026-05-02_events_days_',
    );
    expect(first.find('link').attr('href')).toBe('https://example.org/x/events/day/');
  });

  test('is as new as the record where nothing was corrected', () => {
    expect(read(correctionsFeed(single, edition))('feed > updated').text()).toBe('2026-01-01T00:00:00.000Z');
  });
});

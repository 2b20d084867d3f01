import { load } from 'cheerio';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { eventFileText } from '../../../src/publish/data/event-files.ts';
import { twinText } from '../../../src/publish/data/twins.ts';
import { folders, type Kind } from '../../../src/record/kind.ts';
import { readPermalink } from '../../../src/record/permalink.ts';
import { schemas, type HeritageRecord } from '../../../src/record/record.ts';
import { edition, rich } from './rich.ts';

const fields = z.record(z.string(), z.unknown());

function dataOf(kind: Kind, id: string, record: HeritageRecord = rich): Record<string, unknown> {
  return fields.parse(JSON.parse(twinText(kind, id, 'json', record, edition) ?? ''));
}

/** The record after lines of its list. */
function withLines(...lines: readonly string[]): HeritageRecord {
  return { ...rich, permalinks: lines.flatMap((line) => readPermalink(line) ?? []) };
}

const renamed = withLines('/monuments/portal/ moved to /monuments/gate/ on 2026-11-25');
const withdrawn = withLines('/monuments/mirage/ "A mirage" withdrawn on 2026-11-25: It was a rumour.');
const joined = withLines('/monuments/hilltop/ moved to /sites/hill/');

describe('the data of an entry', () => {
  test.each(['site', 'monument', 'actor', 'source'] as const)(
    'have every field of a %s, what is left out as null, and what is for editors alone not at all',
    (kind) => {
      const asked = Object.keys(schemas[kind].shape).filter(
        (name) => !['url', 'editors-note', 'revised'].includes(name),
      );
      for (const { id } of rich[folders[kind]])
        expect(Object.keys(dataOf(kind, id)).toSorted()).toEqual(
          [...asked, 'id', 'url', 'events', 'license', ...(kind === 'source' ? ['web'] : [])].toSorted(),
        );
    },
  );

  test('have dates as EDTF, the page as url, and the events that name the entry', () => {
    expect(dataOf('monument', 'gate')).toMatchObject({
      name: 'The gate',
      place: null,
      built: '[00XX,01XX]',
      location: { lat: -10.5, lon: 20.25, accuracy: 30 },
      events: ['day', 'within'],
      url: 'https://example.org/x/monuments/gate/',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(dataOf('source', 'copy')).toMatchObject({
      'issued': '2016-05',
      'web': null,
      'rests-on': ['third', 'blue', 'A post'],
    });
    expect(dataOf('monument', 'lost')).toMatchObject({
      images: [{ taken: '2014~', licence: 'by-permission' }],
    });
  });

  test('are the same in front of its text, which names its sources for Pandoc', () => {
    const text = twinText('source', 'copy', 'md', rich, edition) ?? '';
    const [, front = ''] = /^---\n(.*?)^---\n/ms.exec(text) ?? [];
    expect(parse(front)).toMatchObject({
      title: 'Copia',
      kind: 'blog',
      nocite: '@copy',
      references: [{ id: 'copy' }],
    });
  });

  test('are under a former id those of what took its place, and of a withdrawn one the reason', () => {
    expect(dataOf('monument', 'portal', renamed)).toEqual(dataOf('monument', 'gate', renamed));
    expect(dataOf('monument', 'mirage', withdrawn)).toMatchObject({
      id: 'mirage',
      withdrawn: { date: '2026-11-25', reason: 'It was a rumour.' },
    });
    expect(dataOf('monument', 'hilltop', joined)).toMatchObject({
      moved: 'https://example.org/x/sites/hill/',
    });
  });

  test('are not there for a draft, another kind of form, or an id that nothing has', () => {
    expect(twinText('event', 'hidden', 'json', rich, edition)).toBeUndefined();
    expect(twinText('monument', 'gate', 'bib', rich, edition)).toBeUndefined();
    expect(twinText('monument', 'moon', 'json', rich, edition)).toBeUndefined();
  });
});

function feedOf(id: string, record: HeritageRecord) {
  return load(eventFileText('feed', 'monument', id, record, edition) ?? '', { xml: true });
}

function calendarOf(id: string, record: HeritageRecord) {
  return new ICAL.Component(ICAL.parse(eventFileText('calendar', 'monument', id, record, edition) ?? ''));
}

function rowsOf(id: string, record: HeritageRecord): string[] {
  const text = eventFileText('table', 'monument', id, record, edition) ?? '';
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
    (row) => row['id'] ?? '',
  );
}

describe('the events of an entry', () => {
  test('are its own alone in each of its files, with their own addresses', () => {
    const pages = ['day', 'within'].map((id) => `https://example.org/x/events/${id}/`);
    const $ = feedOf('gate', rich);
    expect(
      $('entry > id')
        .toArray()
        .map((each) => $(each).text())
        .toSorted(),
    ).toEqual(pages);
    expect($('feed > id').text()).toBe('https://example.org/x/monuments/gate/feed.xml');
    expect($('feed > title').text()).toBe('Hill & Dale, the <Record>: The gate');
    const calendar = calendarOf('gate', rich);
    expect(
      calendar
        .getAllSubcomponents('vevent')
        .map((each) => each.getFirstPropertyValue('uid'))
        .toSorted(),
    ).toEqual(pages);
    expect(calendar.getFirstPropertyValue('url')).toBe('https://example.org/x/monuments/gate/');
    expect(rowsOf('gate', rich)).toEqual(['day', 'within']);
  });

  test('are none where none names it', () => {
    expect(feedOf('unknown', rich)('entry').length).toBe(0);
    expect(calendarOf('unknown', rich).getAllSubcomponents('vevent')).toEqual([]);
    expect(rowsOf('unknown', rich)).toEqual([]);
  });

  test('are under a former id those of what took its place, and none where it was withdrawn, which the feed says', () => {
    expect(rowsOf('portal', renamed)).toEqual(['day', 'within']);
    expect(feedOf('portal', renamed)('feed > id').text()).toBe(
      'https://example.org/x/monuments/gate/feed.xml',
    );
    expect(rowsOf('mirage', withdrawn)).toEqual([]);
    expect(feedOf('mirage', withdrawn)('subtitle').text()).toContain('It was a rumour.');
    expect(feedOf('hilltop', joined)('subtitle').text()).toContain('https://example.org/x/sites/hill/');
    expect(eventFileText('table', 'monument', 'moon', rich, edition)).toBeUndefined();
  });
});

import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { eventsCalendar } from '../../../src/publish/data/calendar.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { taglineOf } from '../../../src/record/words/edition.ts';
import { empty, hostile, edition, rich, single } from './rich.ts';

function read(record: HeritageRecord): InstanceType<typeof ICAL.Component> {
  return new ICAL.Component(ICAL.parse(eventsCalendar(record, edition)));
}

function entries(record: HeritageRecord) {
  return read(record).getAllSubcomponents('vevent');
}

function entry(id: string) {
  const found = entries(rich).find(
    (each) => each.getFirstPropertyValue('uid') === `https://example.org/x/events/${id}/`,
  );
  if (!found) throw new Error(`There is no entry ${id}.`);
  return (name: string): string | undefined => found.getFirstPropertyValue(name)?.toString();
}

/** A property of the calendar, without the backslashes that the reader leaves in texts that it does not know. */
function ofCalendar(name: string): string | undefined {
  return read(rich).getFirstPropertyValue(name)?.toString().replaceAll('\\', '');
}

test('is written as RFC 5545 has it: lines of 75 octets at most that end in CR and LF', () => {
  const text = eventsCalendar(rich, edition);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.slice(text.indexOf('BEGIN:VEVENT'))).not.toMatch(
    /END:VEVENT\r\n(?!BEGIN:VEVENT|END:VCALENDAR)/,
  );
});

test('has every event of AD 1 and later', () => {
  expect(entries(rich)).toHaveLength(rich.events.length - 1);
  expect(eventsCalendar(rich, edition)).not.toContain('/events/early/');
  expect(entries(single)).toHaveLength(1);
  expect(entries(empty)).toEqual([]);
});

test('keeps names and texts with all their signs, and names the licence', () => {
  expect([ofCalendar('name'), ofCalendar('x-wr-calname')]).toEqual([edition.name, edition.name]);
  expect(ofCalendar('x-wr-caldesc')).toBe(
    `${taglineOf(rich, edition)} CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`,
  );
  expect(entry('day')('summary')).toBe(hostile);
  expect(entry('day')('description')).toBe(
    `25 March 2016\n\n${hostile}\n\nAs EDTF: 2016-03-25. First possible day: 2016-03-25. Last possible day: 2016-03-25.`,
  );
});

describe('an entry', () => {
  test.each([
    ['day', '2016-03-25', '2016-03-26'],
    ['month', '2015-05-01', '2015-05-02'],
    ['lasting', '2015-05-20', '2015-07-01'],
    ['within', '2016-12-26', '2016-12-27'],
    ['one-of', '2016-03-20', '2016-03-21'],
    ['decade', '2010-01-01', '2010-01-02'],
    ['century', '1200-01-01', '1200-01-02'],
    ['open', '2017-01-01', undefined],
  ])(
    'of %s stands on all the days that it lasted, or on the first on which it can have been',
    (id, start, end) => {
      const value = entry(id);
      expect([value('dtstart'), value('dtend')]).toEqual([start, end]);
    },
  );

  test('says in its title when it was, where it stands on one day that need not be the one', () => {
    expect(['lasting', 'within', 'one-of', 'month', 'open'].map((id) => entry(id)('summary'))).toEqual([
      'lasting',
      'within (between 26 December 2016 and 10 January 2017)',
      'one-of (20 or 23 March 2016)',
      'month (perhaps May 2015)',
      'open (since 2017)',
    ]);
  });

  test('spells its date as EDTF', () => {
    expect(entry('within')('description')).toContain('[2016-12-26..2017-01-10]');
    expect(entry('one-of')('x-edtf')?.replaceAll('\\', '')).toBe('[2016-03-20,2016-03-23]');
  });

  test('is stamped with the record’s own days and no clock', () => {
    const value = entry('day');
    expect([value('dtstamp'), value('last-modified'), value('created'), value('sequence')]).toEqual([
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-01-01T00:00:00Z',
      '3',
    ]);
  });

  test('says where it was and what it was', () => {
    const value = entry('within');
    expect([value('location'), value('geo'), value('categories')]).toEqual([
      'Hill',
      '-10.5,20.25',
      'Fighting',
    ]);
  });
});

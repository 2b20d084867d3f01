import { describe, expect, test } from 'vitest';
import { changesByDay, turningPoints } from '../../src/record/change-days.ts';
import { daysIn, twoDaysIn } from '../../src/record/days.ts';
import { edtf } from '../../src/record/edtf.ts';
import type { EventOutline, Outline } from '../../src/record/outline.ts';
import { readPermalink } from '../../src/record/permalink.ts';
import { siteAddresses } from '../../src/record/site-addresses.ts';

function outline(events: readonly EventOutline[], lines: readonly string[] = []): Outline {
  return {
    events,
    sites: [{ id: 'hill', places: [{ id: 'top' }, { id: 'foot' }] }],
    monuments: [{ id: 'gate' }],
    actors: [],
    sources: [],
    permalinks: lines.flatMap((line) => readPermalink(line) ?? []),
  };
}

function taken(date: string, holder: string, place = 'top'): EventOutline {
  return { id: `${place}-${date}`, site: 'hill', date: edtf(date), control: [{ place, holder }] };
}

function seen(
  date: string,
  condition: string,
  fields: Partial<EventOutline> = {},
  day?: string,
): EventOutline {
  const monuments = [{ monument: 'gate', condition, seen: day === undefined ? undefined : edtf(day) }];
  return { id: `gate-${date}`, site: 'hill', date: edtf(date), category: 'assessment', monuments, ...fields };
}

/** Each day with what changes on it. */
function changes(...events: readonly EventOutline[]): string[] {
  return [...changesByDay(outline(events))].map(
    ([day, all]) =>
      `${day} ${all.map(({ of, before, after }) => `${of.id}: ${before ?? '-'} > ${after}`).join(', ')}`,
  );
}

describe('a day on which something changes', () => {
  test('is that on which another holder or another state is told, in whatever order events come', () => {
    expect(
      changes(
        taken('2016-03-27', 'red'),
        taken('2015-05-21', 'blue'),
        taken('2015-06-01', 'blue'),
        taken('2015-05-21', 'blue', 'foot'),
        seen('2015-08-30', 'destroyed'),
        seen('2015-09-30', 'destroyed'),
      ),
    ).toEqual([
      '2015-05-21 foot: - > blue, top: - > blue',
      '2015-08-30 gate: - > destroyed',
      '2016-03-27 top: blue > red',
    ]);
  });

  test('is the last on which it may have happened, where that is in doubt', () => {
    expect(changes(taken('[2015-05-20..2015-05-24]', 'blue'), taken('2016-03', 'red'))).toEqual([
      '2015-05-24 top: - > blue',
      '2016-03-31 top: blue > red',
    ]);
    expect(changes(taken('2015-05-20/..', 'blue'))).toEqual(['2015-05-20 top: - > blue']);
  });

  test('is that on which a state was seen, but for harm that the event itself did', () => {
    expect(changes(seen('2016-06-03', 'destroyed', {}, '2016-01-12'))).toEqual([
      '2016-01-12 gate: - > destroyed',
    ]);
    expect(changes(seen('2016-01-10', 'destroyed', { category: 'destruction' }, '2016-01-12'))).toEqual([
      '2016-01-10 gate: - > destroyed',
    ]);
  });

  test('is none by what an event tells of places and monuments that there are not', () => {
    expect(changes(taken('2015-05-21', 'blue', 'moon'))).toEqual([]);
  });
});

test('the turning points of a site are the days between which a place of it was in one hand, each pair once', () => {
  const events = [
    taken('2015-05-21', 'blue'),
    taken('2016-03-27', 'red'),
    seen('2016-06-03', 'destroyed'),
    taken('2016-12-11', 'blue'),
    taken('2015-05-21', 'blue', 'foot'),
    taken('2015-05-23', 'red', 'foot'),
    taken('2016-12-11', 'blue', 'foot'),
  ];
  expect(
    turningPoints(outline(events))
      .map(({ site, days }) => [site, ...days].join(' '))
      .toSorted(),
  ).toEqual([
    'hill 2015-05-21 2015-05-23',
    'hill 2015-05-21 2016-03-27',
    'hill 2015-05-23 2016-12-11',
    'hill 2016-03-27 2016-12-11',
  ]);
});

function pages(events: readonly EventOutline[], lines: readonly string[] = []): string[] {
  return [...siteAddresses(outline(events, lines)).keys()].filter((address) => address.startsWith('/on/'));
}

describe('the pages of days', () => {
  test('are one for each day of change and each pair of turning points, below their list', () => {
    expect(pages([taken('2015-05-21', 'blue'), taken('2016-03-27', 'red')])).toEqual([
      '/on/',
      '/on/2015-05-21/',
      '/on/2016-03-27/',
      '/on/2015-05-21/2016-03-27/',
    ]);
    expect(pages([{ ...taken('2015-05-21', 'blue'), draft: true }])).toEqual(['/on/']);
  });

  test('stay where they were published, though nothing changes on the day any more', () => {
    const lines = [
      '/on/2015-05-01/',
      '/on/2015-05-01/2016-03-27/',
      '/on/2015-02-30/',
      '/on/2016-03-27/2015-05-01/',
    ];
    expect(pages([], lines)).toEqual(['/on/', '/on/2015-05-01/', '/on/2015-05-01/2016-03-27/']);
    expect(daysIn(outline([], lines))).toEqual(['2015-05-01']);
    expect(twoDaysIn(outline([], lines))).toEqual([['2015-05-01', '2016-03-27']]);
  });
});

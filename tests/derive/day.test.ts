/** The state on a day is what the charts show there, and says what was in doubt and what was known later. */
import { describe, expect, test } from 'vitest';
import { becameKnown } from '../../src/derive/day.ts';
import { dayView, type DayView } from '../../src/derive/views/day.ts';
import { daysPartView, daysView } from '../../src/derive/views/days.ts';
import { twoDaysView } from '../../src/derive/views/two-days.ts';
import { controlOf } from '../../src/derive/control.ts';
import { sureFrom } from '../../src/record/change-days.ts';
import { daysIn } from '../../src/record/days.ts';
import type { Event } from '../../src/record/record.ts';
import { englishAt } from '../record/english.ts';
import { event } from './sample.ts';
import { severalSites } from './several-sites.ts';

function taken(
  id: string,
  date: string,
  holder: string,
  fields: Readonly<Record<string, unknown>> = {},
): Event {
  return event(id, { date, control: [{ place: 'top', holder }], sources: ['state'], ...fields });
}

function harmed(id: string, date: string, fields: Readonly<Record<string, unknown>> = {}): Event {
  const monuments = [{ monument: 'gate', condition: 'destroyed' }];
  return event(id, { date, category: 'destruction', monuments, ...fields });
}

const english = englishAt();

/** The pages of the days of a record with some events, whose map is drawn once. */
function daysOf(...events: readonly Event[]): (day: string) => DayView {
  const record = severalSites(...events);
  return (day) => dayView(day, record, english);
}

/** What the page of a day tells of the first site, in words. */
function told(view: DayView): string[] {
  const [site] = view.sites;
  return [...(site?.places ?? []), ...(site?.monuments ?? [])].map(({ name, now, perhaps }) =>
    [name, now?.state ?? 'nothing', perhaps && `perhaps ${perhaps.state}`].filter(Boolean).join(': '),
  );
}

const doubtful = [taken('a', '2015-05-21', 'blue'), taken('b', '[2016-03-20..2016-03-27]', 'contested')];

describe('the state on a day', () => {
  test('is that of the last change that is sure, and says what may have been so already', () => {
    const on = daysOf(...doubtful);
    expect(told(on('2015-05-20'))).toEqual(['The top: nothing']);
    expect(told(on('2015-05-21'))).toEqual(['The top: Blue army']);
    expect(told(on('2016-03-19'))).toEqual(['The top: Blue army']);
    expect(told(on('2016-03-20'))).toEqual(['The top: Blue army: perhaps contested']);
    expect(told(on('2016-03-27'))).toEqual(['The top: contested']);
  });

  test('follows the order of events where one is sure later than the next', () => {
    const on = daysOf(taken('a', '[2015-05-01..2015-07-01]', 'blue'), taken('b', '2015-06-01', 'contested'));
    expect(told(on('2015-06-15'))).toEqual(['The top: contested']);
    expect(told(on('2015-07-01'))).toEqual(['The top: contested']);
  });

  test('is on every day of change what the lanes hold from there on', () => {
    const record = severalSites(...doubtful, taken('c', '2016-12', 'blue'));
    const [site] = record.sites;
    if (!site) throw new Error('There is no site.');
    const periods = controlOf(site, record).lanes.flatMap((lane) => lane.periods);
    expect(daysIn(record)).toEqual(periods.map(({ from }) => sureFrom(from.date)));
    for (const { from } of periods) {
      const [hill] = dayView(sureFrom(from.date), record, english).sites;
      expect(hill?.places[0]?.now?.by.id).toBe(from.id);
    }
  });

  test('names the monuments of which nothing is told yet, the gravest of the others first', () => {
    const on = daysOf(harmed('bang', '2015-08-30'));
    expect(on('2015-08-29').sites[0]?.silent.map(({ name }) => name)).toEqual(['Gate']);
    expect(told(on('2015-08-30'))).toEqual(['The top: nothing', 'Gate: Destroyed']);
  });
});

test('a state that is told again holds since it was told first, and says when it was told last', () => {
  const again = (id: string, date: string) => harmed(id, date, { category: 'assessment' });
  const on = daysOf(harmed('bang', '2015-08-30'), again('seen', '2016-03-01'), again('again', '2016-04-02'));
  const now = (day: string) => on(day).sites[0]?.monuments[0]?.now;
  expect([now('2015-12-31')?.by.id, now('2015-12-31')?.again]).toEqual(['bang', undefined]);
  expect([now('2016-03-15')?.by.id, now('2016-03-15')?.again?.id]).toEqual(['bang', 'seen']);
  expect([now('2016-05-01')?.by.id, now('2016-05-01')?.again?.id]).toEqual(['bang', 'again']);
});

test('what changes alike by one event is told together', () => {
  const monuments = ['gate', 'gate'].map((monument) => ({ monument, condition: 'destroyed' }));
  expect(daysOf(event('bang', { date: '2015-08-30', monuments }))('2015-08-30').changes).toHaveLength(1);
  const both = ['top', 'top'].map((place, i) => ({ place, holder: i === 0 ? 'blue' : 'contested' }));
  expect(daysOf(event('turn', { date: '2015-08-30', control: both }))('2015-08-30').changes).toHaveLength(2);
});

describe('what was known on a day', () => {
  test('became known as the event says, or else by the first of its sources, none of them older than it', () => {
    const record = severalSites();
    expect(becameKnown(harmed('a', '2016-03-20', { reported: '2016-04-01' }), record)?.edtf).toBe(
      '2016-04-01',
    );
    expect(becameKnown(harmed('a', '2016-03-20', { sources: ['third', 'second'] }), record)?.edtf).toBe(
      '2016-03-28',
    );
    expect(becameKnown(harmed('a', '2016-03-29', { sources: ['third', 'second'] }), record)?.edtf).toBe(
      '2016-04',
    );
    expect(becameKnown(harmed('a', '2017-01-01', { sources: ['second'] }), record)).toBeUndefined();
  });

  test('leaves out what was reported later, and is in doubt within the days of a report', () => {
    const on = daysOf(harmed('bang', '2015-08-30', { reported: '2015-09' }));
    const later = (day: string) => on(day).later.map(({ name, now }) => `${name} ${now?.known.when}`);
    expect(later('2015-08-30')).toEqual(['Gate later']);
    expect(later('2015-09-10')).toEqual([]);
    expect(on('2015-09-10').sites[0]?.monuments[0]?.now?.known.when).toBe('in doubt');
    expect(on('2015-09-30').sites[0]?.monuments[0]?.now?.known.when).toBe('by then');
  });
});

test('the page of a day tells its changes, its events, and the days of change around it', () => {
  const view = daysOf(
    ...doubtful,
    harmed('bang', '2016-04-02'),
    event('visit', { date: '2016-03-27' }),
  )('2016-03-27');
  expect(view.changes.map(({ name, before, after, within }) => [name, before, after, within?.edtf])).toEqual([
    ['The top, Hill', 'Blue army', 'contested', '[2016-03-20..2016-03-27]'],
  ]);
  expect(view.events.map(({ id }) => id)).toEqual(['visit']);
  expect([view.previous, view.next]).toEqual(['2015-05-21', '2016-04-02']);
  expect(view.beside).toEqual([{ address: '/on/2015-05-21/2016-03-27/', other: '2015-05-21' }]);
  expect(view.holders.get('hill')?.map(({ name }) => name)).toEqual(['contested']);
});

test('two days beside each other tell what differs, and what does not', () => {
  const record = severalSites(...doubtful, harmed('bang', '2015-06-01'), harmed('again', '2016-04-02'));
  const view = twoDaysView(['2015-06-01', '2016-03-27'], record, english);
  const [site] = view.sites;
  expect(site?.changed.map(({ name, one, other }) => [name, one?.state, other?.state])).toEqual([
    ['The top', 'Blue army', 'contested'],
  ]);
  expect(site?.same.map(({ name }) => name)).toEqual(['Gate']);
});

test('the list names the first changes of each day, and a long list has them in its parts', () => {
  const short = daysView(severalSites(...doubtful), english);
  expect(short.years.map(({ year, days }) => [year, days.map(({ day }) => day)])).toEqual([
    ['2015', ['2015-05-21']],
    ['2016', ['2016-03-27']],
  ]);
  expect(short.years[0]?.days[0]?.changes.map(({ after }) => after)).toEqual(['Blue army']);
  expect(short.years[0]?.days[0]?.changes.map(({ look }) => look.name)).toEqual(['other']);
  const many = Array.from({ length: 401 }, (_, i) =>
    taken(`e${i}`, `${1500 + i}-01-01`, i % 2 === 0 ? 'blue' : 'contested'),
  );
  const long = daysView(severalSites(...many), english);
  expect([long.years, long.parts.length, long.parts[0]?.to]).toEqual([[], 401, '/on/1500/']);
  const { years, next } = daysPartView({ time: '1500', number: 1 }, severalSites(...many), english);
  expect(years[0]?.days[0]?.changes.map(({ after }) => after)).toEqual(['Blue army']);
  expect(next?.to).toBe('/on/1501/');
});

import { expect, test } from 'vitest';
import { eventLanes, type EventLanes } from '../../../src/derive/pictures/event-lanes.ts';
import { timeAxis } from '../../../src/derive/pictures/time-axis.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { existing, lookup } from '../../../src/derive/lookup.ts';
import { englishAt } from '../../record/english.ts';
import { event, recordOf } from '../sample.ts';

const fall = event('fall', { date: '2015-05-20/2015-05-21', control: [{ place: 'top', holder: 'blue' }] });
const rise = event('rise', { date: '2016-07-01', control: [{ place: 'top', holder: 'office' }] });

function lanesOf(id: string, record: HeritageRecord): EventLanes | undefined {
  return eventLanes(existing(lookup(record).events, id), record, englishAt());
}

test('the lanes of an event show who held its places from the year before it to the year after', () => {
  const lanes = lanesOf('rise', recordOf(fall, rise));
  expect([lanes?.axis.first, lanes?.axis.last]).toEqual(['2015-01-01', '2017-12-31']);
  expect(lanes?.lanes.map(({ name, bars }) => [name, ...bars.map((bar) => bar.name)])).toEqual([
    ['The top', 'Blue army', 'Third Office'],
  ]);
  expect(lanes?.description).toBe(
    'Who held what from 2015 to 2017, one after another. The top: Blue army and Third Office. This event: 1 July 2016.',
  );
});

test('a time that began before these years or ended after them is cut off at their ends', () => {
  const late = event('late', { date: '2019-03' });
  const lanes = lanesOf('late', recordOf(fall, rise, late));
  expect(lanes?.lanes.flatMap(({ bars }) => bars.map(({ from, to }) => [from, to]))).toEqual([[0, 1]]);
});

test('the days of an event are marked from the first possible one to the end of the last', () => {
  const { here } = lanesOf('fall', recordOf(fall, rise)) ?? {};
  const axis = timeAxis(['2014-01-01', '2016-12-31']);
  expect(here?.from).toBe(axis?.at('2015-05-20'));
  expect(here?.to).toBe(axis?.at('2015-05-22'));
});

test('an event in whose years nobody is told to have held the site has no lanes', () => {
  const before = event('before', { date: '2012' });
  expect(lanesOf('before', recordOf(fall, rise, before))).toBeUndefined();
  expect(lanesOf('before', recordOf(before))).toBeUndefined();
});

/** A change of hands on each of as many days. */
function changes(count: number) {
  return Array.from({ length: count }, (_, i) => {
    const [month, day] = [1 + Math.floor(i / 28), 1 + (i % 28)].map((n) => String(n).padStart(2, '0'));
    const holder = i % 2 === 0 ? 'blue' : 'office';
    return event(`c-${i}`, { date: `2015-${month}-${day}`, control: [{ place: 'top', holder }] });
  });
}

test('an event around which places changed hands more often than can be told apart has no lanes', () => {
  expect(lanesOf('c-0', recordOf(...changes(120)))?.lanes[0]?.bars).toHaveLength(120);
  expect(lanesOf('c-0', recordOf(...changes(121)))).toBeUndefined();
});

/** The page of a site says first what matters, and leaves the rest to the timeline. */
import { expect, test } from 'vitest';
import { controlOf } from '../../src/derive/control.ts';
import { monumentView } from '../../src/derive/views/monument.ts';
import { siteShort } from '../../src/derive/views/site-short.ts';
import { siteYears } from '../../src/derive/views/site-years.ts';
import { siteView } from '../../src/derive/views/site.ts';
import { existing, lookup } from '../../src/derive/lookup.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf } from './sample.ts';
import { severalSites } from './several-sites.ts';

function shortOf(record: HeritageRecord) {
  return siteShort(controlOf(existing(lookup(record).sites, 'hill'), record), record);
}

function stated(id: string, date: string, condition: string, category = 'destruction') {
  return event(id, { date, category, monuments: [{ monument: 'gate', condition }] });
}

test('who holds a site is who was told last, with the event that tells it', () => {
  const record = recordOf(
    event('a', { date: '2015-05-20', control: [{ place: 'top', holder: 'blue' }] }),
    event('b', { date: '2016-05-20', control: [{ place: 'top', holder: 'office' }] }),
  );
  expect(shortOf(record).holders.map(({ places, holder, from }) => [places, holder, from.id])).toEqual([
    [['The top'], expect.objectContaining({ id: 'office' }), 'b'],
  ]);
  expect(shortOf(recordOf(event('a'))).holders).toEqual([]);
});

test('the states of monuments are counted as they were last told, the gravest first', () => {
  const record = severalSites(
    stated('a', '2015-05', 'severely-damaged'),
    stated('b', '2016-05', 'destroyed'),
  );
  expect(shortOf(record).states).toEqual([{ condition: 'destroyed', count: 1 }]);
  expect(shortOf(record).events).toEqual({ count: 2, years: ['2015', '2016'] });
});

test('a year names its key events and counts the others, each at its fragment', () => {
  const many = Array.from({ length: 14 }, (_, i) => event(`e${i}`, { date: `2015-01-${10 + i}` }));
  const record = recordOf(
    ...many,
    event('k', { date: '2015-03-01', weight: 'key' }),
    event('alone', { date: '2019-03-01' }),
  );
  const years = siteYears('hill', record);
  expect(
    years.map(({ year, told, others, to }) => [year, told.map(({ id }) => id), others.length, to]),
  ).toEqual([
    ['2015', ['k'], 14, '/timeline/site/hill/#year_2015'],
    ['2019', ['alone'], 0, '/timeline/site/hill/#year_2019'],
  ]);
});

test('where there are few events all are told', () => {
  const years = siteYears('hill', recordOf(event('a'), event('b', { weight: 'key' })));
  expect(years.map(({ told, others }) => [told.length, others.length])).toEqual([[2, 0]]);
});

test('where more titles would be told than are looked through, years say how many events of each family they have', () => {
  const key = Array.from({ length: 24 }, (_, i) =>
    event(`k${i}`, {
      date: `2015-01-0${1 + (i % 9)}`,
      weight: 'key',
      category: i < 20 ? 'killing' : 'looting',
    }),
  );
  const shorter = siteYears('hill', recordOf(...key));
  expect(shorter.map(({ told, counts }) => [told.length, counts])).toEqual([[24, undefined]]);
  const longer = siteYears('hill', recordOf(...key, event('more', { date: '2016', weight: 'key' })));
  expect(longer.map(({ told, others }) => [told.length, others.length])).toEqual([
    [0, 24],
    [0, 1],
  ]);
  expect([...(longer[0]?.counts ?? [])]).toEqual([
    ['people', 20],
    ['harm', 4],
  ]);
});

function contentsOf(record: HeritageRecord): string[] {
  return siteView('hill', record, englishAt()).contents.map(({ id }) => id);
}

test('the contents lead to what is on the page alone', () => {
  expect(contentsOf(recordOf(event('a')))).not.toContain('page_control');
  expect(contentsOf(recordOf(event('a', { control: [{ place: 'top', holder: 'blue' }] })))).toContain(
    'page_control',
  );
});

test('the state of a monument is dated by what first told it, and says when it was last intact', () => {
  const view = monumentView(
    'gate',
    severalSites(
      stated('whole', '2014-05', 'intact', 'assessment'),
      stated('blown', '2015-05', 'destroyed'),
      stated('seen', '2016-05', 'destroyed', 'assessment'),
    ),
    englishAt(),
  );
  expect([view.state?.condition, view.state?.from.id, view.intact?.id]).toEqual([
    'destroyed',
    'blown',
    'whole',
  ]);
  expect(monumentView('gate', severalSites(event('a')), englishAt()).state).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { choices, findables, type Findable } from '../../src/derive/search.ts';
import { event, recordOf } from './sample.ts';

function found(id: string, ...events: readonly ReturnType<typeof event>[]): Findable {
  const one = findables(recordOf(...events), 'en').find((each) => each.id === id);
  if (!one) throw new RangeError(`Nothing has the id ${id}.`);
  return one;
}

describe('what a search finds', () => {
  test('is every record once', () => {
    const record = recordOf(event('a'), event('b'));
    expect(findables(record, 'en').map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'site hill',
      'actor blue',
      'actor state-agency',
      'actor office',
      'event a',
      'event b',
      'source first',
      'source second',
      'source third',
      'source state',
    ]);
  });

  test('has its own names in every spelling', () => {
    expect(found('hill').names).toEqual(['Hill', 'Collis']);
    expect(found('blue').names).toEqual(['Blue army', 'The Blues', 'الزرق', 'زرق']);
  });

  test('mentions the names of the site, of those who took part, of holders and of speakers, each once', () => {
    const claims = [{ id: 'c', question: '?', accounts: [{ answer: 'a', source: 'first', by: 'office' }] }];
    const subject = event('e', {
      actors: [{ actor: 'blue', role: 'attacker' }],
      control: [
        { place: 'top', holder: 'blue' },
        { place: 'top', holder: 'contested' },
      ],
      claims,
    });
    expect(found('e', subject).mentions).toEqual([
      'Hill',
      'Collis',
      'Blue army',
      'The Blues',
      'الزرق',
      'زرق',
      'Third Office',
    ]);
  });

  test('has a passage for each claim, with what was said, by whom and where', () => {
    const accounts = [{ answer: 'One', source: 'first', by: 'blue', quote: 'just one' }];
    const subject = event('e', { claims: [{ id: 'how-many', question: 'How many?', accounts }] });
    expect(found('e', subject).passages).toEqual([
      { id: 'how-many', title: 'How many?', texts: ['One; just one; Blue army; First Paper', ''] },
    ]);
  });

  test('puts events in the order of time, and nothing else', () => {
    const events = [event('late', { date: '2017' }), event('early', { date: '2015' })];
    expect(found('early', ...events).order).toBe(0);
    expect(found('late', ...events).order).toBe(1);
    expect(found('hill', ...events).order).toBeUndefined();
  });

  test('can be narrowed to a site, also where it took part in an event there or reports one', () => {
    const subject = event('e', { actors: [{ actor: 'blue', role: 'attacker' }], sources: ['second'] });
    expect(found('hill', subject).filters.site).toEqual(['hill']);
    expect(found('blue', subject).filters.site).toEqual(['hill']);
    expect(found('second', subject).filters.site).toEqual(['hill']);
    expect(found('third', subject).filters.site).toEqual([]);
  });
});

test.each([
  ['2016-03-25', ['2016']],
  ['2016-12-26/2017-01-10', ['2016', '2017']],
  ['[2015-12-26..2017-01-10]', ['2015', '2016', '2017']],
  ['[2015-10-25,2017-10-26]', ['2015', '2017']],
  ['201X', ['2015', '2016', '2017', '2018']],
  ['2016/..', ['2016']],
])('an event of %s is found under the years in which it may have happened', (date, years) => {
  const others = ['2015', '2016', '2017', '2018'].map((year) => event(`in-${year}`, { date: year }));
  const { year } = found('e', event('e', { date }), ...others).filters;
  expect(year.filter((each) => each !== '2010')).toEqual(years);
});

test('a search can be narrowed to what has events', () => {
  const record = recordOf(event('a', { date: '-0880' }), event('b', { date: '2016', category: 'killing' }));
  expect(choices(record, 'en')).toMatchObject({
    actor: [],
    side: [],
    accounts: [],
    site: [{ value: 'hill', label: 'Hill' }],
    category: [
      { value: 'fighting', label: 'Fighting' },
      { value: 'killing', label: 'Killing' },
    ],
    year: [
      { value: '-0880', label: '881 BC' },
      { value: '2016', label: '2016' },
    ],
  });
});

test('a search can be narrowed by side and by open questions as well, together with all by which the timeline can', () => {
  const claim = {
    id: 'how-many',
    question: 'How many?',
    accounts: [
      { answer: 'One', source: 'first' },
      { answer: 'Two', source: 'second' },
    ],
  };
  const subject = event('e', {
    category: 'killing',
    actors: [
      { actor: 'blue', role: 'attacker' },
      { actor: 'office', role: 'reporter' },
    ],
    claims: [claim, { ...claim, id: 'explained', status: 'explained', note: 'One was late.' }],
  });
  expect(found('e', subject).filters).toMatchObject({
    site: ['hill'],
    category: ['killing'],
    actor: ['blue', 'office'],
    accounts: ['open', 'explained'],
  });
  const { actor, side, accounts } = choices(recordOf(subject), 'en');
  expect(actor.map(({ value }) => value)).toEqual(['blue', 'office']);
  expect(side.map(({ value }) => value)).toEqual(found('e', subject).filters.side);
  expect(side).toHaveLength(1);
  expect(accounts).toEqual([
    { value: 'open', label: 'Open' },
    { value: 'explained', label: 'Explained' },
  ]);
});

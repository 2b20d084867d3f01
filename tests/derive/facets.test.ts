import { describe, expect, test } from 'vitest';
import { namedChoices, optionsOf, selectionAt, selections } from '../../src/derive/facets.ts';
import type { Event } from '../../src/record/record.ts';
import { nameIn } from '../../src/record/words/choice.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf } from './sample.ts';
import { severalSites } from './several-sites.ts';

const gate = { monument: 'gate', condition: 'destroyed', cause: 'explosives', extent: '61-90' };
const record = severalSites(
  event('a', { date: '2015-01-01', actors: [{ actor: 'blue', role: 'attacker' }], monuments: [gate] }),
  event('b', { date: '2015-01-02', category: 'damage', control: [{ place: 'top', holder: 'blue' }] }),
  event('c', { date: '2015-01-03', site: 'site-2', control: [{ place: 'top', holder: 'contested' }] }),
  event('d', {
    date: '2015-01-04',
    site: 'site-2',
    actors: [
      { actor: 'blue', role: 'attacker' },
      { actor: 'blue', role: 'defender' },
      { actor: 'office', role: 'reporter' },
    ],
  }),
);

function at(address: string): string {
  return selectionAt(address, record)
    .events.map(({ id }) => id)
    .join(' ');
}

function choices(address: string): Record<string, string> {
  const all = optionsOf(selectionAt(address, record), record);
  return Object.fromEntries(
    all.map(({ facet, options }) => [
      facet,
      options.map(({ id, count, isChosen }) => `${isChosen ? '*' : ''}${id} ${count}`).join(', '),
    ]),
  );
}

describe('selections', () => {
  test('hold the events that match every choice, in their order', () => {
    expect(at('/timeline/')).toBe('a b c d');
    expect(at('/timeline/site/site-2/')).toBe('c d');
    expect(at('/timeline/category/fighting/')).toBe('a c d');
    expect(at('/timeline/monument/gate/')).toBe('a');
    expect(at('/timeline/cause/explosives/')).toBe('a');
    expect(at('/timeline/site/hill/extent/61-90/')).toBe('a');
    expect(at('/timeline/site/hill/category/fighting/')).toBe('a');
    expect(at('/timeline/category/fighting/actor/blue/')).toBe('a d');
  });

  test('count as an actor of an event who took part in it or held a place after it, once', () => {
    expect(at('/timeline/actor/blue/')).toBe('a b d');
    expect([...selections(record).keys()].filter((address) => address.includes('contested'))).toEqual([]);
  });

  test('are there with events alone, but for the timeline itself', () => {
    expect([...selections(record).values()].filter(({ events }) => events.length === 0)).toEqual([]);
    expect(() => at('/timeline/site/site-3/')).toThrow('No event matches "/timeline/site/site-3/"');
    expect(() => at('/timeline/category/damage/monument/gate/')).toThrow(RangeError);
    expect(selections(recordOf()).get('/timeline/')).toEqual({ choices: [], events: [] });
  });

  test('combine two values of different facets and never two of one', () => {
    const pairs = [...selections(record).values()].filter(({ choices: all }) => all.length > 1);
    expect(pairs.length).toBeGreaterThan(10);
    expect(pairs.filter(({ choices: [a, b] }) => a?.facet === b?.facet)).toEqual([]);
    expect(Math.max(...pairs.map(({ choices: all }) => all.length))).toBe(2);
  });

  test('are worked out once, looking at each event once', () => {
    let looks = 0;
    const watched = (one: Event): Event =>
      Object.defineProperty({ ...one }, 'category', {
        get: () => {
          looks += 1;
          return one.category;
        },
      });
    const again = { ...record, events: record.events.map(watched) };
    expect(selections(again)).toBe(selections(again));
    expect(looks).toBe(record.events.length);
  });
});

describe('the values to choose from', () => {
  test('are those that still have events, with how many', () => {
    expect(choices('/timeline/')).toEqual({
      site: 'hill 2, site-2 2',
      category: 'fighting 3, damage 1',
      actor: 'blue 3, office 1',
      monument: 'gate 1',
      cause: 'explosives 1',
      extent: '61-90 1',
    });
    expect(choices('/timeline/site/hill/')).toEqual({
      site: '*hill 2, site-2 2',
      category: 'fighting 1, damage 1',
      actor: 'blue 2',
      monument: 'gate 1',
      cause: 'explosives 1',
      extent: '61-90 1',
    });
    expect(choices('/timeline/category/damage/')).toMatchObject({ monument: '' });
  });

  test('are of two facets alone once two are chosen', () => {
    expect(choices('/timeline/site/hill/category/fighting/')).toEqual({
      site: 'site-2 2, *hill 1',
      category: '*fighting 1, damage 1',
      actor: '',
      monument: '',
      cause: '',
      extent: '',
    });
  });

  test('lead to themselves, and back where they are chosen', () => {
    const options = optionsOf(selectionAt('/timeline/site/hill/actor/blue/', record), record);
    expect(options.flatMap((facet) => facet.options.map(({ address }) => address))).toEqual([
      '/timeline/actor/blue/',
      '/timeline/site/site-2/actor/blue/',
      '/timeline/site/hill/',
    ]);
  });

  test('are named, words by their labels on the page', () => {
    const selection = selectionAt('/timeline/site/hill/category/fighting/', record);
    expect(namedChoices(selection, record).map((choice) => nameIn(choice, englishAt()))).toEqual([
      'Hill',
      'Fighting',
    ]);
  });
});

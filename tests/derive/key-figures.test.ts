import { describe, expect, test } from 'vitest';
import { destroyedMonuments } from '../../src/derive/condition.ts';
import { controlOfSites } from '../../src/derive/control.ts';
import { keyFigures } from '../../src/derive/key-figures.ts';
import { figuresOf } from '../../src/derive/views/figures.ts';
import { englishAt } from '../record/english.ts';
import { event } from './sample.ts';
import { severalSites } from './several-sites.ts';

function gate(date: string, condition: string) {
  return event(`gate-${date}`, { date, monuments: [{ monument: 'gate', condition }] });
}

function holds(date: string, holder: string, site = 'hill') {
  return event(`held-${site}-${date}`, { date, site, control: [{ place: 'top', holder }] });
}

function claim(status?: string) {
  return {
    id: `how-many-${status ?? 'open'}`,
    question: 'How many?',
    ...(status === undefined ? {} : { status, note: 'Why.' }),
    accounts: [
      { answer: 'One', source: 'first' },
      { answer: 'Two', source: 'second' },
    ],
  };
}

/** An event with an open question about each datum. */
function asks(id: string, ...data: readonly string[]) {
  return event(id, {
    claims: data.map((datum, i) => ({ ...claim(), id: `c-${i}`, about: datum })),
    control: [{ place: 'top', holder: 'blue' }],
  });
}

describe('the figures', () => {
  test('count a monument by its last state alone', () => {
    const figures = keyFigures(severalSites(gate('2015-01-01', 'destroyed'), gate('2016-01-01', 'restored')));
    expect(figures.monuments).toEqual({ of: 1, destroyed: 0, restored: 1 });
    expect(keyFigures(severalSites(gate('2015-01-01', 'destroyed'))).monuments).toEqual({
      of: 1,
      destroyed: 1,
      restored: 0,
    });
  });

  test('count as destroyed what is listed as that, each monument from the event that first said so', () => {
    const record = severalSites(
      gate('2015-01-01', 'destroyed'),
      gate('2016-01-01', 'unknown'),
      gate('2017-01-01', 'destroyed'),
    );
    expect(destroyedMonuments(record).map(({ monument, from }) => [monument.id, from.id])).toEqual([
      ['gate', 'gate-2015-01-01'],
    ]);
    expect(keyFigures(record).monuments.destroyed).toBe(1);
    expect(
      destroyedMonuments(severalSites(gate('2015-01-01', 'destroyed'), gate('2016-01-01', 'restored'))),
    ).toEqual([]);
  });

  test('add up the months of a side at each site, those that are over', () => {
    const { held } = keyFigures(
      severalSites(
        holds('2015-01-01', 'blue'),
        holds('2015-03-01', 'contested'),
        holds('2016-01-01', 'blue'),
        holds('2016-02-01', 'contested'),
        holds('2016-03-01', 'blue'),
      ),
    );
    expect(held?.period.holder).toEqual({ id: 'blue', name: 'Blue army' });
    expect(held?.longest).toEqual({ site: expect.objectContaining({ id: 'hill' }), months: 3 });
    expect(held?.others).toEqual([]);
  });

  test('count from the first possible day of a taking to the last of its loss, rounded up, the longest first', () => {
    const { held } = keyFigures(
      severalSites(
        holds('2015-01', 'blue'),
        holds('2015-03', 'contested'),
        holds('2015-01-01', 'blue', 'site-2'),
        holds('2015-05-01', 'contested', 'site-2'),
      ),
    );
    expect([held?.longest, ...(held?.others ?? [])].map((each) => [each?.site.id, each?.months])).toEqual([
      ['site-2', 4],
      ['hill', 3],
    ]);
  });

  test('say nothing of who held what in a record that does not tell of it', () => {
    const figures = keyFigures(severalSites(event('a')));
    expect(figures).toEqual({
      monuments: { of: 0, destroyed: 0, restored: 0 },
      held: undefined,
      killings: 0,
      open: { count: 0, of: 0, most: [] },
    });
  });

  test('count entries on killings by their parts, and questions that nothing decides', () => {
    const figures = keyFigures(
      severalSites(
        event('whole', { category: 'killing', date: '2015-05' }),
        event('part', { 'category': 'killing', 'date': '2015-05-02', 'part-of': 'whole' }),
        event('asked', { claims: [claim(), claim('explained')] }),
      ),
    );
    expect([figures.killings, figures.open.count, figures.open.of]).toEqual([1, 1, 2]);
    expect(figures.open.most).toEqual([]);
  });

  test('are as many questions as the page about the record counts, and its events are those marked beside who held what', () => {
    const record = severalSites(
      holds('2015-01-01', 'blue'),
      event('whole', { date: '2015-05' }),
      event('part', { 'date': '2015-05-02', 'part-of': 'whole' }),
      event('asked', { claims: [claim(), claim('explained')] }),
    );
    const told = Object.fromEntries(
      figuresOf(record, englishAt()).map(({ name, value }) => [name, Number(value)]),
    );
    const { open } = keyFigures(record);
    expect([open.count, open.of]).toEqual([told['open'], told['differing']]);
    const marked = controlOfSites(record).flatMap(({ events }) => events.map(({ id }) => id));
    expect(marked).toHaveLength(told['events'] ?? 0);
    expect(marked).not.toContain('whole');
  });

  test('tell the three things that most open questions are about, background left out', () => {
    const { open } = keyFigures(
      severalSites(
        asks('a', 'date', 'people/killed', 'control/top'),
        asks('b', 'date', 'people/killed', 'actor/attacker'),
        asks('c', 'date', 'cause/gate'),
      ),
    );
    expect(open).toEqual({
      count: 8,
      of: 8,
      most: [
        { theme: 'dates', count: 3 },
        { theme: 'people', count: 2 },
        { theme: 'who', count: 2 },
      ],
    });
  });
});

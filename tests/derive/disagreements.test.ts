import { describe, expect, test } from 'vitest';
import { disagreementIndex, disagreementsAt, disagreements } from '../../src/derive/disagreements.ts';
import type { Event } from '../../src/record/record.ts';
import { event, recordOf } from './sample.ts';
import { severalSites } from './several-sites.ts';

function asked(id: string, fields: Readonly<Record<string, unknown>> = {}) {
  const accounts = [
    { answer: 'One', source: 'first' },
    { answer: 'Two', source: 'third' },
  ];
  return { id, question: 'What?', accounts, ...fields };
}

/** Two accounts of which one has a value. */
function valued(value: unknown) {
  return [
    { answer: 'One', source: 'first', value },
    { answer: 'Two', source: 'third' },
  ];
}

/** Accounts that count one thing each. */
function numbersOf(...units: readonly string[]) {
  return units.map((unit, i) => ({ answer: `${i}`, source: 'first', value: { min: i, max: i, unit } }));
}

function themesOf(...events: readonly Event[]): string[] {
  return disagreementsAt('hill', recordOf(...events)).themes.flatMap(({ theme, items, settled }) =>
    [...items, ...settled].map(({ id }) => `${theme} ${id}`),
  );
}

describe('a question on which accounts differ', () => {
  test('stands under what the datum is to which it is bound', () => {
    const claims = ['date', 'actor/attacker', 'control/top', 'condition/gate', 'cause/gate', 'people/killed'];
    const all = claims.map((about, i) => asked(`q${i}`, { about }));
    expect(themesOf(event('e', { claims: all }))).toEqual([
      'people q5',
      'harm q3',
      'harm q4',
      'who q1',
      'who q2',
      'dates q0',
    ]);
  });

  test('that is free stands under what its answers are, what its first word asks, or what its event is', () => {
    const claims = [
      asked('counted', { accounts: valued({ min: 3, unit: 'people' }) }),
      asked('dated', { accounts: valued('2016-03') }),
      asked('measured', { accounts: valued('2016') }),
      asked('who', { question: 'Who came?' }),
      asked('whole', { question: 'Whole or in parts?' }),
      asked('why', { question: 'Why was it?' }),
    ];
    expect(themesOf(event('e', { claims }))).toEqual([
      'people counted',
      'who who',
      'dates dated',
      'motives why',
      'other measured',
      'other whole',
    ]);
    expect(themesOf(event('e', { claims: [asked('how')], category: 'damage' }))).toEqual(['harm how']);
    expect(themesOf(event('e', { claims: [asked('how')], category: 'killing' }))).toEqual(['people how']);
  });

  test('is listed once, at its site, and one that no two accounts answer differently is not', () => {
    const single = asked('single', { accounts: [{ answer: 'One', source: 'first' }] });
    const here = event('here', { claims: [single, asked('open')] });
    const there = event('there', {
      claims: [asked('settled', { status: 'explained', note: 'why' })],
      site: 'site-2',
    });
    const found = disagreements(severalSites(here, there));
    expect(found.map(({ site, count, open }) => [site.id, count, open]).slice(0, 3)).toEqual([
      ['hill', 1, 1],
      ['site-2', 1, 0],
      ['site-3', 0, 0],
    ]);
    const { rows, sites } = disagreementIndex(severalSites(here, there));
    expect(sites[0]?.first).toMatchObject([{ address: '/events/here/#open', title: 'here' }]);
    expect(sites[1]?.first).toEqual([]);
    expect(rows.at(-1)?.cells.slice(0, 2)).toMatchObject([
      { site: { id: 'hill' }, count: 1, open: 1 },
      { site: { id: 'site-2' }, count: 1, open: 0 },
    ]);
  });

  test('that is open comes before one that is not, whenever it was', () => {
    const settled = event('early', {
      date: '2015',
      claims: [asked('settled', { status: 'explained', note: 'why' })],
    });
    expect(themesOf(settled, event('late', { claims: [asked('open')] }))).toEqual([
      'other open',
      'other settled',
    ]);
  });

  test('counts one thing where every answer is a number of it', () => {
    const claims = [
      asked('alike', { accounts: numbersOf('columns', 'columns') }),
      asked('apart', { accounts: numbersOf('columns', 'walls') }),
    ];
    const { themes } = disagreementsAt('hill', recordOf(event('e', { claims })));
    expect(themes.flatMap(({ items }) => items.map(({ unit }) => unit))).toEqual(['columns', undefined]);
  });

  test('is listed with its first answers, and with how many more there are', () => {
    const accounts = [1, 2, 3, 4, 5].map((n) => ({ answer: `Answer ${n}`, source: 'first' }));
    const { themes } = disagreementsAt('hill', recordOf(event('e', { claims: [asked('q', { accounts })] })));
    const [listed] = themes.flatMap(({ items }) => items);
    expect([listed?.answers.map(({ answer }) => answer), listed?.others]).toEqual([
      ['Answer 1', 'Answer 2', 'Answer 3'],
      2,
    ]);
  });

  test.each([
    [30, false],
    [31, true],
  ])('is read at a stretch where %s are open at a site: folded is %s', (count, isFolded) => {
    const claims = Array.from({ length: count }, (_, i) => asked(`q${i}`));
    const closed = asked('closed', { status: 'explained', note: 'Why.' });
    const record = recordOf(event('e', { claims: [...claims, closed] }));
    expect(disagreementsAt('hill', record).isFolded).toBe(isFolded);
  });

  test('for which a list has no room is counted under its year', () => {
    const events = Array.from({ length: 130 }, (_, i) =>
      event(`e${i}`, { date: i < 110 ? '2015' : '2016', claims: [asked('q')] }),
    );
    const other = disagreementsAt('hill', recordOf(...events)).themes.at(-1);
    expect([other?.count, other?.open, other?.items.length]).toEqual([130, 130, 100]);
    expect(other?.further).toEqual([
      { year: '2015', to: '/timeline/2015/', count: 10 },
      { year: '2016', to: '/timeline/2016/', count: 20 },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { claimViews, standingOf } from '../../src/derive/claims.ts';
import { byYear, neighbours } from '../../src/derive/chronology.ts';
import { allChanges } from '../../src/derive/corrections.ts';
import { coverageTables } from '../../src/derive/coverage.ts';
import { derivationOf } from '../../src/derive/derivation.ts';
import { latest } from '../../src/derive/latest.ts';
import { existing, lookup } from '../../src/derive/lookup.ts';
import { nameEntries } from '../../src/derive/names.ts';
import { accountsBySource, sourcesOf, usageOf } from '../../src/derive/usage.ts';
import { eventView } from '../../src/derive/views/event.ts';
import { event, recordOf, source as sourceOf } from './sample.ts';

const disputed = {
  id: 'how-many',
  question: 'How many?',
  accounts: [
    { answer: 'One', source: 'first', by: 'blue' },
    { answer: 'Two', source: 'third', by: 'a neighbour' },
  ],
};

function claimOf(id: string, accounts: readonly object[], status?: string) {
  return { id, question: '?', accounts, status, note: 'why' };
}

function standing(accounts: readonly object[], status?: string): string {
  const { claims } = event('e', { claims: [{ id: 'c', question: '?', accounts, status, note: 'why' }] });
  return claims.map(standingOf).join(' ');
}

describe('chronology', () => {
  const record = recordOf(
    event('late', { date: '2017-01-01' }),
    event('month', { date: '2016-03' }),
    event('span', { date: '2016-12-26/2017-01-10' }),
    event('b', { date: '2016-03-25' }),
    event('a', { date: '2016-03-25' }),
    event('old', { date: '-0880' }),
  );

  test('lists events by first day, then last day, precision and id', () => {
    expect(record.events.map(({ id }) => id)).toEqual(['old', 'month', 'a', 'b', 'span', 'late']);
  });

  test('lists an event under the year of its first day', () => {
    expect(byYear(record.events).map(({ year, events }) => [year, events.length])).toEqual([
      ['-0880', 1],
      ['2016', 4],
      ['2017', 1],
    ]);
  });

  test('knows what comes before and after, and that nothing comes before the first', () => {
    const near = neighbours(record);
    expect(near.get('old')).toEqual({ next: record.events[1], nextHere: record.events[1] });
    expect([near.get('b')?.previous?.id, near.get('b')?.next?.id]).toEqual(['a', 'span']);
  });

  test('puts what was added last first', () => {
    const events = [event('x', { added: '2026-02-01' }), event('y'), event('z', { date: '2016-03-26' })];
    expect(latest(recordOf(...events).events, 2).map(({ id }) => id)).toEqual(['x', 'z']);
  });
});

describe('claims', () => {
  const account = { answer: 'One', source: 'first' };

  test('stand as one account, accounts that agree, or accounts that differ', () => {
    expect(standing([account])).toBe('attributed');
    expect(standing([account], 'explained')).toBe('attributed');
    expect(standing([account, { ...account, answer: 'one', source: 'third' }])).toBe('agreed');
    expect(standing([account, { ...account, answer: 'Two' }])).toBe('open');
    expect(standing([account, { ...account, answer: 'Two' }], 'superseded')).toBe('superseded');
  });

  test('of an event are shown by where they stand, what is open first and what one account says last', () => {
    const two = [account, { ...account, answer: 'Two' }];
    const claims = [
      claimOf('single', [account]),
      claimOf('agreed', [account, account]),
      claimOf('explained', two, 'explained'),
      claimOf('open', two),
      claimOf('superseded', two, 'superseded'),
      claimOf('open-too', two),
    ];
    const view = eventView('e', recordOf(event('e', { claims })));
    expect(view.claims.map(({ id }) => id)).toEqual([
      'open',
      'open-too',
      'superseded',
      'explained',
      'agreed',
      'single',
    ]);
    expect(view.questions.map(({ standing: where, count }) => [where, count])).toEqual([
      ['open', 2],
      ['superseded', 1],
      ['explained', 1],
    ]);
  });

  test('name a speaker who took part in the fighting as a party', () => {
    const view = eventView('e', recordOf(event('e', { claims: [disputed] })));
    expect(view.claims[0]?.accounts.map(({ party }) => party?.id)).toEqual(['blue', undefined]);
  });

  test('have as many origins as there are texts without a link between them, and never more than accounts', () => {
    const record = {
      ...recordOf(),
      sources: [
        sourceOf('a', { 'rests-on': ['office', 'blue'] }),
        sourceOf('b', { 'rests-on': ['blue', 'a photograph'] }),
        sourceOf('c', { 'rests-on': ['a letter', 'a diary'] }),
      ],
    };
    const accounts = ['a', 'b', 'c'].map((id) => ({ answer: 'One', value: '2016', source: id }));
    const { claims } = event('e', { claims: [{ id: 'when', question: '?', about: 'date', accounts }] });
    expect(
      claimViews(claims, record).flatMap(({ answers }) => answers.map(({ origins }) => origins)),
    ).toEqual([2]);
  });
});

/** How each origin stands on one question: two answer one way, the state's agency another. */
function asked(status?: string): Record<string, string> {
  const accounts = ['first', 'third', 'state'].map((source) => ({
    answer: source === 'state' ? 'Two' : 'One',
    source,
  }));
  const claims = [{ id: 'how-many', question: 'How many?', accounts, status, note: 'Why.' }];
  const record = recordOf(event('a', { sources: ['first', 'third', 'state'], claims }));
  return Object.fromEntries(
    coverageTables(record).flatMap(({ rows }) =>
      rows.flatMap(({ others }) => others.map(({ name, stance }) => [name, stance])),
    ),
  );
}

describe('coverage', () => {
  test('tells for each origin whether it reports, alone against most where a question is open, or that there is no text of it', () => {
    const record = recordOf(
      event('a', { sources: ['first', 'third'], claims: [disputed] }),
      event('b', { sources: ['second', 'third'] }),
      event('c', { sources: ['third', 'state'] }),
    );
    const [table] = coverageTables(record);
    expect(table?.origins).toEqual(['Third Office', 'Wire']);
    expect(table?.rows.map(({ coverage }) => coverage.map(({ stance }) => stance))).toEqual([
      ['reports', 'reports'],
      ['reports', 'reports'],
      ['reports', 'none'],
    ]);
    expect(table?.rows[1]?.coverage[1]).toEqual({ name: 'Wire', stance: 'reports', sources: ['second'] });
    expect(table?.rows[2]?.others).toEqual([{ name: 'State Agency', stance: 'reports', sources: ['state'] }]);
  });

  test('gives as many origins a column as a page has room for, and names the others in the row', () => {
    const record = recordOf();
    const papers = Array.from({ length: 20 }, (_, i) => ({
      ...existing(lookup(record).sources, 'third'),
      id: `paper-${i}`,
      publisher: `Paper ${i}`,
    }));
    const events = ['a', 'b'].map((id) => event(id, { sources: papers.map((paper) => paper.id) }));
    const [table] = coverageTables({ ...record, sources: papers, events });
    expect(table?.origins.length).toBe(16);
    expect(table?.rows.map(({ others }) => others.length)).toEqual([4, 4]);
  });

  test('says a year with its first event alone', () => {
    const dates = ['2015-05-21', '2015-06-01', '2016-03-27'];
    const [table] = coverageTables(recordOf(...dates.map((date, i) => event(`e${i}`, { date }))));
    expect(table?.rows.map(({ year }) => year)).toEqual(['2015', undefined, '2016']);
  });

  test('marks the answer of fewer origins to a question that is open, not to one that is settled', () => {
    expect(asked()).toEqual({ 'State Agency': 'minority', 'Third Office': 'reports', 'Wire': 'reports' });
    expect(asked('explained')).toMatchObject({ 'State Agency': 'reports' });
  });
});

describe('sources', () => {
  const subject = event('e', { sources: ['first'], claims: [disputed] }, ['second', 'first']);

  test('are numbered as the text cites them, then as the entry lists them', () => {
    expect(sourcesOf(subject)).toEqual(['second', 'first', 'third']);
  });

  test('carry an event by its list, an account or its dating, not by a citation alone', () => {
    const record = recordOf(subject);
    const { bySource } = usageOf(record);
    expect([...bySource.keys()]).toEqual(['first', 'third']);
    expect(
      accountsBySource(record)
        .get('third')
        ?.map(({ account }) => account.answer),
    ).toEqual(['Two']);
  });
});

describe('the derivation of a date', () => {
  test('names the phrase, the source and the weekday of issue', () => {
    const subject = event('e', { dating: { phrase: 'on Friday', source: 'first' } });
    expect(derivationOf(subject, recordOf(subject))).toMatchObject({
      from: 'phrase',
      phrase: 'on Friday',
      issuedOn: 0,
    });
  });

  test('is a note, or what the sources say', () => {
    const noted = event('e', { dating: { note: 'Because.' } });
    expect(derivationOf(noted, recordOf(noted))).toEqual({ from: 'note', note: 'Because.' });
    expect(derivationOf(event('f'), recordOf())).toEqual({ from: 'unrecorded' });
  });
});

test('every name leads to its record, Arabic and ancient ones too', () => {
  const names = nameEntries(recordOf());
  expect(names.find(({ name }) => name === 'الزرق')?.address).toBe('/actors/blue/');
  expect(names.find(({ name }) => name === 'Collis')).toMatchObject({
    address: '/sites/hill/',
    known: 'Hill',
    lang: 'la',
  });
});

describe('what was changed is listed', () => {
  const corrected = recordOf(
    event('a', { corrections: [{ date: '2026-01-02', note: 'one' }, { date: '2026-03-02', note: 'two' }] }), // prettier-ignore
    event('b', { title: 'B', aliases: ['old-b'], corrections: [{ date: '2026-02-02', note: 'three' }] }),
  );
  const record = {
    ...corrected,
    actors: corrected.actors.map((actor) =>
      actor.id === 'blue' ? { ...actor, corrections: [{ date: '2026-02-03', note: 'a name' }] } : actor,
    ),
    permalinks: [
      { address: '/events/older-b/', fate: { to: '/events/old-b/', date: '2026-02-01' } },
      { address: '/events/b/#count', fate: { date: '2026-04-01', reason: 'Told twice.' } },
      { address: '/sources/gone/', fate: { date: '2026-01-01', reason: 'Never was.', title: 'Gone' } },
      { address: '/sources/lost/', fate: { to: '/sources/gone/', date: '2026-01-01' } },
      { address: '/events/b/' },
    ],
  };

  test('latest first, on every kind of entry, with what moved and what was withdrawn by their titles', () => {
    expect(allChanges(record)).toEqual([
      { address: '/events/b/#count', date: '2026-04-01', reason: 'Told twice.' },
      { address: '/events/a/', title: 'a', date: '2026-03-02', note: 'two' },
      { address: '/actors/blue/', title: 'Blue army', date: '2026-02-03', note: 'a name' },
      { address: '/events/b/', title: 'B', date: '2026-02-02', note: 'three' },
      { address: '/events/older-b/', title: 'B', date: '2026-02-01', to: '/events/b/' },
      { address: '/events/a/', title: 'a', date: '2026-01-02', note: 'one' },
      { address: '/sources/gone/', title: 'Gone', date: '2026-01-01', reason: 'Never was.' },
      { address: '/events/old-b/', title: 'B', date: undefined, to: '/events/b/' },
    ]);
  });

  test('and is nothing where nothing was changed', () => {
    expect(allChanges(recordOf(event('a')))).toEqual([]);
  });
});

test('what the record does not have is named', () => {
  expect(() => existing(lookup(recordOf()).events, 'nothing')).toThrow(
    'The record holds nothing with the id "nothing".',
  );
});

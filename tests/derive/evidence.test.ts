import { describe, expect, test } from 'vitest';
import { claimViews } from '../../src/derive/claims.ts';
import { monumentHistory } from '../../src/derive/condition.ts';
import { relationsOf } from '../../src/derive/relations.ts';
import { eventView } from '../../src/derive/views/event.ts';
import { quoteAddress } from '../../src/record/quote-address.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { schemas } from '../../src/record/record.ts';
import { noProse } from '../../src/record/prose/prose.ts';
import { event, recordOf } from './sample.ts';

const people = 'people/killed';

function claimWith(...accounts: readonly Readonly<Record<string, unknown>>[]) {
  const claims = [{ id: 'how-many', question: 'How many?', about: people, accounts }];
  const fall = event('fall', { claims, sources: ['first', 'second', 'state'] });
  const [claim] = claimViews(fall.claims, recordOf(fall));
  if (!claim) throw new Error('The claim is missing.');
  return claim;
}

function asked(id: string, about?: string) {
  const accounts = [{ answer: 'The Blues', source: 'first' }];
  return { id, question: 'Who?', accounts, ...(about === undefined ? {} : { about }) };
}

function ids(events: readonly { readonly id: string }[]): string[] {
  return events.map(({ id }) => id);
}

describe('accounts of a number', () => {
  const twenty = { answer: 'Twenty', source: 'first', value: { min: 20, max: 20, unit: 'people' } };
  const twentyFive = {
    answer: 'Twenty to 25',
    source: 'state',
    value: { min: 20, max: 25, unit: 'people' },
    by: 'blue',
  };

  test('have the bounds of all of them, and never a mean', () => {
    const { range } = claimWith(twenty, twentyFive, { answer: 'Many', source: 'second' });
    expect(range).toEqual({ min: 20, max: 25, unit: 'people', by: 2, of: 3 });
  });

  test('have no bound where one of them has none', () => {
    const { range } = claimWith(twenty, {
      answer: 'At least 30',
      source: 'state',
      value: { min: 30, unit: 'people' },
    });
    expect(range).toEqual({ min: 20, unit: 'people', by: 2, of: 2 });
  });

  test('have none where they count different things, and leave out what a later one replaced', () => {
    const graves = { answer: 'Two', source: 'state', value: { min: 2, max: 2, unit: 'graves' } };
    expect(claimWith(twenty, graves).range).toBeUndefined();
    expect(claimWith({ ...graves, 'replaced-by': 2 }, twenty).range).toMatchObject({
      min: 20,
      max: 20,
      by: 1,
    });
  });

  test('of one value are one answer, whatever their words; its origins are counted once', () => {
    const same = { ...twenty, answer: '20 people', source: 'second', by: 'blue' };
    const { answers, standing } = claimWith(twenty, twentyFive, same);
    expect(standing).toBe('open');
    expect(answers.map(({ accounts, origins }) => [accounts.map(({ number }) => number), origins])).toEqual([
      [[1, 3], 1],
      [[2], 1],
    ]);
  });

  test('of one value stand under the words of the account that needs the fewest', () => {
    const short = { ...twenty, answer: '20', source: 'second' };
    expect(claimWith(twenty, short).answers.map(({ answer }) => answer)).toEqual(['20']);
  });

  test('of a speaker who published the text say so', () => {
    const own = { answer: 'One', source: 'state', by: 'state-agency' };
    const { accounts } = claimWith(own, { ...own, by: 'State Agency' }, { ...own, by: 'blue' }, twenty);
    expect(accounts.map(({ isPublisher }) => isPublisher)).toEqual([true, true, false, false]);
  });

  test('stand apart where the record follows one and a later one replaced another', () => {
    const { answers } = claimWith({ ...twenty, 'replaced-by': 2 }, { ...twentyFive, accepted: true });
    expect(answers.map(({ state }) => state)).toEqual(['replaced', 'accepted']);
  });
});

describe('a fact of an event', () => {
  test('names its own sources, or the only one that the event has, or none', () => {
    const actors = [
      { actor: 'blue', role: 'attacker', sources: ['second'] },
      { actor: 'office', role: 'reporter' },
    ];
    const several = event('fall', { actors, sources: ['first', 'second'] });
    const single = event('rise', { actors: [{ actor: 'blue', role: 'attacker' }] });
    const record = recordOf(several, single);
    const sourcesIn = (id: string) =>
      eventView(id, record).facts.parts.map(({ role, actors: those }) => [
        role,
        ...those.flatMap(({ sources }) => sources.map(({ id: source, number }) => `${source} ${number}`)),
      ]);
    expect(sourcesIn('fall')).toEqual([['attacker', 'second 2'], ['reporter']]);
    expect(sourcesIn('rise')).toEqual([['attacker', 'first 1']]);
  });

  test('names, of who attacked, whose texts say so, each once; of who did no harm nobody', () => {
    const actors = [
      { actor: 'blue', role: 'attacker', sources: ['first', 'second', 'third'] },
      { actor: 'office', role: 'reporter', sources: ['third'] },
    ];
    const fall = event('fall', { actors, sources: ['first', 'second', 'third'] });
    const { parts } = eventView('fall', recordOf(fall)).facts;
    expect(parts.flatMap(({ actors: those }) => those.map(({ saidBy }) => saidBy))).toEqual([
      ['Wire', 'Third Office'],
      [],
    ]);
  });

  test('leads to the claims that are about it, by their subject or by its own word', () => {
    const fall = event('fall', {
      control: [{ place: 'top', holder: 'blue', claim: 'who' }],
      claims: [asked('day', 'date'), asked('who'), asked('holder', 'control/top'), asked('other')],
    });
    const { facts } = eventView('fall', recordOf(fall));
    expect(facts.dateClaims).toEqual(['day']);
    expect(facts.control.map(({ claims }) => claims)).toEqual([['who', 'holder']]);
  });
});

test('relations of events are known from both ends, in the order of time, and those to what is not published are left out', () => {
  const war = event('war', { date: '2016-03' });
  const second = event('second', { 'part-of': 'war', 'follows': ['first-day'] });
  const first = event('first-day', { 'part-of': 'war' });
  const word = event('word', { date: '2016-04-01', answers: ['war', 'a-draft'] });
  const record = recordOf(war, second, first, word);
  expect(ids(relationsOf(war, record).parts)).toEqual(['first-day', 'second']);
  expect(ids(relationsOf(war, record).answeredBy)).toEqual(['word']);
  expect(ids(relationsOf(first, record).after)).toEqual(['second']);
  expect(ids(relationsOf(second, record).partOf)).toEqual(['war']);
  expect(ids(relationsOf(word, record).answers)).toEqual(['war']);
});

test('a state begins when the harm was done, or when it was seen: what was last seen intact begins there and no earlier', () => {
  const gate = schemas.monument.parse({ name: 'Gate', site: 'hill' });
  const before = event('before', {
    date: '2016-03-20',
    category: 'assessment',
    monuments: [{ monument: 'gate', condition: 'intact', seen: '2016-03-24' }],
  });
  const fall = event('fall', {
    category: 'destruction',
    monuments: [{ monument: 'gate', condition: 'destroyed', seen: '2016-03-28' }],
  });
  const record: HeritageRecord = {
    ...recordOf(before, fall),
    monuments: [{ ...gate, id: 'gate', file: 'gate.md', prose: noProse, translations: {} }],
  };
  const { steps } = monumentHistory({ id: 'gate', name: 'Gate' }, record);
  expect(steps.map(({ condition, from, until }) => [condition, from.date.edtf, until?.date.edtf])).toEqual([
    ['intact', '2016-03-24', '2016-03-25'],
    ['destroyed', '2016-03-25', undefined],
  ]);
});

describe('the place of a quotation', () => {
  const url = 'https://example.org/a';

  test('is its words as a text fragment, with what such a fragment reserves written as codes', () => {
    expect(quoteAddress({ url }, 'ten-year, & more')).toBe(`${url}#:~:text=ten%2Dyear%2C%20%26%20more`);
    expect(quoteAddress({ url: `${url}#part` }, 'x')).toBe(`${url}#part:~:text=x`);
  });

  test('is between its two ends where words were left out', () => {
    expect(quoteAddress({ url }, 'from here … to there')).toBe(`${url}#:~:text=from%20here,to%20there`);
  });

  test('is in the archived copy where there is no other, and nowhere where there is none', () => {
    expect(quoteAddress({ archived: url }, 'x')).toBe(`${url}#:~:text=x`);
    expect(quoteAddress({}, 'x')).toBeUndefined();
  });
});

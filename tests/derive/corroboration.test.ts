import { describe, expect, test } from 'vitest';
import { chainsOf, endsOf } from '../../src/derive/chain.ts';
import { corroborationOf, type Corroboration } from '../../src/derive/corroboration.ts';
import { coverageTables } from '../../src/derive/coverage.ts';
import { sourceView } from '../../src/derive/views/source.ts';
import type { Actor, Event, HeritageRecord, Source } from '../../src/record/record.ts';
import { actor, event, recordOf, source } from './sample.ts';

const monitor = actor('monitor', { name: 'Hill Monitor', aliases: ['The Monitor'], kind: 'monitor' });
const wire = actor('wire', { name: 'Wire', aliases: ['Wire Service'], kind: 'media' });
const army = actor('army', { name: 'Red army', kind: 'state-armed-force', side: 'other' });
const ministry = actor('ministry', { name: 'Ministry of War', kind: 'government-body', side: 'other' });
const actors = [monitor, wire, army, ministry];

/** A record of these texts and an event that lists some of them. */
function recordWith(
  sources: readonly Source[],
  subject: Event = event('e'),
  more: readonly Actor[] = [],
): HeritageRecord {
  return { ...recordOf(subject), sources, actors: [...actors, ...more] };
}

function corroborated(
  sources: readonly Source[],
  fields: Readonly<Record<string, unknown>> = {},
): Corroboration {
  const subject = event('e', { sources: sources.map(({ id }) => id), ...fields });
  return corroborationOf(subject, recordWith(sources, subject));
}

function originsIn({ origins }: Corroboration): string[] {
  return origins.map(({ name, sources }) => [name, ...sources.map(({ id }) => id)].join(' '));
}

/** The chains of a text, as names with arrows between them. */
function chains(first: Source, ...others: readonly Source[]): string[] {
  return chainsOf(first, recordWith([first, ...others])).map((chain) =>
    chain.map((links) => links.map(({ name }) => name).join('; ')).join(' ← '),
  );
}

function said(...by: readonly unknown[]) {
  const accounts = by.map((speaker, i) => ({ answer: `Answer ${i}`, source: 'a', by: speaker }));
  return { claims: [{ id: 'c', question: '?', accounts }] };
}

function witnessesIn({ witnesses }: Corroboration): string[] {
  return witnesses.map(({ name, kind, party }) =>
    [name, kind?.word ?? '?', ...(party ? [party.id] : [])].join(' | '),
  );
}

/** The same words, spoken for an actor. */
function officer(principal: string): object {
  return { name: 'an officer', for: principal, as: 'fighter' };
}

/** The party of speakers who are all of one. */
function partyOf(...by: readonly unknown[]): string[] {
  return corroborated([source('a')], said(...by)).party.map(({ name }) => name);
}

describe('the chain of a text', () => {
  test('leads from its outlet over the agency and the texts that it passes on to whoever stands at the end', () => {
    const copy = source('copy', {
      'publisher': 'Daily Paper',
      'agency': 'Wire Service',
      'rests-on': ['post'],
    });
    const post = source('post', { 'publisher': 'A network', 'rests-on': ['monitor', 'a man in the town'] });
    expect(chains(copy, post)).toEqual(['Daily Paper ← Wire ← A network ← Hill Monitor; a man in the town']);
  });

  test('is one for each text on which it rests, and each has its page', () => {
    const digest = source('digest', { 'publisher': 'Digest', 'rests-on': ['monitor', 'x', 'y'] });
    const [x, y] = [source('x'), source('y', { agency: 'Wire' })];
    expect(chains(digest, x, y)).toEqual([
      'Digest ← Hill Monitor',
      'Digest ← x paper',
      'Digest ← y paper ← Wire',
    ]);
    expect(chainsOf(y, recordWith([y]))).toEqual([
      [[{ name: 'y paper', address: '/sources/y/' }], [{ name: 'Wire', address: '/actors/wire/' }]],
    ]);
  });

  test('names an agency once that publishes its own text', () => {
    expect(chains(source('own', { publisher: 'Wire Service', agency: 'Wire' }))).toEqual(['Wire']);
  });

  test('ends with whoever made the last text, where nothing else stands behind it', () => {
    const [copy, last] = [
      source('copy', { 'rests-on': ['last'] }),
      source('last', { agency: 'Wire Service' }),
    ];
    expect(endsOf(copy, recordWith([copy, last]))).toMatchObject([
      { voice: { name: 'Wire' }, text: { id: 'last' } },
    ]);
  });

  test('comes to an end where texts rest on each other, and each text has an origin', () => {
    const [a, b] = [source('a', { 'rests-on': ['b'] }), source('b', { 'rests-on': ['a'] })];
    const itself = source('itself', { 'rests-on': ['itself'] });
    expect(chains(a, b)).toEqual(['a paper ← b paper ← a paper']);
    expect(chains(itself)).toEqual(['itself paper ← itself paper']);
    expect(corroborated([a, b]).origins).toHaveLength(1);
    expect(originsIn(corroborated([itself]))).toEqual(['itself paper itself']);
  });

  test('stands on the page of a text with those that pass it on, and not where it is a text of its own', () => {
    const [copy, last] = [source('copy', { 'rests-on': ['last'] }), source('last')];
    const record = recordWith([copy, last]);
    const viewOf = (id: string) => {
      const { chains: own, passedOnBy } = sourceView(id, record);
      return [own.length, passedOnBy.map((each) => each.id)];
    };
    expect([viewOf('copy'), viewOf('last')]).toEqual([
      [1, []],
      [0, ['copy']],
    ]);
  });

  test('is followed once for each text, however often its texts meet again', () => {
    const depth = 300;
    const layers = Array.from({ length: depth }, (_, i) => {
      const below = i + 1 < depth ? [`l${i + 1}`, `r${i + 1}`] : ['monitor'];
      return [source(`l${i}`, { 'rests-on': below }), source(`r${i}`, { 'rests-on': below })];
    }).flat();
    const [top = source('none')] = layers;
    expect(chains(top, ...layers.slice(1)).length).toBeLessThanOrEqual(2 * depth);
    expect(endsOf(top, recordWith(layers)).map(({ voice }) => voice.name)).toEqual(['Hill Monitor']);
  });
});

describe('the origins of an event', () => {
  test('are one where papers carry one agency’s text or pass on one body’s statement', () => {
    const carried = [source('a', { agency: 'Wire' }), source('b', { agency: 'Wire Service' })];
    expect(originsIn(corroborated(carried))).toEqual(['Wire a b']);
    const passed = [
      source('a', { 'rests-on': ['monitor'] }),
      source('b', { 'agency': 'Wire', 'rests-on': ['c'] }),
      source('c', { publisher: 'The Monitor' }),
    ];
    expect(originsIn(corroborated(passed))).toEqual(['Hill Monitor a b c']);
    expect(corroborated(passed)).toMatchObject({ rests: 'on-one', texts: { length: 3 } });
  });

  test('are as many as the bodies and texts on which one text rests', () => {
    const texts = [source('a', { 'rests-on': ['monitor', 'A photograph', 'b'] }), source('b')];
    expect(originsIn(corroborated(texts))).toEqual(['Hill Monitor a', 'A photograph a', 'b paper a b']);
  });

  test('are one party only where all of them fought on one side; sides of their own are two', () => {
    expect(corroborated([source('a', { publisher: 'Red army' })]).rests).toBe('on-one-party');
    expect(corroborated([source('a', { publisher: 'Red army' }), source('b')]).rests).toBe('on-several');
    const both = [source('a', { publisher: 'army' }), source('b', { 'rests-on': ['ministry'] })];
    expect(corroborated(both).rests).toBe('on-several');
  });

  test('are weak where each text is, and not where one is more than that', () => {
    const blog = source('a', { kind: 'blog' });
    expect(corroborated([blog, source('b', { kind: 'aggregator' })]).weak).toEqual(['blog', 'aggregator']);
    expect(corroborated([blog, source('b')]).weak).toEqual([]);
  });

  test('are those by which the table of coverage counts', () => {
    const texts = [source('a', { 'rests-on': ['monitor'] }), source('b', { publisher: 'The Monitor' })];
    const [one, two] = [event('one', { sources: ['a'] }), event('two', { sources: ['b'] })];
    const [table] = coverageTables({ ...recordWith(texts), events: [one, two] });
    expect(table?.origins).toEqual(['Hill Monitor']);
  });
});

describe('the witnesses of an event', () => {
  test('are its speakers, those who made it known and the ends of chains, outlets left out', () => {
    const texts = [
      source('a', { 'agency': 'Wire', 'rests-on': ['a man in the town'] }),
      source('b', { publisher: 'Hill Monitor' }),
      source('c', { type: 'graphic', title: 'View from above' }),
    ];
    const fields = {
      ...said({ name: 'Jane', as: 'resident' }, undefined, 'army'),
      actors: [
        { actor: 'wire', role: 'reporter', sources: ['a'] },
        { actor: 'ministry', role: 'reporter', sources: ['a'] },
        { actor: 'army', role: 'attacker', sources: ['a'] },
      ],
    };
    expect(witnessesIn(corroborated(texts, fields))).toEqual([
      'Jane | resident',
      'Red army | state-armed-force | army',
      'Ministry of War | government-body | ministry',
      'a man in the town | ?',
      'Hill Monitor | monitor',
      'View from above | image',
    ]);
  });

  test('count once where an actor speaks under its id, under a name and at the end of a chain', () => {
    const texts = [source('a', { 'rests-on': ['monitor'] })];
    const found = corroborated(
      texts,
      said('monitor', 'The Monitor', { name: 'Hill Monitor', as: 'reporter' }),
    );
    expect(witnessesIn(found)).toEqual(['Hill Monitor | reporter']);
    expect(originsIn(found)).toEqual(['Hill Monitor a']);
  });

  test('in the same words are one, unless they speak for different actors', () => {
    expect(corroborated([source('a')], said('an officer', officer('army'))).witnesses).toHaveLength(1);
    expect(witnessesIn(corroborated([source('a')], said(officer('army'), officer('ministry'))))).toEqual([
      'an officer | fighter | army',
      'an officer | fighter | ministry',
    ]);
  });

  test('are named as one party where each is, or speaks for, the same', () => {
    expect(partyOf('army', officer('army'))).toEqual(['Red army']);
    expect(partyOf('army', officer('army'), 'a resident')).toEqual([]);
    expect(partyOf('army', 'ministry')).toEqual([]);
    expect(partyOf(undefined)).toEqual([]);
  });

  test('stand by their kinds, the commonest first', () => {
    const found = corroborated(
      [source('a')],
      said('monitor', { name: 'X', as: 'image' }, { name: 'Y', as: 'image' }),
    );
    expect(found.kinds.map(({ kind, witnesses }) => [kind?.word, witnesses.length])).toEqual([
      ['image', 2],
      ['monitor', 1],
    ]);
  });
});

/** Long lists are in groups, sorted by what is printed. */
import { expect, test } from 'vitest';
import { actorGroups, letterOf, nameGroups, sourceGroups } from '../../src/derive/views/groups.ts';
import { englishAt } from '../record/english.ts';
import { actor, event, recordOf, source } from './sample.ts';

const edition = englishAt();

test('a name stands under its letter, whatever signs and accents it has', () => {
  expect(['“Étoile”', '[Untitled]', 'ʿAin', 'أسد', '24 heures', '…', '𐡶𐡣𐡬𐡥𐡴'].map(letterOf)).toEqual([
    'E',
    'U',
    'A',
    'ا',
    '#',
    '#',
    '#',
  ]);
});

test('actors stand by kind and name, those of no kind last, each with its events', () => {
  const record = {
    ...recordOf(event('e', { actors: [{ actor: 'zeta', role: 'perpetrator' }] })),
    actors: [
      actor('zeta', { name: 'Zeta', kind: 'person' }),
      actor('none', { name: 'A body' }),
      actor('b', { name: 'b state', kind: 'state' }),
      actor('c', { name: 'Alpha', kind: 'person' }),
    ],
  };
  const { groups } = actorGroups(record, edition);
  expect(groups.map(({ words, count, items }) => [words, count, items.map(({ name }) => name)])).toEqual([
    ['State', 1, ['b state']],
    ['Person', 2, ['Alpha', 'Zeta']],
    ['Others', 1, ['A body']],
  ]);
  expect(groups[1]?.items.map(({ line }) => line)).toEqual(['0 events', '1 event']);
});

test('sources stand by the letter of their outlet, then by outlet and day, the undated last', () => {
  const sources = [
    source('a-file', { title: 'Undated', publisher: 'the Paper' }),
    source('b-file', { title: 'Late', publisher: 'the Paper', issued: '2017' }),
    source('c-file', { title: 'Early', publisher: 'the Paper', issued: '2016-02' }),
    source('z-file', { title: 'Only', publisher: 'Agency' }),
  ];
  const groups = sourceGroups(sources, edition);
  expect(groups.map(({ words, count }) => [words, count])).toEqual([
    ['A', 1],
    ['T', 3],
  ]);
  expect(groups[1]?.items[0]?.sources.map(({ name }) => name)).toEqual(['Early', 'Late', 'Undated']);
});

test('every name is in one group, with those of its letter', () => {
  const { groups } = nameGroups(recordOf());
  for (const { words, items, count } of groups) {
    expect(items).toHaveLength(count);
    expect(items.map(({ name }) => letterOf(name)).filter((letter) => letter !== words)).toEqual([]);
  }
  expect(groups.map(({ words }) => words)).toContain('ا');
});

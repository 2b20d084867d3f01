import { expect, test } from 'vitest';
import { newsOf, unlistedFiles } from '../../src/cli/news.ts';
import { readAll } from '../../src/parse/read-all.ts';

const { record } = await readAll('tests/fixtures/valid');
if (!record) throw new Error('The fixtures are not valid.');

test('of what is new or changed it is told how its date prints and on what it rests', () => {
  const changed = new Set([
    'events/citadel-hill/gate-falls.md',
    'sources/evening-paper.md',
    'actors/red-army.md',
  ]);
  expect(newsOf(record, changed)).toEqual([
    'events/citadel-hill/gate-falls.md: 25 March 2016; rests on 1 origin (Daily Paper), with 2 witnesses.',
    'sources/evening-paper.md: issued 28 March 2016.',
  ]);
  expect(newsOf(record, new Set())).toEqual([]);
});

test('without git, what the list of addresses lacks is new, and nothing where there is no list', () => {
  expect(unlistedFiles(record)).toEqual([]);
  const listed = {
    ...record,
    permalinks: [{ address: '/events/gate-falls/' }, { address: '/sources/daily-paper/' }],
  };
  expect(unlistedFiles(listed)).toEqual(['events/citadel-hill/gate-regained.md', 'sources/evening-paper.md']);
});

import { expect, test } from 'vitest';
import { newsOf, unlistedFiles } from '../../src/cli/news.ts';
import { explain } from '../../src/cli/explain.ts';
import { hints, weakPointsOf } from '../../src/cli/weak-points.ts';
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
    'events/citadel-hill/gate-falls.md: 25 March 2016; rests on 1 origin (Daily Paper), with 2 witnesses. Weak in that it has one origin alone (one-origin: sources); no copy is kept of its sources (no-copy: captures or archived of the source).',
    'sources/evening-paper.md: issued 28 March 2016; no copy of it is kept.',
    'npm run check -- --explain one-origin tells how such a weak point is mended.',
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

test.each([
  ['Fighters killed 35 people at the gate.', true],
  ['Three wounded soldiers were carried away.', true],
  ['Dozens of civilians left.', true],
  ['The gate of 1200 stood for 35 years.', false],
])('a number of people in a summary that no claim is about is a weak point: %s', (summary, isWeak) => {
  const { events, sources } = record;
  const [event] = events;
  if (!event) throw new Error('The fixtures have no event.');
  const kept = {
    ...record,
    sources: sources.map((each) => ({ ...each, archived: 'https://example.org/kept' })),
  };
  const points = weakPointsOf({ ...event, summary, sources: ['daily-paper', 'evening-paper'] }, kept);
  expect(points.map(({ hint }) => hint)).toEqual(isWeak ? ['unsaid-number'] : []);
});

test.each(Object.keys(hints))('the check explains what it hints at: %s', async (name) => {
  const { text, ok } = await explain(name);
  expect(ok).toBe(true);
  expect(text).toMatch(new RegExp(`^${name} \\(hint\\)\n\n.*\`[a-z/-]+`));
  expect((await explain(undefined)).text).toContain(`\n${name} `);
});

test('a hint that is mistyped is meant', async () => {
  expect((await explain('no-copi')).text).toContain('Did you mean "no-copy"?');
});

import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rename } from '../../src/cli/rename-command.ts';
import { renamedTarget } from '../../src/cli/rename/places.ts';
import { readAll, type ReadResult } from '../../src/parse/read-all.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { fixtures } from '../setup/sites.ts';

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'rename-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(fixtures, dir, { recursive: true });
  const said: string[] = [];
  const complained: string[] = [];
  const run = (...args: readonly string[]): Promise<number> =>
    rename(args, {
      dir,
      today: '2026-11-29',
      say: (line) => void said.push(line),
      complain: (line) => void complained.push(line),
    });
  const texts = (): string[] => globSync('**/*.{md,txt}', { cwd: dir }).toSorted().map((path) => `${path}\n${readFileSync(join(dir, path), 'utf8')}`); // prettier-ignore
  return { dir, run, texts, said: () => said.join('\n'), complained: () => complained.join('\n') };
}

const original = await readAll(fixtures);
const { record } = original;
if (!record) throw new Error('The fixtures are not valid.');

/** For each kind the entries of which most is said, with the most ways to name them. */
const some: readonly (readonly [string, string])[] = [
  ...busiest(record, 'event', record.events.map(({ id }) => id)),
  ...busiest(record, 'site', record.sites.map(({ id }) => id)),
  ...busiest(record, 'monument', record.monuments.map(({ id }) => id)),
  ...busiest(record, 'actor', record.actors.map(({ id }) => id)),
  ...busiest(record, 'source', record.sources.map(({ id }) => id)),
]; // prettier-ignore

function rulesOf({ messages }: ReadResult): (string | undefined)[] {
  return messages.map(({ ruleId }) => ruleId).toSorted();
}

/** All entries of a record as text, in the order of their texts. */
function entriesOf({ record: read }: ReadResult): string[] {
  if (!read) throw new Error('The record has errors.');
  const { events, sites, monuments, actors, sources, story } = read;
  return [events, sites, monuments, actors, sources, [story]].flatMap((list) => list.map((entry) => JSON.stringify(entry))).toSorted(); // prettier-ignore
}

function busiest(of: HeritageRecord, kind: string, ids: readonly string[]): (readonly [string, string])[] {
  const text = JSON.stringify(of);
  const count = (id: string): number => text.split(`"${id}"`).length;
  return ids.toSorted((a, b) => count(b) - count(a)).slice(0, 1).map((id) => [kind, id] as const); // prettier-ignore
}

test.each(some)(
  'the %s %s has another id wherever it stands, and its old address leads on',
  async (kind, id) => {
    const { dir, run, complained } = folder();
    expect([await run(kind, id, 'of-another-name'), complained()]).toEqual([0, '']);
    const after = await readAll(dir);
    expect(rulesOf(after)).toEqual(rulesOf(original));
    const list = readFileSync(join(dir, 'permalinks.txt'), 'utf8');
    expect(list).toContain(`\n/${kind}s/${id}/ moved to /${kind}s/of-another-name/ on 2026-11-29\n`);
    expect(list).toContain(`\n/${kind}s/of-another-name/\n`);
    const renamed = entriesOf(after);
    expect(renamed.some((entry) => entry.includes('"of-another-name"'))).toBe(true);
    expect(renamed.map((entry) => entry.replaceAll('of-another-name', id)).toSorted()).toEqual(
      entriesOf(original),
    );
  },
);

test('renamed and renamed back, all files but the list are the same, byte for byte', async () => {
  const { dir, run, texts } = folder();
  const before = texts().filter((text) => !text.startsWith('permalinks'));
  writeFileSync(join(dir, 'permalinks.txt'), '');
  rmSync(join(dir, 'permalinks.txt'));
  await run('actor', 'islamic-state', 'of-another-name');
  expect(existsSync(join(dir, 'actors/of-another-name.md'))).toBe(true);
  expect(await run('actor', 'of-another-name', 'islamic-state')).toBe(0);
  expect(texts()).toEqual(before);
});

test('a dry run tells every place and changes nothing', async () => {
  const { run, texts, said } = folder();
  const before = texts();
  expect(await run('actor', 'islamic-state', 'is', '--dry-run')).toBe(0);
  expect(said()).toContain('actors/islamic-state.md becomes actors/is.md');
  expect(said()).toContain(': islamic-state becomes is');
  expect(texts()).toEqual(before);
});

test.each([
  [['actor', 'islamic-stat', 'x'], 1, 'Did you mean "islamic-state"?'],
  [['actor', 'islamic-state', 'unesco'], 1, 'The actor "unesco" exists already: '],
  [['actor', 'islamic-state', 'The State'], 1, 'lower-case letters'],
  [['actr', 'islamic-state', 'x'], 2, 'Did you mean "actor"?'],
  [['actor', 'islamic-state'], 2, 'Usage: npm run rename'],
])('what cannot be renamed is told, and nothing changes: %j', async (args, code, words) => {
  const { run, texts, complained } = folder();
  const before = texts();
  expect(await run(...args)).toBe(code);
  expect(complained()).toContain(words);
  expect(texts()).toEqual(before);
});

test('nothing is renamed while a file cannot be read, since it may name the id', async () => {
  const { dir, run, complained } = folder();
  writeFileSync(join(dir, 'actors/broken.md'), 'Nothing.\n');
  expect(await run('actor', 'islamic-state', 'x')).toBe(1);
  expect(complained()).toContain('broken.md cannot be read');
});

test('addresses of pages, claims, files and selections are renamed, and no other that begins alike', () => {
  const renaming = { kind: 'event', old: 'x', now: 'y' } as const;
  expect(
    [
      '/events/x/',
      '/events/x/#a',
      '/events/x.json',
      '/embed/events/x/',
      '/events/x-2/',
      '/actors/x/',
      'https://a.example/events/x/',
    ].map((each) => renamedTarget(each, renaming)),
  ).toEqual(
    ['/events/y/', '/events/y/#a', '/events/y.json', '/embed/events/y/', '/events/x-2/', '/actors/x/', 'https://a.example/events/x/'], // prettier-ignore
  );
  expect(renamedTarget('/timeline/site/x/actor/z/', { kind: 'site', old: 'x', now: 'y' })).toBe(
    '/timeline/site/y/actor/z/',
  );
});

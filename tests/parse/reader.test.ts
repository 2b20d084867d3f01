import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Written } from '../../src/record/record.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { readerOf } from '../../src/parse/reader.ts';
import { renderSome } from '../../src/parse/report.ts';
import { watchContent, type Written as WrittenFiles } from '../../src/parse/watch.ts';

const state = { dir: '', stop: (): void => undefined };
beforeEach(() => {
  state.dir = join(mkdtempSync(join(tmpdir(), 'reader-')), 'content');
  cpSync('tests/fixtures/valid', state.dir, { recursive: true });
});
afterEach(() => {
  state.stop();
  rmSync(join(state.dir, '..'), { recursive: true });
});

const byFile = (a: Written, b: Written): number => (a.file < b.file ? -1 : 1);
const file = 'events/citadel-hill/gate-falls.md';
const at = (path: string): string => join(state.dir, path);
const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));

test('to read again yields what reading for the first time would, whatever has happened to the files', async () => {
  const read = readerOf(state.dir);
  const changes = [
    () => undefined,
    () => rewrite(file, (text) => text.replace(/^title: .*$/m, 'title: Another title')),
    () => rewrite(file, (text) => text.replace(/^date: .*$/m, 'date: 2016-02-31')),
    () => rewrite('sources/daily-paper.md', (text) => text.replaceAll('2016-03-27', '2016-03-01')),
    () => rewrite('sites/citadel-hill.md', (text) => text.replace('id: ruins', 'id: old-ruins')),
    () => rewrite('monuments/north-gate.md', (text) => text.replace(/^site: .*$/m, 'site: elsewhere')),
    () => rewrite('actors/red-army.md', (text) => text.replace(/^name: .*$/m, 'name: The Reds')),
    () => rmSync(at('actors/red-army.md')),
    () =>
      rewrite('events/citadel-hill/gate-falls.ar.md', (text) => text.replace(/^title: .*$/m, 'title: سقوط')),
    () => renameSync(at(file), at('events/citadel-hill/gate-fell.md')),
    () => rmSync(at('sources/daily-paper.md')),
    () => cpSync('tests/fixtures/valid', state.dir, { recursive: true }),
  ];
  for (const change of changes) {
    change();
    expect(await read()).toEqual(await readAll(state.dir));
  }
});

test('where it is told which files alone were written, nothing else is looked at, and the result is that of reading all', async () => {
  const read = readerOf(state.dir);
  await read();
  const other = 'events/citadel-hill/gate-fell.md';
  const changes: readonly (readonly [written: readonly string[], change: () => void])[] = [
    [[file], () => rewrite(file, (text) => text.replace(/^title: .*$/m, 'title: Another title'))],
    [[file], () => rewrite(file, (text) => text.replace(/^date: .*$/m, 'date: 2016-02-31'))],
    [[file], () => writeFileSync(at(file), '')],
    [[file], () => cpSync(`tests/fixtures/valid/${file}`, at(file))],
    [[file, other], () => renameSync(at(file), at(other))],
    [[other], () => rewrite(other, (text) => `${text}\nA word more.\n`)],
    [[file], () => cpSync(`tests/fixtures/valid/${file}`, at(file))],
    [[other], () => rmSync(at(other))],
    [['permalinks.txt'], () => writeFileSync(at('permalinks.txt'), '/events/gate-falls/\n/nowhere\n')],
    [['permalinks.txt'], () => rmSync(at('permalinks.txt'))],
    [['events/citadel-hill/gate.png'], () => writeFileSync(at('events/citadel-hill/gate.png'), 'none')],
    [[file], () => writeFileSync(at(file), Buffer.from([0x2d, 0xff]))],
    [[file], () => cpSync(`tests/fixtures/valid/${file}`, at(file))],
    [['events/citadel-hill/.gate-falls.md.swp'], () => undefined],
  ];
  for (const [written, change] of changes) {
    change();
    expect(await read(new Set(written))).toEqual(await readAll(state.dir));
  }
});

test('a message is told once, wherever in its file it stands afterwards, and all are counted', async () => {
  const read = readerOf(state.dir);
  rewrite(file, (text) => text.replace(/^date: .*$/m, 'date: 2016-02-31'));
  const first = await read();
  expect(renderSome(first)).toContain('invalid-date');
  rewrite(file, (text) => text.replace('---\n', '---\n# A line more.\n').replace(/^title: .*$/m, 'title:'));
  const second = await read();
  const news = renderSome(second, first);
  expect(news).not.toContain('invalid-date');
  expect(news).toContain('empty-field');
  expect(news).toMatch(/^9 files: 2 errors, \d warnings?\.$/m);
});

test('of what was not written the record has the very same entries, so that what was worked out of them holds on', async () => {
  const read = readerOf(state.dir);
  const first = await read();
  rewrite('events/citadel-hill/gate-regained.md', (text) => `${text}\nA word more.\n`);
  const second = await read();
  const [before, after] = [first, second].map(({ record }) => record?.events.toSorted(byFile));
  expect(after?.map((event, i) => event === before?.[i])).toEqual([true, false]);
  expect(second.record?.sources.map((source, i) => source === first.record?.sources[i])).toEqual([
    true,
    true,
  ]);
});

/** What the next look at the folder reads of a file, after something was done to it. */
async function seenAfter(change: () => void): Promise<string> {
  const seen = Promise.withResolvers<string>();
  state.stop = await watchContent(state.dir, async () => seen.resolve(readFileSync(at(file), 'utf8')));
  change();
  return seen.promise;
}

test('a file that is emptied and then written is read once it is whole', async () => {
  const text = await seenAfter(() => {
    const whole = readFileSync(at(file), 'utf8');
    writeFileSync(at(file), '');
    writeFileSync(at(file), whole.replace(/^title: .*$/m, 'title: Written in two steps'));
  });
  expect(text).toContain('title: Written in two steps');
});

/** What is told to have been written after something was done to the folder. */
async function toldAfter(change: () => void): Promise<WrittenFiles> {
  const told = Promise.withResolvers<WrittenFiles>();
  state.stop = await watchContent(state.dir, async (written) => told.resolve(written));
  change();
  return told.promise;
}

test('files that were written, came or went are told by their paths, without the working copies beside them', async () => {
  const written = await toldAfter(() => {
    writeFileSync(at(`${file}~`), 'title: half a wor');
    rewrite(file, (text) => `${text}\n`);
    renameSync(at('sources/daily-paper.md'), at('sources/evening-paper.md'));
  });
  expect(written).toEqual(new Set([file, 'sources/daily-paper.md', 'sources/evening-paper.md']));
});

test.each([
  ['came', () => mkdirSync(at('events/other-hill'))],
  ['was given another name', () => renameSync(at('events/citadel-hill'), at('events/hill'))],
  ['went', () => rmSync(at('actors'), { recursive: true })],
])('where a folder %s, anything may have been written', async (_, change) => {
  expect(await toldAfter(change)).toBe(undefined);
});

test('files that come together are read together, and no look begins before the one before it has ended', async () => {
  const looks: boolean[] = [];
  const first = Promise.withResolvers<void>();
  const both = Promise.withResolvers<void>();
  let open = 0;
  state.stop = await watchContent(state.dir, async () => {
    open += 1;
    looks.push(open === 1);
    if (looks.length === 1) rewrite('sources/daily-paper.md', (text) => `${text}\n`);
    const { messages } = await readAll(state.dir);
    open -= 1;
    const wrong = messages.filter(({ ruleId }) => ruleId === 'invalid-date' || ruleId === 'empty-field');
    if (wrong.length === 2) first.resolve();
    if (looks.length === 2) both.resolve();
  });
  rewrite(file, (text) => text.replace(/^date: .*$/m, 'date: 2016-02-31'));
  rewrite('sites/citadel-hill.md', (text) => text.replace(/^name: .*$/m, 'name:'));
  await Promise.all([first.promise, both.promise]);
  expect(looks).toEqual([true, true]);
});

test.each(['.gate-falls.md.swp', 'gate-falls.md~', '#gate-falls.md#', '.#gate-falls.md', '4913'])(
  'a working copy that a text editor lays beside an entry is left alone: %s',
  async (name) => {
    const before = await readAll(state.dir);
    writeFileSync(at(`events/citadel-hill/${name}`), 'title: half a wor');
    expect(await readAll(state.dir)).toEqual(before);
  },
);

test('a content folder that went away and came back is seen, and what is written in it afterwards', async () => {
  const looks: string[] = [];
  let looked = Promise.withResolvers<void>();
  state.stop = await watchContent(state.dir, async () => {
    looks.push((await readAll(state.dir)).record ? 'a record' : 'none');
    looked.resolve();
  });
  const next = async (change: () => void): Promise<string | undefined> => {
    looked = Promise.withResolvers();
    change();
    await looked.promise;
    return looks.at(-1);
  };
  expect(await next(() => renameSync(state.dir, `${state.dir}-away`))).toBe('none');
  expect(await next(() => renameSync(`${state.dir}-away`, state.dir))).toBe('a record');
  expect(await next(() => rewrite(file, (text) => text.replace(/^date: .*$/m, 'date: x')))).toBe('none');
});

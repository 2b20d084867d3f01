import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEntry, type EntryBase, type ReadFile } from '../../src/parse/entry.ts';
import type { ContentFile } from '../../src/parse/files.ts';
import { keptEntries } from '../../src/parse/kept-entries.ts';
import { openFolder, readAll, readFolder } from '../../src/parse/read-all.ts';

const state = { top: '', dir: '', kept: '' };
beforeEach(() => {
  state.top = mkdtempSync(join(tmpdir(), 'kept-'));
  state.dir = join(state.top, 'content');
  state.kept = join(state.top, 'entries');
  cpSync('tests/fixtures/record', state.dir, { recursive: true });
});
afterEach(() => rmSync(state.top, { recursive: true }));

const event = 'events/palmyra/palmyra-recaptured.md';

/** What a program finds in the folder with what others before it have kept, and the files that it reads anew. */
async function program(recipe = 'the code of today') {
  const { readFile, keep } = await keptEntries(state.kept, recipe, 1);
  const folder = await openFolder(state.dir);
  const result = readFolder(folder, readFile).result;
  await keep();
  const { readFile: next } = await keptEntries(state.kept, recipe, 1);
  return { result, folder, next };
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(join(state.dir, path), change(readFileSync(join(state.dir, path), 'utf8')));
}

test('a program that finds kept entries finds in the folder what one that reads it finds', async () => {
  const changes = [
    () => undefined,
    () => undefined,
    () => {
      rewrite(event, (text) => text.replace(/^title: .*$/m, 'title: Another title'));
      rewrite('events/old-quarry/quarry-floods.md', (text) =>
        text.replace(/^category: .*$/m, 'category: parade'),
      );
      rmSync(join(state.dir, 'sources/cnn-baalshamin.md'));
    },
  ];
  for (const change of changes) {
    change();
    expect((await program()).result).toEqual(await readAll(state.dir));
  }
});

test('an entry that is the same is not read again, and says where its values stand', async () => {
  const { folder, next } = await program();
  const file = fileAt(folder.listing.files);
  const [kept, again] = [next(file).entry, readEntry(file).entry];
  expect(kept).not.toBe(next({ ...file, text: `${file.text}\nMore.` }).entry);
  if (kept.kind !== 'event' || again.kind !== 'event') throw new Error('It is an event.');
  expect({ ...kept, locate: null }).toEqual({ ...again, locate: null });
  for (const path of [['title'], ['sources', 0], ['accounts']])
    expect(kept.locate(path)).toEqual(again.locate(path));
});

test('where a value stands is kept with the entry: another program that asks for the same place finds nothing new', async () => {
  const file = fileAt((await openFolder(state.dir)).listing.files);
  const asking = async (name: string) => {
    const { readFile, keep } = await keptEntries(state.kept, 'the code of today', 1);
    const span = placeIn(readFile(file))([name]);
    await keep();
    return { span, written: statSync(state.kept).ino };
  };
  const [first, same, other] = [await asking('title'), await asking('title'), await asking('site')];
  expect(first.span).toEqual(placeIn(readEntry(file))(['title']));
  expect(same).toEqual(first);
  expect(other.span).toEqual(placeIn(readEntry(file))(['site']));
  expect(other.written).not.toBe(first.written);
});

/** What finds places in an entry that could be read. */
function placeIn({ entry }: ReadFile): EntryBase['locate'] {
  if (entry.kind === 'unread') throw new Error('It could be read.');
  return entry.locate;
}

function fileAt(files: readonly ContentFile[]): ContentFile {
  const file = files.find(({ path }) => path === event);
  if (!file) throw new Error(`${event} is not there.`);
  return file;
}

test('what another code has kept, and a file that is broken, are of no use and do no harm', async () => {
  await program();
  expect((await program('the code of tomorrow')).result).toEqual(await readAll(state.dir));
  writeFileSync(state.kept, readFileSync(state.kept).subarray(0, 1000));
  expect((await program()).result).toEqual(await readAll(state.dir));
});

test('of few entries none are kept, and none of what has faults', async () => {
  const { readFile, keep } = await keptEntries(state.kept, 'the code of today');
  readFolder(await openFolder(state.dir), readFile);
  await keep();
  expect(existsSync(state.kept)).toBe(false);
  rewrite(event, (text) => text.replace(/^category: .*$/m, 'category: parade'));
  const { folder, next } = await program();
  expect(next(fileAt(folder.listing.files)).messages.map(({ ruleId }) => ruleId)).toEqual([
    'unknown-category',
  ]);
});

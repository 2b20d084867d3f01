/** The story is one file, held to the rules of every text; a record may have none. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readAll, type ReadResult } from '../../src/parse/read-all.ts';
import { withoutDrafts } from '../../src/record/outline.ts';
import { blocksOf } from '../../src/record/prose/text.ts';
import { siteAddresses } from '../../src/record/site-addresses.ts';

const valid = fileURLToPath(new URL('../fixtures/valid', import.meta.url));

const head = '---\ntitle: The gate\nsummary: It fell.\nadded: 2026-11-22\n---\n';

/** The valid content with some files more. */
async function readWith(files: Readonly<Record<string, string>>): Promise<ReadResult> {
  const dir = await mkdtemp(join(tmpdir(), 'story-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp(valid, dir, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return readAll(dir);
}

function told({ messages }: ReadResult): string[] {
  return messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

function hasPage({ record }: ReadResult): boolean {
  return record !== undefined && siteAddresses(record).has('/story/');
}

test('a folder with a story has its page, and one without has none', async () => {
  const { record, ...result } = await readWith({
    'story.md': `${head}\nThe [gate](/events/gate-falls/) fell.\n`,
  });
  expect(told(result)).toEqual([]);
  expect(record?.story?.title).toBe('The gate');
  expect(record && siteAddresses(record).get('/story/')?.isIndexable).toBe(true);
  expect(hasPage(await readWith({}))).toBe(false);
});

test('a story is translated, read without text and without headings', async () => {
  const { record, ...result } = await readWith({
    'story.md': head,
    'story.ar.md': '---\ntitle: البوابة\nsummary: سقطت البوابة.\n---\n',
  });
  expect(told(result)).toEqual([]);
  expect(record?.story && blocksOf(record.story.prose)).toEqual([]);
  expect(record?.story?.translations['ar']?.title).toBe('البوابة');
});

test('what is wrong with a story is reported as it is of any entry', async () => {
  const result = await readWith({
    'story.md': `---\ntitle: The regime\nsummary: It fell.\nadded: 2026-11-22\ncorrections:\n  - { date: 2026-11-01, note: Wrong. }\n---\n\nThe [gate](/events/gate-fell/) fell [@daily-papr], and [here](#how-many).\n`,
  });
  expect(told(result).map((line) => line.split(':')[0])).toEqual([
    'loaded-word',
    'impossible-order',
    'dead-link',
    'unknown-citation',
    'dead-link',
  ]);
});

test('a translation without its story is reported, as is a second story', async () => {
  expect(told(await readWith({ 'story.ar.md': '---\ntitle: البوابة\n---\n' }))).toEqual([
    'missing-original: This translation has no original "story.md".',
  ]);
  const second = await readWith({ 'story.md': head, 'stories.md': head });
  expect(second.messages.map(({ note }) => note)).toEqual([
    'The record has one story at most, story.md. Put the text into that file, or delete this one.',
  ]);
});

test('other texts lead to the story and to its chapters, not to a draft of it', async () => {
  const actor =
    '---\nname: Blue guard\n---\n\nSee [the story](/story/) and [its end](/story/#text_the-end).\n';
  const story = `${head}\n## The end\n\nIt fell.\n`;
  expect(told(await readWith({ 'story.md': story, 'actors/blue-guard.md': actor }))).toEqual([]);
  const draft = await readWith({
    'story.md': story.replace('added:', 'draft: true\nadded:'),
    'actors/blue-guard.md': actor,
  });
  expect(told(draft)).toEqual([
    'dead-link: The link to "/story/" leads to nothing on this site.',
    'dead-link: The link to "/story/#text_the-end" leads to nothing on this site.',
  ]);
});

test('a draft is kept for the preview and left out of the site', async () => {
  const result = await readWith({ 'story.md': head.replace('added:', 'draft: true\nadded:') });
  expect(hasPage(result)).toBe(false);
  expect(result.record?.story?.draft).toBe(true);
  expect(result.record && withoutDrafts(result.record).story).toBeUndefined();
});

test('a story that was published is withdrawn with a word on it, and not lost', async () => {
  const gone = await readWith({ 'permalinks.txt': '/story/\n' });
  expect(told(gone)).toContain('dead-permalink: The published address "/story/" would lead to nothing.');
  const line = '/story/ "The gate" withdrawn on 2026-11-25: It told too little.\n';
  const withdrawn = await readWith({ 'permalinks.txt': line });
  expect(told(withdrawn).filter((each) => each.includes('"/story/"'))).toEqual([]);
  expect(withdrawn.record && siteAddresses(withdrawn.record).get('/story/')?.form).toBe('former');
  expect(told(await readWith({ 'permalinks.txt': line, 'story.md': head }))).toContain(
    'contradictory-permalink: The list says that "/story/" moved or was withdrawn, and yet an entry answers there.',
  );
});

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError, recordToPublish } from '../../src/astro/content.ts';
import { readApart } from '../../src/astro/read-apart.ts';

const state = { dir: '' };
beforeEach(async () => {
  state.dir = await mkdtemp(join(tmpdir(), 'apart-'));
  await cp('tests/fixtures/valid', state.dir, { recursive: true });
  vi.stubEnv('CONTENT_DIR', state.dir);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(state.dir, { recursive: true });
});

/** What a reader says and gives, a class of errors by its name. */
async function toldBy(read: typeof readApart): Promise<{ readonly said: string[]; readonly end: unknown }> {
  const said: string[] = [];
  const end = await read((text) => said.push(text), false).catch((cause: unknown) => cause);
  return { said, end };
}

test('a thread reads the record, warnings and errors that the same reading has without one', async () => {
  await writeFile(join(state.dir, 'actors/harsh.md'), '---\nname: Some\n---\n\nThe terrorists.\n');
  const apart = await toldBy(readApart);
  expect(apart).toEqual(await toldBy(recordToPublish));
  expect(apart.said.join('')).toContain('loaded');
  expect(apart.end).toHaveProperty('events');

  await writeFile(join(state.dir, 'actors/broken.md'), 'no front matter\n');
  const refused = await toldBy(readApart);
  expect(refused).toEqual(await toldBy(recordToPublish));
  expect(refused.end).toBeInstanceOf(ContentError);
});

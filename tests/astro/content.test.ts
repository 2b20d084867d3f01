import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError, recordToPublish } from '../../src/astro/content.ts';
import { readApart } from '../../src/astro/read-apart.ts';
import { readAll } from '../../src/parse/read-all.ts';

const state = { dir: '' };
beforeEach(async () => {
  state.dir = await mkdtemp(join(tmpdir(), 'content-'));
  await cp('tests/fixtures/valid', state.dir, { recursive: true });
  vi.stubEnv('CONTENT_DIR', state.dir);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(state.dir, { recursive: true });
});

const doubted = 'events/citadel-hill';

/** Lays down three events that leave a place with a holder in doubt. */
function layDoubt(): Promise<void> {
  const fixture = join('tests/fixtures/rules/doubtful-control/content', doubted);
  return cp(fixture, join(state.dir, doubted), { recursive: true });
}

test('a picture whose damage only unpacking shows is reported where its entry names it', async () => {
  const picture = await readFile('tests/fixtures/record/sites/old-quarry/plan.png');
  picture.fill(0, 2500, 3500);
  await writeFile(join(state.dir, 'monuments/plan.png'), picture);
  const images = 'images: [{ file: plan.png, alt: A plan, credit: Somebody, licence: CC0-1.0 }]';
  await writeFile(
    join(state.dir, 'monuments/north-gate.md'),
    `---\nname: North Gate\nsite: citadel-hill\n${images}\n---\n`,
  );
  expect((await readAll(state.dir)).messages).toEqual([]);
  const told = recordToPublish(() => undefined, false);
  await expect(told).rejects.toThrow(/north-gate\.md:4:18 error unknown-image: The picture is broken/);
});

test('a sequence of holders that cannot be is shown to its editor by a build, and kept from a release', async () => {
  await layDoubt();
  const said: string[] = [];
  const record = await recordToPublish((text) => said.push(text), false);
  expect(record.events.length).toBeGreaterThan(0);
  expect(said.join('')).toMatch(/^The content has errors, for which no release .*error doubtful-control/s);
  await expect(recordToPublish(() => undefined, true)).rejects.toThrow(/error doubtful-control/);
  await writeFile(join(state.dir, doubted, 'beside.md'), '---\ntitle: No date\n---\n');
  await expect(recordToPublish(() => undefined, false)).rejects.toThrow(/error missing-field/);
});

test('of many warnings a build tells some, errors first, and how many more there are', async () => {
  await layDoubt();
  for (let i = 0; i < 60; i += 1)
    await writeFile(
      join(state.dir, 'actors', `a-${i}.md`),
      `---\nname: Group ${i}\n---\n\nThe terrorists.\n`,
    );
  const said: string[] = [];
  await recordToPublish((text) => said.push(text), false);
  const [text = ''] = said;
  expect(text.match(/ (?:error|warning) [a-z-]+: /g)?.map((each) => each.trim().split(' ')[0])).toEqual([
    ...Array.from({ length: 3 }, () => 'error'),
    ...Array.from({ length: 47 }, () => 'warning'),
  ]);
  expect(text).toContain('13 more are listed by: npm run check\n');
  expect(text).toMatch(/: 3 errors, 60 warnings\.\n/);
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

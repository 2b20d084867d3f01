import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { readAll } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { rules } from '../../src/parse/rules.ts';
import { permalinksFile, permalinksText } from '../../src/record/permalink.ts';
import { unlisted } from '../../src/record/unlisted.ts';
import { fencedOf, readText, sectionsOf, shownText, withoutFenced, type Fenced } from '../handbook.ts';

const contributing = readText('CONTRIBUTING.md');
const readme = readText('README.md');
const sections = sectionsOf(contributing);

/** A copy of a content folder that goes when the test ends. */
async function copyOf(content: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'contributing-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(content, dir, { recursive: true });
  return dir;
}

/** Lays an example into a content folder: fields, the text below the front matter, or a whole file. */
async function lay(dir: string, { language, text, file }: Fenced): Promise<void> {
  const path = join(dir, file);
  if (file === permalinksFile) return addPermalinks(dir, text);
  const [, frontMatter = '', body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(await readFile(path, 'utf8')) ?? [];
  if (language === 'yaml') await writeFile(path, `---\n${replaceFields(frontMatter, text)}---\n${body}`);
  else if (language === 'markdown') await writeFile(path, `---\n${frontMatter}---\n\n${text}`);
  else await writeFile(path, text);
}

/** Lays lines into the list of a folder, in place of those for the same addresses. */
async function addPermalinks(dir: string, lines: string): Promise<void> {
  const { record } = await readAll(dir);
  const others = record ? unlisted(record).filter((address) => !lines.includes(`${address} `)) : [];
  await writeFile(join(dir, permalinksFile), permalinksText(others.map((address) => ({ address }))) + lines);
}

function replaceFields(frontMatter: string, fields: string): string {
  const names = new Set([...fields.matchAll(/^([\w-]+):/gm)].map(([, name]) => name));
  const others = frontMatter.split(/^(?=\S)/m).filter((field) => !names.has(field.split(':')[0]));
  return others.join('') + fields;
}

async function addOtherHill(dir: string): Promise<void> {
  await copyFile(join(dir, 'sites/citadel-hill.md'), join(dir, 'sites/other-hill.md'));
}

/** Examples that no fenced block can show; each is told in words and lies in the file named here. */
const told: ReadonlyMap<
  string,
  readonly [file: string, lay: (dir: string, path: string) => Promise<unknown>]
> = new Map([
  ['unreadable', ['npm run check -- no-such-folder', (dir) => rm(dir, { recursive: true })]],
  [
    'empty-folder',
    ['npm run check -- some-folder', (dir) => rm(dir, { recursive: true }).then(() => mkdir(dir))],
  ],
  ['misplaced-file', ['events/gate-opens.md', (_, path) => writeFile(path, 'A note.')]],
  ['file-name', ['events/citadel-hill/Gate Opens.md', (_, path) => writeFile(path, 'A note.')]],
  ['symbolic-link', ['sources/other-paper.md', (_, path) => symlink('daily-paper.md', path)]],
  ['too-large', ['sources/morning-paper.md', (_, path) => writeFile(path, 'A newspaper. '.repeat(100_000))]],
  ['encoding', ['actors/green-army.md', (_, path) => writeFile(path, 'Armée verte', 'latin1')]],
  ['empty-file', ['actors/blue-army.md', (_, path) => writeFile(path, '')]],
  [
    'missing-original',
    ['sources/dayly-paper.ar.md', (_, path) => writeFile(path, '---\ntitle: عنوان\n---\n')],
  ],
  [
    'unused-source',
    ['sources/third-paper.md', (dir, path) => copyFile(join(dir, 'sources/daily-paper.md'), path)],
  ],
  ['unlisted-permalink', ['permalinks.txt', (_, path) => writeFile(path, '/events/gate-falls/\n')]],
  ['duplicate-id', ['events/other-hill/gate-regained.md', layTwin]],
]);

async function layTwin(dir: string, path: string): Promise<void> {
  await addOtherHill(dir);
  await mkdir(dirname(path));
  const original = await readFile(join(dir, 'events/citadel-hill/gate-regained.md'), 'utf8');
  await writeFile(path, original.replace('site: citadel-hill', 'site: other-hill'));
}

describe('CONTRIBUTING', () => {
  test('has a section for every rule, in the order of the table, with its severity and its demand', () => {
    const wanted = Object.entries(rules).map(([id, { severity, demand }]) => [
      id,
      `**${severity === 'error' ? 'Error' : 'Warning'}.** ${demand}`,
    ]);
    const start = sections.findIndex(({ heading }) => heading === 'Every rule') + 1;
    const found = sections
      .slice(start, start + wanted.length)
      .map(({ heading, text }) => [heading, shownText(text).split('\n')[2]]);
    expect(found).toEqual(wanted);
    expect(contributing.split('**Mend.**').length - 1).toBe(wanted.length);
  });

  test.each(Object.keys(rules))('breaks %s with its example, and no other rule', async (rule) => {
    const text = sections.find(({ heading }) => heading === rule)?.text ?? '';
    const dir = await copyOf('tests/fixtures/valid');
    const [example] = fencedOf(text);
    const [file, layTold] = told.get(rule) ?? [];
    if (text.includes('is another site')) await addOtherHill(dir);
    if (example) await lay(dir, example);
    else await layTold?.(dir, join(dir, file ?? ''));
    if (!example) expect(text).toContain(`\`${file}\``);
    const { messages } = await readAll(dir);
    expect([...new Set(messages.map(({ ruleId }) => ruleId))]).toEqual([rule]);
  });

  test('shows a report as the check prints it', async () => {
    const dir = await copyOf('tests/fixtures/valid');
    await lay(dir, {
      language: 'text',
      file: 'monuments/north-gate.md',
      text: '---\nname: North Gate\nsite: citadel-hil\n---\n',
    });
    const report = renderReport(await readAll(dir), 'text').replaceAll(dir, 'content');
    const shown = fencedOf(contributing).find(({ language }) => language === 'text')?.text ?? 'nothing';
    expect(report).toContain(shown.trimEnd());
  });
});

test('README gives an entry that is accepted as it stands', async () => {
  const entries = fencedOf(readme).filter(({ language }) => language === 'markdown');
  expect(entries).toHaveLength(1);
  for (const { text, file } of entries) {
    const dir = await copyOf('content');
    const path = file.replace(/^content\//, '');
    expect(existsSync(join(dir, path))).toBe(false);
    await writeFile(join(dir, path), text);
    const { record, messages } = await readAll(dir);
    expect(messages.filter((message) => message.file === join(dir, path))).toEqual([]);
    expect(record?.events.map(({ file: each }) => each)).toContain(path);
  }
});

test.each([
  ['README.md', readme],
  ['CONTRIBUTING.md', contributing],
])('%s links to files and headings that exist', (_, text) => {
  const targets = [...withoutFenced(text).matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/g)].map(
    ([, target = '']) => target,
  );
  const anchors = new Set(
    sectionsOf(text).map(({ heading }) => `#${heading.toLowerCase().replaceAll(' ', '-')}`),
  );
  const broken = targets.filter(
    (target) =>
      !/^(https:|\/)/.test(target) && !(target.startsWith('#') ? anchors.has(target) : existsSync(target)),
  );
  expect(broken).toEqual([]);
});

test('every command that the two texts name is one of package.json', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readText('package.json')));
  const named = [...(readme + contributing).matchAll(/npm (?:run )?(?!ci\b)(?:-s )?([a-z]+)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

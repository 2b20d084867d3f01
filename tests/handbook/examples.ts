/** The examples of the rules: what `explained.md` beside each rule's fixture tells, laid into the small made-up record. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAll, type ReadResult } from '../../src/parse/read-all.ts';
import { permalinksFile, permalinksText } from '../../src/record/permalink.ts';
import { unlisted } from '../../src/record/unlisted.ts';
import { fencedOf, type Fenced } from './parts.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const pictures = join(fixtures, 'record/events/old-quarry/pictures');

/** What is told of a rule: its reason and an example, then how the example is mended. */
export interface Explained {
  readonly broken: string;
  readonly mended: string;
}

/** Reads what is told of a rule. */
export function explained(rule: string): Explained {
  const text = readFileSync(join(fixtures, 'rules', rule, 'explained.md'), 'utf8');
  const [broken = '', mended = ''] = text.split(/^(?=\*\*Mend\.\*\*)/m);
  return { broken: broken.trim(), mended: mended.trim() };
}

/** What the check says of an example, and the folder in which it lay. */
export type Checked = ReadResult & { readonly dir: string };

const checked = new Map<string, Promise<Checked>>();

/** What the check says of the example of a rule, as it is broken or as it is mended; each is checked once. */
export function checkExample(rule: string, state: keyof Explained): Promise<Checked> {
  const key = `${rule} ${state}`;
  const found = checked.get(key) ?? check(rule, state);
  checked.set(key, found);
  return found;
}

async function check(rule: string, state: keyof Explained): Promise<Checked> {
  const texts = explained(rule);
  const dir = await mkdtemp(join(tmpdir(), 'handbook-'));
  try {
    cpSync(join(fixtures, 'valid'), dir, { recursive: true });
    // Only examples of translations have one: what others add is not translated.
    if (!texts.broken.includes('.ar.md')) await rm(join(dir, 'events/citadel-hill/gate-falls.ar.md'));
    if (texts.broken.includes('is another site')) await addOtherHill(dir);
    await addPictures(dir, texts[state]);
    const [example] = fencedOf(texts[state]);
    const [file = ''] = fencedOf(texts.broken).map((each) => each.file);
    if (example) await lay(dir, { ...example, file });
    else if (state === 'broken') await layTold(rule, dir);
    return { ...(await readAll(dir)), dir };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Lays an example into a content folder: fields, the text below the front matter, or a whole file. */
export async function lay(dir: string, { language, text, file }: Fenced): Promise<void> {
  const path = join(dir, file);
  if (file === permalinksFile) return addPermalinks(dir, text);
  if (language !== 'yaml' && language !== 'markdown') return writeFile(path, text);
  const [, frontMatter = '', body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(await readFile(path, 'utf8')) ?? [];
  if (language === 'yaml') await writeFile(path, `---\n${replaceFields(frontMatter, text)}---\n${body}`);
  else await writeFile(path, `---\n${frontMatter}---\n\n${text}`);
}

/** Lays lines into the list of a folder, in place of those for the same addresses. */
async function addPermalinks(dir: string, lines: string): Promise<void> {
  const { record } = await readAll(dir);
  const told = new Set(lines.split('\n').map((line) => line.split(' ')[0]));
  const others = record ? unlisted(record).filter((address) => !told.has(address)) : [];
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

/** Lays the pictures that an example names beside its entry, as far as there are any. */
async function addPictures(dir: string, text: string): Promise<void> {
  for (const [, name = ''] of text.matchAll(/file: ([\w.]+)/g)) {
    const picture = join(pictures, name);
    if (existsSync(picture)) await copyFile(picture, join(dir, 'events/citadel-hill', name));
  }
}

type Told = readonly [told: string, lay: (dir: string, path: string) => Promise<unknown>];

/** Examples that no fenced block can show; each is told in words, with the file or the command that is named here. */
export const toldExamples: ReadonlyMap<string, Told> = new Map<string, Told>([
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
    'unshown-translation',
    ['sources/daily-paper.fr.md', (_, path) => writeFile(path, '---\ntitle: Un titre\n---\n')],
  ],
  [
    'unused-source',
    ['sources/third-paper.md', (dir, path) => copyFile(join(dir, 'sources/daily-paper.md'), path)],
  ],
  [
    'unused-image',
    ['events/citadel-hill/third.jpg', (_, path) => copyFile(join(pictures, 'before.jpg'), path)],
  ],
  ['shared-source', ['events/citadel-hill/gate-regained.md', layWrittenOut]],
  ['lost-permalink', ['permalinks.txt', layLost]],
  ['unlisted-permalink', ['permalinks.txt', (_, path) => writeFile(path, '/events/gate-falls/\n')]],
  ['duplicate-id', ['events/other-hill/gate-regained.md', layTwin]],
]);

async function layLost(dir: string): Promise<void> {
  await addPermalinks(dir, '');
  const lost = '/events/gate-shuts/ withdrawn on 2026-11-25: It was told twice.\n';
  await writeFile(join(dir, '.published-permalinks.txt'), lost);
}

/** Writes a source that another event names out in this one. */
async function layWrittenOut(dir: string, path: string): Promise<void> {
  const source = join(dir, 'sources/evening-paper.md');
  const fields = (await readFile(source, 'utf8')).replaceAll(/^---\n/gm, '').replaceAll(/^(?=.)/gm, '    ');
  const event = await readFile(path, 'utf8');
  const writtenOut = `sources:\n  - id: evening-paper\n${fields}`;
  await writeFile(
    path,
    event.replace('sources: [evening-paper]\n', () => writtenOut),
  );
  await rm(source);
}

async function layTold(rule: string, dir: string): Promise<void> {
  const [file = '', layFile] = toldExamples.get(rule) ?? [];
  await layFile?.(dir, join(dir, file));
}

async function layTwin(dir: string, path: string): Promise<void> {
  await addOtherHill(dir);
  await mkdir(dirname(path));
  const original = await readFile(join(dir, 'events/citadel-hill/gate-regained.md'), 'utf8');
  await writeFile(path, original.replace('site: citadel-hill', 'site: other-hill'));
}

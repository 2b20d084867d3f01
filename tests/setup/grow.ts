import { globSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAll } from '../../src/parse/read-all.ts';
import { pageOf } from '../../src/record/address.ts';
import { permalinksFile, permalinksText } from '../../src/record/permalink.ts';
import type { Event, HeritageRecord } from '../../src/record/record.ts';
import { unlisted } from '../../src/record/unlisted.ts';
import { fixtures } from './sites.ts';

/** A change that an editor makes to a content folder, with an event of it that no other change touches. */
type Change = (dir: string, event: Event) => Promise<void>;

const quarry = ['sites/old-quarry.md', 'sites/old-quarry', 'monuments/stone-face.md', 'monuments/stone-face', 'actors/quarry-guard.md', 'sources/quarry-report.md', 'events/old-quarry']; // prettier-ignore

/** The changes that editors make: each alone, and all together, leave content valid that is valid. */
export const changes: Readonly<Record<string, Change>> = {
  'a draft': async (dir, { file }) => {
    const draft = (await read(dir, file)).replace(/^added:/m, 'draft: true\nadded:');
    await write(dir, beside(file, 'drafted'), draft.replace(/^title: .*$/m, 'title: A draft'));
  },
  'a rename, with links left to the old id': async (dir, { id, file }) => {
    for (const each of withTranslations(dir, file))
      await rename(
        join(dir, each),
        join(
          dir,
          each.replace(id, () => `${id}-renamed`),
        ),
      );
    const text = await read(dir, beside(file, 'renamed'));
    await write(dir, beside(file, 'renamed'), text.replace(/^added:/m, `aliases: [${id}]\nadded:`));
  },
  'a withdrawal': async (dir, { id, file }) => {
    const page = pageOf('event', id);
    for (const each of withTranslations(dir, file)) await rm(join(dir, each));
    for (const other of globSync('**/*.md', { cwd: dir })) {
      const text = await read(dir, other);
      const link = new RegExp(`\\[([^\\]]+)\\]\\(${page}(?:#[\\w-]+)?\\)`, 'g');
      if (link.test(text)) await write(dir, other, text.replaceAll(link, '$1'));
    }
    const lines = await read(dir, permalinksFile);
    const fate = 'withdrawn on 2026-11-25: It was told twice.';
    const listed = lines.split('\n').map((line) => (line === page ? `${page} ${fate}` : line));
    await write(dir, permalinksFile, listed.join('\n'));
  },
  'a fourth site, with all that a site may have': async (dir) => {
    for (const path of quarry) await cp(join(fixtures, path), join(dir, path), { recursive: true });
    const ours = await read(dir, permalinksFile);
    const lines = (await read(fixtures, permalinksFile)).split('\n');
    const theirs = lines.filter((line) => /quarr|old-guard|stone-face/.test(line) && !ours.includes(line));
    await write(dir, permalinksFile, `${ours}${theirs.map((line) => `${line}\n`).join('')}`);
  },
  'a translation': (dir, { file }) =>
    write(dir, file.replace(/\.md$/, '.ar.md'), '---\ntitle: حدث\nsummary: ما جرى هناك.\n---\n\nما جرى.\n'),
  'a name in letters that were not heard of': (dir) =>
    write(
      dir,
      'actors/of-many-letters.md',
      '---\nname: Źdźbło ẞǧ ひらがな 漢字 ꙮ\n---\n\nSo it is written.\n',
    ),
  'parts of lists that were published while these were too long for one page': async (dir, { site }) => {
    const lines = partsOnce.map((address) => address.replace('<site>', site));
    await write(dir, permalinksFile, `${await read(dir, permalinksFile)}${lines.join('\n')}\n`);
  },
  'fifty events': async (dir, { site, sources: [source = ''] }) => {
    for (let i = 1; i <= 50; i++) await write(dir, `events/${site}/made-up-${i}.md`, madeUp(i, site, source));
  },
};

const partsOnce = ['/timeline/2016-03/', '/timeline/2016-xx/2/', '/timeline/site/<site>/2016/', '/timeline/site/<site>/category/damage/2016/', '/sources/issued/2016/', '/sources/issued/undated/', '/on/2016/', '/coverage/<site>/', '/coverage/<site>/2016/', '/actors/page/2/', '/monuments/page/2/', '/names/page/2/']; // prettier-ignore

/** Copies a content folder and makes changes to the copy, all of them where none are named. */
export async function grow(
  from: string,
  to: string,
  named: readonly string[] = Object.keys(changes),
): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
  const plain = await plainEventsIn(from);
  for (const [i, [name, change]] of Object.entries(changes).entries()) {
    const event = plain[i];
    if (!event) throw new Error(`${from} holds too few events that nothing rests on.`);
    if (named.includes(name)) await change(to, event);
  }
  // As `npm run permalinks` does.
  const record = await readValid(to);
  const added = unlisted(record).map((address) => ({ address }));
  await write(to, permalinksFile, permalinksText([...record.permalinks, ...added]));
}

const known = new Map<string, Promise<Event[]>>();

/** The plain events of a content folder, which is read once. */
function plainEventsIn(from: string): Promise<Event[]> {
  const events = known.get(from) ?? readValid(from).then(plainEvents);
  known.set(from, events);
  return events;
}

/** The events without former ids and control, to which no address moved and no other event is related. */
function plainEvents({ events, permalinks }: HeritageRecord): Event[] {
  const goals = permalinks.flatMap(({ fate }) => (fate && 'to' in fate ? [fate.to] : []));
  const related = new Set(events.flatMap((event) => [event['part-of'], ...event.follows, ...event.answers]));
  return events.filter(
    ({ id, aliases, control, draft }) =>
      !draft &&
      !related.has(id) &&
      aliases.length + control.length === 0 &&
      !goals.some((address) => address.startsWith(pageOf('event', id))),
  );
}

/** One of fifty events; its headline is as long as one may be. */
function madeUp(i: number, site: string, source: string): string {
  const year = 1900 + i;
  return `---
title: ${`The event of ${year} is one of fifty that were made up, `.padEnd(120, 'and goes on ').trim()}
site: ${site}
date: ${year}-0${(i % 9) + 1}
dating: { note: It is made up. }
category: ${i % 2 === 0 ? 'statement' : 'damage'}
summary: Something happened in ${year}, or so it is made up.
sources: [${source}]
claims:
  - id: how-many
    question: How many were there?
    accounts:
      - { answer: "${i}", source: ${source} }
      - { answer: More than ${i}, source: ${source} }
added: 2026-11-22
---

It happened [@${source}].
`;
}

/** The file of an entry and those of its translations. */
function withTranslations(dir: string, file: string): string[] {
  return [file, ...globSync(file.replace(/\.md$/, '.*.md'), { cwd: dir })];
}

/** The file with a longer name: `beside('events/x/y.md', 'z') //=> 'events/x/y-z.md'`. */
function beside(file: string, name: string): string {
  return file.replace(/\.md$/, `-${name}.md`);
}

function read(dir: string, file: string): Promise<string> {
  return readFile(join(dir, file), 'utf8');
}

function write(dir: string, file: string, text: string): Promise<void> {
  return writeFile(join(dir, file), text);
}

async function readValid(dir: string): Promise<HeritageRecord> {
  const { record, messages } = await readAll(dir);
  if (!record) throw new Error(`${dir} has errors:\n${messages.map(String).join('\n')}`);
  return record;
}

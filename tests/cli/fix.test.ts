import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixFolder } from '../../src/cli/fix/fix-folder.ts';
import { readAll } from '../../src/parse/read-all.ts';

const path = 'events/citadel-hill/gate-opens.md';

/** An event whose fields are these lines. */
function event(fields: Readonly<Record<string, string>>): string {
  const all = { title: 'The gate opens', site: 'citadel-hill', date: '2016-03-28', category: 'reopening', summary: 'It opened.', sources: '[evening-paper]', added: '2026-11-22', ...fields }; // prettier-ignore
  return `---\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\nIt opened  [@evening-paper].\n`; // prettier-ignore
}

function folder(text: string) {
  const dir = mkdtempSync(join(tmpdir(), 'fix-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  writeFileSync(join(dir, path), text);
  const said: string[] = [];
  const fix = (shown = ''): Promise<void> =>
    fixFolder({ dir, shown: shown && join(dir, shown) }, (line) => void said.push(line));
  return { dir, said, fix, text: (of = path) => readFileSync(join(dir, of), 'utf8') };
}

const dated = { sources: '[daily-paper]' };

test.each([
  ['a date in another way of writing', { ...dated, date: '25/03/2016' }, { ...dated, date: '2016-03-25' }],
  ['a date in words', { date: '25 March 2016', ...dated }, { date: '2016-03-25', ...dated }],
  ['a date between quotes', { date: '"25 March 2016"', ...dated }, { date: '"2016-03-25"', ...dated }],
  ['a day on which the record was worked on', { added: '22 November 2026' }, { added: '2026-11-22' }],
  ['a set without quotes', { date: '[2016-03-27,2016-03-28]' }, { date: "'[2016-03-27,2016-03-28]'" }],
  ['a number where text is wanted', { title: '2016' }, { title: "'2016'" }],
  ['a text with a colon', { title: 'Iraq: the gate’s opening' }, { title: "'Iraq: the gate’s opening'" }],
  ['a text with a colon and an apostrophe', { title: "Iraq: the gate's" }, { title: "'Iraq: the gate''s'" }],
  ['a text that begins with a sign', { summary: '@ the gate.' }, { summary: "'@ the gate.'" }],
  [
    'two things, one behind the other',
    { title: 'Iraq: it opens', date: '28/03/2016' },
    { title: "'Iraq: it opens'", date: '2016-03-28' },
  ],
])('%s is mended, and all else keeps its bytes', async (_, wrong, right) => {
  const { dir, said, fix, text } = folder(`\uFEFF${event(wrong).replaceAll('\n', '\r\n')}`);
  await fix();
  expect(text()).toBe(`\uFEFF${event(right).replaceAll('\n', '\r\n')}`);
  expect(said[0]).toMatch(/gate-opens\.md:\d+:\d+ mended [a-z-]+: .+ is .+ now\.$/);
  expect((await readAll(dir)).messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  const before = said.length;
  await fix();
  expect(said.length).toBe(before);
});

function source(language: string, DOI: string): string {
  return `---\ntitle: X\ntype: report\npublisher: Y\nlanguage: ${language}\nDOI: ${DOI}\n---\n`;
}

test('languages and DOIs are written as their standards have them', async () => {
  const { dir, fix, text } = folder(event({}));
  const file = 'sources/report.md';
  for (const [wrong, right] of [['Arabic', 'ar'], ['en_GB', 'en-GB'], ['"French"', '"fr"']] as const) {
    writeFileSync(join(dir, file), source(wrong, 'https://doi.org/10.1234/g.5'));
    await fix(file);
    expect(text(file)).toBe(source(right, '10.1234/g.5'));
  } // prettier-ignore
});

test.each([
  ['a date that can be read in two ways', { date: '03/04/2016' }],
  ['a day that does not exist', { date: '2016-02-30' }],
  ['an id that is near another', { sources: '[evening-papr]' }],
  ['a word of no vocabulary', { category: 'reopenings' }],
  ['a language that is none', { language: 'Klingonese' }],
  ['a quotation mark that has no other', { title: '"The gate: opens' }],
  ['a comment behind a colon', { title: 'Iraq: it # opens' }],
])('%s is left as it is', async (_, wrong) => {
  const { said, fix, text } = folder(event(wrong));
  await fix();
  expect([text(), said]).toEqual([event(wrong), []]);
});

test('a file whose faults it does not understand is not touched, whatever else is wrong in it', async () => {
  const broken = event({ date: '25/03/2016' }).replace('site: citadel-hill', 'site: [citadel-hill');
  const { said, fix, text } = folder(broken);
  await fix();
  expect([text(), said]).toEqual([broken, []]);
});

test('files outside of the part that is named are not touched', async () => {
  const { said, fix, text } = folder(event({ date: '28/03/2016' }));
  await fix('actors');
  expect([text(), said]).toEqual([event({ date: '28/03/2016' }), []]);
});

test('new addresses come onto the list where the folder has one and is valid', async () => {
  const { dir, said, fix, text } = folder(event({}));
  await fix();
  expect(said).toEqual([]);
  writeFileSync(join(dir, 'permalinks.txt'), '/events/gate-falls/\n/about/\n');
  await fix();
  expect(text('permalinks.txt')).toContain('/events/gate-opens/\n');
  expect(said.length).toBeGreaterThan(10);
  expect((await readAll(dir)).messages).toEqual([]);
});

const gate = `---
title: The gate opens
site: citadel-hill
date: 2016-03-30
category: reopening
summary: Visitors came to it.
sources:
  # from the office
  - id: gate-report # as on its seal
    title: "The gate: open"
    # on the cover
    type: report
    publisher: Office of gates
    issued: 2016-03-31
    issued-basis: printed
  - { id: gate-leaflet, title: The gate, type: report, publisher: Office of gates, volume: 0012, language: en }
  - id: gate-letter
    title: A letter
    type: report
    publisher: Office of gates
    issued: 2016-03-31
    issued-basis: printed
# known so far
places: [ruins]
added: 2026-11-22
---

Visitors came on Wednesday [@gate-letter].
`;

test('a source that another entry names gets a file of its own, with its address and its comments', async () => {
  const { dir, said, fix, text } = folder(`\uFEFF${gate.replaceAll('\n', '\r\n')}`);
  writeFileSync(
    join(dir, 'events/citadel-hill/walls-seen.md'),
    event({ title: 'The walls', date: '2016-03-30', sources: '[gate-report, gate-leaflet]' }).replace('[@evening-paper]', ''), // prettier-ignore
  );
  const before = await readAll(dir);
  await fix();
  const lines = gate.replace(/  - id: gate-report[^]*?printed\n/, '  - gate-report\n').replace(/  - \{.*\}\n/, '  - gate-leaflet\n'); // prettier-ignore
  expect(text()).toBe(`\uFEFF${lines.replaceAll('\n', '\r\n')}`);
  expect(text('sources/gate-report.md')).toBe(
    '---\n# as on its seal\n\ntitle: "The gate: open"\n# on the cover\ntype: report\npublisher: Office of gates\nissued: 2016-03-31\nissued-basis: printed\n---\n', // prettier-ignore
  );
  expect(text('sources/gate-leaflet.md')).toContain('volume: 0012\n');
  const after = await readAll(dir);
  expect(before.messages.map(({ ruleId }) => ruleId)).toEqual(['shared-source', 'shared-source']);
  expect(after.messages).toEqual([]);
  expect(after.record?.sources.map((each) => ({ ...each, file: '' }))).toEqual(
    before.record?.sources.map((each) => ({ ...each, file: '' })),
  );
  const told = said.length;
  await fix();
  expect(said).toHaveLength(told);
});

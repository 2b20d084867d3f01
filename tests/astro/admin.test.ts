import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { adminConfig } from '../../src/astro/admin/config.ts';
import { bodyField, textOf, valuesOf } from '../../src/astro/admin/values.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { readEntry } from '../../src/parse/entry.ts';
import { contentFile } from '../../src/parse/files.ts';
import { kinds, type Kind } from '../../src/record/kind.ts';
import { locales } from '../../src/record/words/locale.ts';

const dir = resolve('tests/fixtures/record');
const { record } = await readAll(dir);
const config = adminConfig({ dir, root: resolve('.'), site: 'http://localhost:4321/', record });

test('the editor in the browser accepts its configuration', () => {
  const schema = fileURLToPath(new URL('../schema/sveltia-cms.json', import.meta.resolve('@sveltia/cms')));
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')),
  );
  isValid(JSON.parse(JSON.stringify(config)));
  expect(isValid.errors).toBeNull();
});

test('each kind has its folder below the one that is opened, and each language its files', () => {
  const folders = config.collections?.map((each) => ('folder' in each ? each.folder : ''));
  expect(folders).toContain('tests/fixtures/record/events');
  expect(config.i18n).toMatchObject({ locales: [...locales], default_locale: 'en' });
});

/** An entry as the check reads it, without the places of its values. */
function read(path: string, text: string) {
  const file = contentFile(dir, path, text);
  if (!('path' in file)) throw new Error(`${path} is no entry.`);
  const { entry, inPlace, messages } = readEntry(file);
  const told = [entry, ...inPlace].map((each) =>
    'whole' in each ? [each.kind, each.file.id, each.whole, each.prose] : [each.kind, each.file.id],
  );
  return { told, rules: messages.map(({ ruleId }) => ruleId) };
}

/** The kind of the entry that a file is. */
function kindOf(path: string): Kind | undefined {
  const file = contentFile(dir, path, '');
  return 'path' in file ? kinds.find((kind) => kind === file.kind) : undefined;
}

test('an entry that goes through a form is the same to the check', () => {
  const files = globSync('**/*.md', { cwd: dir }).filter((path) => kindOf(path) !== undefined);
  expect(files.length).toBeGreaterThan(100);
  for (const path of files) {
    const text = readFileSync(resolve(dir, path), 'utf8');
    const kind = kindOf(path) ?? 'event';
    const values = valuesOf(kind, text);
    if (typeof values === 'string') throw new Error(`${path}: ${values}`);
    expect([path, read(path, textOf(kind, values))]).toEqual([path, read(path, text)]);
  }
});

const disputed = `---
title: Shots at the wall
site: palmyra
date: 2017-03-02
category: fighting
summary: Shots fell.
sources:
  - { id: in-place, title: 'A title: with a colon', type: webpage, publisher: Reuters, issued-basis: { inferred: by its page } }
  - cnn-baalshamin
claims:
  - id: who
    question: Who fired?
    accounts:
      - { answer: 61, value: { min: 20, max: 25, unit: people }, source: in-place, by: { name: A resident, as: resident } }
      - { answer: Nobody, source: cnn-baalshamin, by: islamic-state, accepted: true }
added: 2026-11-22
---

The town fell [@in-place, p. 3].
`;

test('what is a text or a group is a text in a form, a group between braces', () => {
  expect(valuesOf('event', disputed)).toMatchObject({
    sources: [
      "{ id: in-place, title: 'A title: with a colon', type: webpage, publisher: Reuters, issued-basis: { inferred: by its page } }",
      'cnn-baalshamin',
    ],
    claims: [
      {
        accounts: [
          {
            answer: '61',
            value: '{ min: 20, max: 25, unit: people }',
            by: '{ name: A resident, as: resident }',
          },
          { by: 'islamic-state' },
        ],
      },
    ],
    [bodyField]: 'The town fell [@in-place, p. 3].',
  });
  const values = valuesOf('event', disputed);
  if (typeof values === 'string') throw new Error(values);
  const path = 'events/palmyra/shots.md';
  expect(read(path, textOf('event', values))).toEqual(read(path, disputed));
  expect(read(path, disputed).told[0]?.[2]).toBeDefined();
});

test('what a form leaves empty, and what holds anyway, is not written', () => {
  const form = { name: ' Friends ', aliases: [''], kind: '', side: null, identifiers: {}, corrections: [] };
  expect(textOf('actor', { ...form, [bodyField]: '' })).toBe('---\nname: Friends\n---\n');
  expect(textOf('event', { title: 'T', draft: false, weight: 'normal' })).toBe('---\ntitle: T\n---\n');
  expect(textOf('event', { title: 'T', draft: true, weight: 'key' })).toBe(
    '---\ntitle: T\nweight: key\ndraft: true\n---\n',
  );
});

test('fields that cannot be read are told in a sentence, and a form shows none of them', () => {
  expect(valuesOf('actor', 'No fields.')).toMatch(/does not begin with its front matter/);
  expect(valuesOf('actor', '---\nname: [\n---\n')).toMatch(/not well-formed YAML/);
});

test('nothing but the preview has the editor in the browser, so that no built site does', () => {
  const users = globSync('src/**/*.{ts,astro}').filter((file) =>
    /from '[^']*\/admin\//.test(readFileSync(file, 'utf8')),
  );
  expect(users).toEqual(['src/astro/preview/preview.ts']);
});

/** Fields and words have one home, the schemas; all that helps an editor has each of them, and no other. */
import { expect, test } from 'vitest';
import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { adminFields } from '../../src/astro/admin/fields.ts';
import { bodyField } from '../../src/astro/admin/values.ts';
import { proposalsAt } from '../../src/cli/lsp/help.ts';
import { flagsOf } from '../../src/cli/new/flags.ts';
import { contentFile } from '../../src/parse/files.ts';
import { formOf } from '../../src/parse/form.ts';
import { handbookPath } from '../../src/parse/handbook.ts';
import { openFolder, readFolder } from '../../src/parse/read-all.ts';
import { core, fieldsOf } from '../../src/parse/schema-walk.ts';
import { folders, kinds, type Kind } from '../../src/record/kind.ts';
import { schemas } from '../../src/record/record.ts';
import { readText, sectionsOf } from '../handbook/parts.ts';
import { issueForms } from '../handbook/issue-forms.ts';

const dir = 'tests/fixtures/record';
const { corpus, result } = readFolder(await openFolder(dir));

/** The names of the fields of a kind, by its schema alone. */
function namesOf(kind: Kind): string[] {
  return Object.keys(schemas[kind].shape);
}

test.each(kinds)(
  'the handbook, the wizard, the editors and the schema have the same fields of each %s',
  async (kind) => {
    const names = namesOf(kind);
    const heading = kind.charAt(0).toUpperCase() + kind.slice(1);
    const table = sectionsOf(readText(handbookPath)).find((each) => each.heading === heading)?.text ?? '';
    expect([...table.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name)).toEqual(names);
    const flags = [...flagsOf(kind).values()].flatMap(([field, inner]) =>
      inner === undefined ? [field] : [],
    );
    expect([...new Set(flags)]).toEqual(names.filter((name) => name !== 'id'));
    expect(proposed(kind, '---\n')).toEqual(names);
    expect(adminFields(kind, result.record).map(({ name }) => name)).toEqual([...names, bodyField]);
    for (const [path, text] of await issueForms())
      if (path.endsWith(`-${kind}.yml`))
        expect(names).toEqual(
          expect.arrayContaining([...text.matchAll(/^ +id: (.+)$/gm)].map(([, id]) => id)),
        );
  },
);

/** What the language service proposes at the end of a text. */
function proposed(kind: Kind, text: string): string[] {
  const file = contentFile(dir, `${folders[kind]}/${kind === 'event' ? 'palmyra/' : ''}new.md`, text);
  if (!('path' in file)) throw new Error('The path is no place for an entry.');
  const lines = text.split('\n');
  return proposalsAt(file, lines.length - 1, lines.at(-1)?.length ?? 0, corpus).map((each) => each.text);
}

/** The words of a vocabulary by the path of the field that takes them. */
function wordsIn(fields: ReadonlyMap<string, z.ZodType>, path = ''): Map<string, readonly string[]> {
  return new Map(
    [...fields].flatMap(([name, schema]): [string, readonly string[]][] => {
      const here = `${path}${name}`;
      const form = formOf(schema);
      const field = core(schema);
      if (field instanceof z.ZodEnum) return [[here, field.options.map(String)]];
      if (form.is === 'word' && form.isOpen) return [[here, form.words.map(({ word }) => word)]];
      if (form.is === 'group') return [...wordsIn(form.fields, `${here}.`)];
      const item = form.is === 'list' ? formOf(form.item) : undefined;
      return item?.is === 'group' ? [...wordsIn(item.fields, `${here}.`)] : [];
    }),
  );
}

function chosenIn(fields: readonly Field[], path = ''): Map<string, readonly string[]> {
  return new Map(
    fields.flatMap((field): [string, readonly string[]][] => {
      const here = `${path}${field.name}`;
      const { options, fields: inner } = z
        .object({
          options: z.array(z.object({ value: z.string() })).optional(),
          fields: z.custom<Field[]>(Array.isArray).optional(),
        })
        .parse(field);
      if (inner) return [...chosenIn(inner, `${here}.`)];
      return options ? [[here, options.map(({ value }) => value)]] : [];
    }),
  );
}

test.each(kinds)(
  'the forms of the editor in the browser offer every word that a field of each %s takes',
  (kind) => {
    const wanted = wordsIn(fieldsOf(schemas[kind]));
    const chosen = chosenIn(adminFields(kind, result.record));
    for (const [path, words] of wanted) expect([path, chosen.get(path)]).toEqual([path, words]);
    for (const [path, words] of wanted)
      if (!path.includes('.')) expect([path, proposed(kind, `---\n${path}: `)]).toEqual([path, words]);
  },
);

test('what may stand for an id is offered beside the entries, and places beside each other', () => {
  const chosen = chosenIn(adminFields('event', result.record));
  expect(chosen.get('control.holder')).toEqual(
    expect.arrayContaining(['contested', 'unknown', ...corpus.ids('actor')]),
  );
  expect(chosen.get('control.place')).toEqual([...new Set(chosen.get('control.place'))]);
  expect(chosen.get('part-of')).toHaveLength(result.record?.events.length ?? 0);
});

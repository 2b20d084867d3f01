import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { core, fieldsOf } from '../../src/parse/schema-walk.ts';
import { resolvePhrase } from '../../src/record/dating.ts';
import { edtf, readEdtf } from '../../src/record/edtf.ts';
import { label } from '../../src/record/words/label.ts';
import { schemas } from '../../src/record/record.ts';
import { openFields, references, textAsWritten } from '../../src/record/schema/fields.ts';
import { translationSchema } from '../../src/record/schema/translation.ts';
import * as vocabulary from '../../src/record/vocabulary.ts';
import { readText, rowsOf, sectionsOf, shownText } from '../handbook.ts';

const sections = new Map(
  sectionsOf(readText('CONTRIBUTING.md')).map(({ heading, text }) => [heading, text] as const),
);

/** The rows of the table below a heading, as a reader sees them. */
function rowsBelow(heading: string): string[][] {
  return rowsOf(sections.get(heading) ?? '').map((row) => row.map(shownText));
}

/** The heading of the table of each group of fields, by the field that holds it. */
const headings: ReadonlyMap<string, string> = new Map([
  ['event', 'Event'],
  ['dating', 'Dating'],
  ['actors', 'Participation'],
  ['control', 'Control'],
  ['monuments', 'Condition'],
  ['corrections', 'Correction'],
  ['claims', 'Claim'],
  ['accounts', 'Account'],
  ['source', 'Source'],
  ['issued-basis', 'Basis of the day of issue'],
  ['site', 'Site'],
  ['places', 'Place'],
  ['heritage', 'Heritage'],
  ['names', 'Name'],
  ['location', 'Location'],
  ['identifiers', 'Identifiers'],
  ['monument', 'Monument'],
  ['actor', 'Actor'],
  ['translation', 'Translation'],
  ['translation.claims', 'Translated claim'],
  ['translation.claims.accounts', 'Translated account'],
]);

/** The heading of the table of each vocabulary, and whether its field takes other words too. */
const vocabularies: readonly (readonly [heading: string, words: vocabulary.Vocabulary])[] = [
  ['Categories', vocabulary.categories],
  ['Roles', vocabulary.roles],
  ['Conditions', vocabulary.conditions],
  ['Certainties', vocabulary.certainties],
  ['Standing of a claim', vocabulary.statuses],
  ['Types of source', vocabulary.sourceTypes],
  ['Kinds of name', vocabulary.openVocabularies.name],
  ['Kinds of place', vocabulary.openVocabularies.place],
  ['Kinds of monument', vocabulary.openVocabularies.monument],
  ['Kinds of actor', vocabulary.openVocabularies.actor],
  ['Sides', vocabulary.openVocabularies.side],
];

/** Every group of fields, with the path of field names that leads to it. */
function groups(schema: z.ZodType | undefined, path: string): { path: string; group: z.ZodType }[] {
  const group = groupIn(schema);
  if (!group) return [];
  return [
    { path, group },
    ...[...fieldsOf(group)].flatMap(([name, field]) => groups(field, `${path}.${name}`)),
  ];
}

/** The group of fields that a field holds, by itself, in a list or as one of several choices. */
function groupIn(schema: z.ZodType | undefined): z.ZodObject | undefined {
  const field = core(schema);
  if (field instanceof z.ZodObject) return field;
  if (field instanceof z.ZodArray && field.element instanceof z.ZodType) return groupIn(field.element);
  if (field instanceof z.ZodUnion) return field.options.find((option) => option instanceof z.ZodObject);
  return undefined;
}

function headingOf(path: string): string {
  return headings.get(path) ?? headings.get(path.split('.').at(-1) ?? '') ?? `no heading for ${path}`;
}

function link(text: string, heading: string): string {
  return `[${text}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
}

function wordOf(words: readonly unknown[]): string {
  const found = vocabularies.find(([, terms]) => vocabulary.wordsOf(terms).join() === words.join());
  return link('word', found?.[0] ?? `no heading for ${words.join()}`);
}

/** What a field holds, as the tables name it. */
function formOf(schema: z.ZodType | undefined, path: string): string {
  const field = core(schema);
  if (!field) return 'nothing';
  const reference = references.get(field);
  if (reference) return [`id of ${article(reference.to)}`, ...codes(reference.or)].join(', ');
  const open = openFields.get(field);
  if (open) return wordOf(vocabulary.wordsOf(vocabulary.openVocabularies[open.vocabulary]));
  if (field instanceof z.ZodArray && field.element instanceof z.ZodType)
    return `list: ${formOf(field.element, path)}`;
  if (field instanceof z.ZodObject) return link('group', headingOf(path));
  if (field instanceof z.ZodUnion) return `\`printed\`, or ${link('group', headingOf(path))}`;
  if (field instanceof z.ZodEnum) return wordOf(field.options);
  if (field instanceof z.ZodNumber) return 'number';
  if (field instanceof z.ZodBoolean) return '`true` or `false`';
  const longest = z.globalRegistry.get(field)?.['maxLength'];
  if (typeof longest === 'number') return `text, ${longest} characters at most`;
  if (textAsWritten.get(field)) return writtenForm(field);
  if (!field.safeParse('words').success) return 'web address';
  return 'something else';
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function codes(words: readonly string[] = []): string[] {
  return words.map((word) => `\`${word}\``);
}

/** The form of a text that is kept as it is written, told by what the field accepts. */
function writtenForm(field: z.ZodType): string {
  const accepts = (text: string) => field.safeParse(text).success;
  if (accepts('2014~')) return 'date';
  if (accepts('2026-11-22') && !accepts('ab')) return 'day';
  return accepts('ab') && !accepts('Ab') ? 'id' : 'code';
}

describe('the tables of fields', () => {
  const all = Object.entries({ ...schemas, translation: translationSchema }).flatMap(([kind, schema]) =>
    groups(schema, kind),
  );

  test.each(all)('have every field of $path, its form and the sentence of its schema', ({ path, group }) => {
    const rows = [...fieldsOf(group)].map(([name, field]) => [
      `\`${name}\``,
      formOf(field, `${path}.${name}`),
      field.safeParse(undefined).success ? 'no' : 'yes',
      field.description ?? 'no description',
    ]);
    expect(rows.flat()).not.toContain('no description');
    expect(rowsBelow(headingOf(path))).toEqual(rows);
  });

  test('have no heading that no field leads to', () => {
    const used = new Set(all.map(({ path }) => headingOf(path)));
    expect([...headings.values()].filter((heading) => !used.has(heading))).toEqual([]);
  });
});

describe('the tables of vocabularies', () => {
  test.each(vocabularies)('have every word of %s and its definition', (heading, terms) => {
    const rows = Object.entries(terms).map(([word, { label: printed, definition }]) => [
      `\`${word}\``,
      printed.en,
      definition.en,
    ]);
    expect(rowsBelow(heading)).toEqual(rows);
  });

  test('are all there', () => {
    const { openVocabularies, ...exported } = vocabulary;
    const closed = Object.values(exported).filter((value) => typeof value === 'object');
    const listed = new Set<object>(vocabularies.map(([, terms]) => terms));
    expect([...closed, ...Object.values(openVocabularies)].filter((terms) => !listed.has(terms))).toEqual([]);
  });
});

/** What a cell says, without backticks and the quotes of YAML. */
function written(cell = ''): string {
  return cell.replaceAll(/^[`']+|[`']+$/g, '');
}

describe('the tables of dates', () => {
  test('say what a page prints for each form', () => {
    const rows = rowsBelow('Forms');
    expect(rows.length).toBeGreaterThan(10);
    for (const [form, printed] of rows) expect(label(edtf(written(form)), 'en')).toBe(printed);
  });

  test('say which rule refuses a form', () => {
    const rows = rowsBelow('What is refused');
    expect(rows.length).toBeGreaterThan(5);
    for (const [form, rule] of rows)
      expect(readEdtf(written(form))).toMatchObject({ problem: { rule: written(rule) } });
  });

  test('say what the words of a source come to', () => {
    const rows = rowsBelow('The dating rule');
    expect(rows.length).toBeGreaterThan(20);
    for (const [words, issued, result] of rows) {
      const resolution = resolvePhrase(written(words), edtf(written(issued)));
      expect('edtf' in resolution ? resolution.edtf : resolution.rule, words).toBe(written(result));
    }
  });
});

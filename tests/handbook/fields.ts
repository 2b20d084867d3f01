/** The tables of fields, from the schemas: a table for each kind of record and for each group of fields. */
import { z } from 'zod';
import { core, fieldsOf } from '../../src/parse/schema-walk.ts';
import { schemas } from '../../src/record/record.ts';
import { forms, intros, openFields, references, titles } from '../../src/record/schema/fields.ts';
import { translationSchema } from '../../src/record/schema/translation.ts';
import { openVocabularies, wordsOf } from '../../src/record/vocabulary.ts';
import { languageOf } from '../../src/record/words/locale.ts';
import { code, link, table } from './markdown.ts';
import { vocabularies } from './vocabularies.ts';

/** A table of fields. */
interface Group {
  readonly title: string;
  readonly schema: z.ZodObject;
}

const kinds: readonly Group[] = [
  ...Object.entries(schemas).map(([kind, schema]) => ({ title: capitalised(kind), schema })),
  { title: titleOf(translationSchema), schema: translationSchema },
];

/**
 * All tables. A group that only one kind of record has follows that kind; those that several have follow all of the
 * kinds but the translation.
 */
export function fieldTables(): string {
  const [translation, ...records] = kinds.toReversed();
  const own = new Map(kinds.map(({ title, schema }) => [title, groupsIn(schema)]));
  const isShared = ({ title }: Group): boolean =>
    [...own.values()].filter((groups) => groups.some((each) => each.title === title)).length > 1;
  const shared = unique([...own.values()].flat().filter(isShared));
  const inner = new Set(shared.flatMap(({ schema }) => groupsIn(schema).map(({ title }) => title)));
  return [
    ...records.toReversed().map((kind) =>
      part(
        kind,
        groupsIn(kind.schema).filter((each) => !isShared(each)),
      ),
    ),
    ...shared.filter(({ title }) => !inner.has(title)).map((group) => part(group, groupsIn(group.schema))),
    ...(translation ? [part(translation, groupsIn(translation.schema))] : []),
  ].join('\n\n');
}

function part(head: Group, groups: readonly Group[]): string {
  return [section('###', head), ...groups.map((group) => section('####', group))].join('\n\n');
}

function section(rank: string, { title, schema }: Group): string {
  const intro = intros.get(schema)?.intro;
  const rows = [...fieldsOf(schema)].map(([name, field]) => [
    code(name),
    formOf(field),
    requirement(field),
    field.description ?? '',
  ]);
  return [
    `${rank} ${title}`,
    ...(intro === undefined ? [] : [intro]),
    table(['Field', 'What it holds', 'Required', 'Meaning'], rows),
  ].join('\n\n');
}

/** Every group of fields below a group, each once, in the order in which a reader meets them. */
function groupsIn(schema: z.ZodType): Group[] {
  return unique(
    [...fieldsOf(schema).values()].flatMap(heldGroups).flatMap((group) => [group, ...groupsIn(group.schema)]),
  );
}

/** The groups that a field holds by itself, in a list, or as one of several choices. */
function heldGroups(schema: z.ZodType | undefined): Group[] {
  const field = core(schema);
  if (field instanceof z.ZodObject) return [{ title: titleOf(field), schema: field }];
  if (field instanceof z.ZodArray) return heldGroups(itemOf(field));
  if (field instanceof z.ZodUnion) return optionsOf(field).flatMap(heldGroups);
  return [];
}

function unique(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.title, group])).values()];
}

function titleOf(schema: z.ZodType): string {
  const title = titles.get(schema)?.title;
  if (title === undefined) throw new Error('A group of fields has no title; make it with group().');
  return title;
}

function itemOf(list: z.ZodArray): z.ZodType | undefined {
  return list.element instanceof z.ZodType ? list.element : undefined;
}

function optionsOf(union: z.ZodUnion): z.ZodType[] {
  return union.options.filter((option) => option instanceof z.ZodType);
}

/** What a field holds, in words; nothing for a way to write it that is accepted and not told. */
function formOf(schema: z.ZodType | undefined): string {
  const field = core(schema);
  if (!field) return '';
  const reference = references.get(field);
  if (reference) return [`id of ${article(reference.to)}`, ...(reference.or ?? []).map(code)].join(', ');
  const open = openFields.get(field);
  if (open) return wordLink(wordsOf(openVocabularies[open.vocabulary]));
  if (field instanceof z.ZodArray) return `list: ${formOf(itemOf(field))}`;
  if (field instanceof z.ZodObject) return link('group', titleOf(field));
  if (field instanceof z.ZodUnion)
    return optionsOf(field)
      .map(formOf)
      .filter((form) => form !== '')
      .join(', or ');
  if (field instanceof z.ZodLiteral) return [...field.values].map((value) => code(String(value))).join(', ');
  if (field instanceof z.ZodEnum) return wordLink(field.options);
  if (field instanceof z.ZodNumber) return 'number';
  if (field instanceof z.ZodBoolean) return '`true` or `false`';
  return forms.get(field)?.form ?? '';
}

function wordLink(words: readonly unknown[]): string {
  const found = vocabularies.find(
    ({ name }) => Object.keys(languageOf('en').terms[name]).join() === words.join(),
  );
  return found ? link('word', found.title) : words.map((word) => code(String(word))).join(', ');
}

/** Whether a field must be given, and what holds where it is left out. */
function requirement(field: z.ZodType): string {
  const left = field.safeParse(undefined);
  if (!left.success) return 'yes';
  return ['string', 'number', 'boolean'].includes(typeof left.data) ? `no; ${code(String(left.data))}` : 'no';
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

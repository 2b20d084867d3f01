/** The fields of entries as the forms of the editor in the browser: from the schemas, which alone say what there is. */
import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { formOf, isRequired, type Form } from '../../parse/form.ts';
import { core, fieldsOf, schemaAt } from '../../parse/schema-walk.ts';
import { folders, type FileKind, type Kind } from '../../record/kind.ts';
import { schemas, titleOf, type HeritageRecord, type RecordEntry } from '../../record/record.ts';
import { forms, idPattern, pictureFiles, type Reference } from '../../record/schema/fields.ts';
import { translationSchema } from '../../record/schema/translation.ts';
import { isInBraces } from './values.ts';

/** A field of an entry, with where it stands in it. */
interface Asked {
  readonly name: string;
  readonly schema: z.ZodType;
  /** The path from the entry; an item of a list has the step 0. */
  readonly path: readonly (string | number)[];
}

/** The most characters of a text that is typed on one line. */
const shortText = 120;

/** The fields of a kind, and its text as `body`. The record says what there is to choose from where words may stand for an id. */
export function adminFields(kind: FileKind, record: HeritageRecord | undefined): Field[] {
  const fields = [...fieldsOf(schemas[kind])].map(([name, schema]) =>
    fieldOf({ name, schema, path: [name] }, record),
  );
  return [...fields, { name: 'body', label: 'text', widget: 'text', required: false, i18n: true }];
}

function fieldOf({ name, schema, path }: Asked, record: HeritageRecord | undefined): Field {
  const common = {
    name,
    label: name,
    hint: hintOf(schema),
    required: isRequired(schema),
    i18n: translationOf(schema, path),
  };
  return { ...common, ...widgetOf({ name, schema, path }, formOf(schema), record) };
}

/** What a field is for, and of one that takes a group too how that is written. */
function hintOf(schema: z.ZodType): string {
  const { description = '' } = schema;
  if (!isInBraces(schema)) return description;
  const names = [...fieldsOf(schema).keys()].map((name) => `${name}: …`).join(', ');
  return `${description} With fields of its own: { ${names} }.`;
}

/** Whether a translation has a field too: in its own words, or as the original has it. */
function translationOf(schema: z.ZodType, path: Asked['path']): boolean | 'duplicate' {
  if (!schemaAt(translationSchema, path)) return false;
  const field = core(schema);
  const isKey = field && (forms.get(field)?.form === 'id' || pictureFiles.has(field));
  return isKey ? 'duplicate' : true;
}

function widgetOf({ name, schema, path }: Asked, form: Form, record: HeritageRecord | undefined) {
  switch (form.is) {
    case 'reference':
      return pickerOf(form.reference, record);
    case 'word':
      return {
        widget: 'select',
        options: form.words.map(({ word, label, definition }) => ({
          value: word,
          label: definition === '' ? label : `${label}: ${definition}`,
        })),
      } as const;
    case 'truth':
      return { widget: 'boolean' } as const;
    case 'number':
      return { widget: 'number', value_type: 'float' } as const;
    case 'group':
      return { widget: 'object', collapsed: 'auto', fields: inner(form.fields, path, record) } as const;
    case 'list':
      return listOf({ name, schema: form.item, path: [...path, 0] }, formOf(form.item), record);
    default:
      return textOf(schema);
  }
}

function inner(
  fields: ReadonlyMap<string, z.ZodType>,
  path: Asked['path'],
  record: HeritageRecord | undefined,
): Field[] {
  return [...fields].map(([name, schema]) => fieldOf({ name, schema, path: [...path, name] }, record));
}

function listOf(item: Asked, form: Form, record: HeritageRecord | undefined) {
  if (form.is === 'group') {
    const fields = inner(form.fields, item.path, record);
    const [first] = fields;
    return {
      widget: 'list',
      collapsed: true,
      ...(first ? { summary: `{{${first.name}}}` } : {}),
      fields,
    } as const;
  }
  if (form.is === 'reference') return { ...pickerOf(form.reference, record), multiple: true } as const;
  return { widget: 'list', field: fieldOf(item, record) } as const;
}

/** A text on one line or on several, with the form that it must have where a pattern can say it. */
function textOf(schema: z.ZodType) {
  const field = core(schema);
  const form = field && forms.get(field)?.form;
  const longest = field?.meta()?.['maxLength'];
  if (form === 'id') return { widget: 'string', pattern: idAsked } as const;
  if (form === 'day')
    return {
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
      default: isRequired(schema) ? '{{now}}' : '',
    } as const;
  const isLong = isInBraces(schema) || (typeof longest === 'number' && longest > shortText);
  const bound = typeof longest === 'number' && !isInBraces(schema) ? { maxlength: longest } : {};
  return isLong ? ({ widget: 'text', ...bound } as const) : ({ widget: 'string', ...bound } as const);
}

const idAsked: [string, string] = [idPattern.source, 'Lower-case letters, digits and hyphens, at most 100.'];

/** What picks an entry, a place of a site, or a word that stands for one. */
function pickerOf({ to, or = [] }: Reference, record: HeritageRecord | undefined) {
  const isListed = to === 'place' || to === 'event' || or.length > 0;
  if (isListed)
    return {
      widget: 'select',
      options: [...or.map((word) => ({ value: word, label: word })), ...listed(to, record)],
    } as const;
  return {
    widget: 'relation',
    collection: folders[to],
    value_field: '{{slug}}',
    display_fields: displayedOf(to),
    search_fields: searchedOf(to),
  } as const;
}

/** What the editor cannot look up by itself: places, whose ids several sites have; events, whose folder it takes for a part of the id. */
function listed(to: Reference['to'], record: HeritageRecord | undefined) {
  if (to === 'place') {
    const places = (record?.sites ?? []).flatMap(({ name: site, places: own }) =>
      own.map(({ id, name }) => ({ id, name: `${name} (${site})` })),
    );
    return [...Map.groupBy(places, ({ id }) => id)].map(([value, same]) => ({
      value,
      label: same.map(({ name }) => name).join(', '),
    }));
  }
  const entries: readonly RecordEntry[] = record?.[folders[to]] ?? [];
  return entries.map((entry) => ({ value: entry.id, label: titleOf(entry) }));
}

/** The field of a kind by which its entries are known. */
export function nameFieldOf(kind: FileKind): 'title' | 'name' {
  return schemaAt(schemas[kind], ['title']) ? 'title' : 'name';
}

function displayedOf(kind: Kind): string[] {
  return kind === 'source' ? ['title', 'publisher', 'issued'] : [nameFieldOf(kind)];
}

/** The fields of a kind in which a name may stand, so that an entry is found by every one. */
function searchedOf(kind: Kind): string[] {
  const others = [
    ['names', 'names.*.name'],
    ['aliases', 'aliases'],
  ] as const;
  return [
    ...displayedOf(kind),
    '{{slug}}',
    ...others.flatMap(([field, each]) => (schemaAt(schemas[kind], [field]) ? [each] : [])),
  ];
}

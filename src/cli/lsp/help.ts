/** What an editor offers where somebody is writing, and what it tells of what stands there: from the schemas and the content. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import type { ContentFile } from '../../parse/files.ts';
import { fieldsOf, schemaAt } from '../../parse/schema-walk.ts';
import { readEdtf } from '../../record/edtf.ts';
import { schemas } from '../../record/record.ts';
import { translationSchema } from '../../record/schema/translation.ts';
import { label } from '../../record/words/label.ts';
import { entriesOf, placesOf, type Choice } from '../new/choices.ts';
import { formOf, isRequired } from '../../parse/form.ts';
import { placeAt, type Place } from './place.ts';

/** Something that may be written at a place. */
export interface Proposal {
  /** What is written. */
  readonly text: string;
  /** What it is called or means. */
  readonly detail: string;
  /** Other names by which it is found. */
  readonly names: readonly string[];
  readonly is: 'field' | 'value';
}

/** What is proposed before a column of a line, both counted from 0. */
export function proposalsAt(file: ContentFile, line: number, column: number, corpus: Corpus): Proposal[] {
  const place = placeAt(file.text.split('\n'), line, column);
  if (!place) return [];
  if (place.is === 'citation') return entriesOf('source', corpus).map(valueOf);
  const schema = schemaAt(schemaFor(file), place.path);
  return place.is === 'field' ? fieldsIn(schema) : valuesIn(schema, file, corpus);
}

/** What is told of the word at a column of a line, both counted from 0; nothing where there is nothing to tell. */
export function tellingAt(
  file: ContentFile,
  line: number,
  column: number,
  corpus: Corpus,
): string | undefined {
  const lines = file.text.split('\n');
  const written = lines[line] ?? '';
  const [, name = ''] = /^ *(?:- +)*([\w-]+):/.exec(written) ?? [];
  const isOnName = name !== '' && column <= written.indexOf(`${name}:`) + name.length;
  const end = column + (/^[\w-]*/.exec(written.slice(column))?.[0].length ?? 0);
  const place = placeAt(lines, line, isOnName ? written.indexOf(`${name}:`) + name.length : end);
  if (!place) return undefined;
  if (place.is === 'citation') return titleOf(place.typed, entriesOf('source', corpus));
  const schema = schemaAt(schemaFor(file), place.is === 'field' ? [...place.path, place.typed] : place.path);
  return place.is === 'field' ? schema?.description : valueAt(place, schema, file, corpus);
}

function valueAt({ typed }: Place, schema: z.ZodType | undefined, file: ContentFile, corpus: Corpus) {
  const form = schema && formOf(schema);
  if (form?.is === 'date') {
    const read = readEdtf(typed.replace(/["']$/, ''));
    return 'date' in read ? `Prints as: ${label(read.date, 'en')}.` : schema?.description;
  }
  const known = valuesIn(schema, file, corpus).find(({ text }) => text === typed);
  return known?.detail ?? schema?.description;
}

function titleOf(id: string, choices: readonly Choice[]): string | undefined {
  const found = choices.find(({ value }) => value === id);
  return found && [found.label, found.hint].filter(Boolean).join(' · ');
}

function schemaFor({ kind, lang }: ContentFile): z.ZodType {
  return lang === undefined ? schemas[kind] : translationSchema;
}

function fieldsIn(schema: z.ZodType | undefined): Proposal[] {
  return [...fieldsOf(schema)].map(([name, field]) => ({
    text: name,
    detail: `${isRequired(field) ? 'Required. ' : ''}${field.description ?? ''}`,
    names: [],
    is: 'field',
  }));
}

function valuesIn(schema: z.ZodType | undefined, file: ContentFile, corpus: Corpus): Proposal[] {
  const form = schema && formOf(schema);
  switch (form?.is) {
    case 'reference': {
      const { to, or = [] } = form.reference;
      const known = to === 'place' ? placesOf(siteOf(file), corpus) : entriesOf(to, corpus);
      return [
        ...known.map(valueOf),
        ...or.map((word) => ({ text: word, detail: '', names: [], is: 'value' as const })),
        ...(form.whole ? fieldsIn(form.whole) : []),
      ];
    }
    case 'word':
      return form.words.map(({ word, label: called, definition }) => ({
        text: word,
        detail: [called, definition].filter(Boolean).join(': '),
        names: [called],
        is: 'value',
      }));
    case 'truth':
      return ['true', 'false'].map((text) => ({ text, detail: '', names: [], is: 'value' }));
    case 'group':
      return fieldsIn(schema);
    case 'list':
      return valuesIn(form.item, file, corpus);
    case 'text':
      return form.names.flatMap((kind) => entriesOf(kind, corpus)).map(valueOf);
    default:
      return [];
  }
}

function valueOf({ value, label: called, hint = '', names = [] }: Choice): Proposal {
  return {
    text: value,
    detail: [called, hint].filter(Boolean).join(' · '),
    names: [called, ...names],
    is: 'value',
  };
}

/** The site of an entry, read from its lines; an event may say its folder’s. */
function siteOf({ text, folder }: ContentFile): string | undefined {
  return /^site: *["']?([\w-]+)/m.exec(text)?.[1] ?? folder;
}

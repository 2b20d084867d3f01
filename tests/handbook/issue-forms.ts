/** GitHub’s issue forms for what readers propose: their questions are the fields of the record. */
import { format, resolveConfig } from 'prettier';
import { Document } from 'yaml';
import type { z } from 'zod';
import { fieldsOf, schemaAt } from '../../src/parse/schema-walk.ts';
import { formOf, isRequired } from '../../src/parse/form.ts';
import { schemas } from '../../src/record/record.ts';

/** A form, by the file that holds it. */
interface IssueForm {
  readonly file: string;
  readonly name: string;
  readonly about: string;
  readonly kind: 'event' | 'source';
  /** Optional fields that are asked beside the required ones. */
  readonly beside: readonly string[];
}

/** What those who do not edit the record can tell; the day on which an entry is added is the editor’s. */
const proposals: readonly IssueForm[] = [
  {
    file: 'propose-an-event.yml',
    name: 'Propose an event',
    about: 'Something that happened at a site and that the record does not tell yet.',
    kind: 'event',
    beside: ['dating', 'actors', 'monuments'],
  },
  {
    file: 'propose-a-source.yml',
    name: 'Propose a source',
    about: 'A text, an image or a data set on which the record could rest.',
    kind: 'source',
    beside: ['url', 'authors', 'issued', 'language', 'archived'],
  },
];

/** The folder of the forms. */
const formsFolder = '.github/ISSUE_TEMPLATE';

/** The text of every form by its path. */
export async function issueForms(): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    proposals.map(async (form) => {
      const path = `${formsFolder}/${form.file}`;
      const text = new Document({
        name: form.name,
        description: form.about,
        body: fieldsFor(form).map(([id, schema]) => questionOn(id, schema)),
      }).toString({ lineWidth: 0 });
      return [path, await format(text, { ...(await resolveConfig(path)), parser: 'yaml' })] as const;
    }),
  );
  return new Map(texts);
}

function fieldsFor({ kind, beside }: IssueForm): [string, z.ZodType][] {
  const asked = beside.filter((field) => !schemaAt(schemas[kind], [field]));
  if (asked.length > 0) throw new Error(`No ${kind} has the field ${asked.join(', ')}.`);
  return [...fieldsOf(schemas[kind])].filter(
    ([name, schema]) => name !== 'added' && (isRequired(schema) || beside.includes(name)),
  );
}

function questionOn(id: string, schema: z.ZodType) {
  const form = formOf(schema);
  const attributes = { label: id, description: schema.description ?? '' };
  const validations = { required: isRequired(schema) };
  if (form.is === 'word' && !form.isOpen) {
    const options = form.words.map(({ word }) => word);
    return { type: 'dropdown', id, attributes: { ...attributes, options }, validations };
  }
  const isLong = form.is === 'list' || form.is === 'group' || id === 'summary';
  return { type: isLong ? 'textarea' : 'input', id, attributes, validations };
}

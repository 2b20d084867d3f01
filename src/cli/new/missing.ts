/** What is missing where nobody can be asked: each field by its flag. */
import type { z } from 'zod';
import { fieldsOf, isGroup } from '../../parse/schema-walk.ts';
import { flagOf, flagOfSource, newSourceSchema, sourceField } from './flags.ts';
import { headingOf } from './heading.ts';
import { formOf, isRequired } from '../../parse/form.ts';
import { schemaOf, type Subject } from './subject.ts';
import type { Values } from './about.ts';

/** The sentences on required fields that have no value, each with the flag that gives it one. */
export function missingIn(subject: Subject, values: Values): string[] {
  const fields = [...fieldsOf(schemaOf(subject))].flatMap(([name, schema]) =>
    values[name] === undefined && isRequired(schema) ? flagsFor(subject, name, schema) : [],
  );
  return [...fields, ...inNewSource(subject, values)];
}

/** A group is given by the fields that it requires. */
function flagsFor(subject: Subject, name: string, schema: z.ZodType): string[] {
  const form = formOf(schema);
  const inner = form.is === 'group' ? [...form.fields].filter(([, each]) => isRequired(each)) : [];
  return inner.length === 0
    ? [sentence(name, flagOf(subject, [name]), schema)]
    : inner.map(([each, its]) => sentence(headingOf(`${name}.${each}`), flagOf(subject, [name, each]), its));
}

function inNewSource(subject: Subject, values: Values): string[] {
  const schema = newSourceSchema(subject);
  const list: readonly unknown[] = Array.isArray(values[sourceField]) ? values[sourceField] : [];
  return list
    .filter(isGroup)
    .flatMap((source) =>
      [...fieldsOf(schema)]
        .filter(([name, field]) => source[name] === undefined && isRequired(field))
        .map(([name, field]) => sentence(headingOf(`${sourceField}.1.${name}`), flagOfSource(name), field)),
    );
}

function sentence(name: string, flag: string, schema: z.ZodType): string {
  const form = formOf(schema);
  const words = form.is === 'word' ? ` One of: ${form.words.map(({ word }) => word).join(', ')}.` : '';
  return `The required field "${name}" is missing; give it with ${flag}. ${schema.description ?? ''}${words}`.trim();
}

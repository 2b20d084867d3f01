/** The values of an entry as the forms of the editor in the browser hold them, and back. */
import { z } from 'zod';
import { entryText } from '../../parse/entry-text.ts';
import { asRead } from '../../parse/file-text.ts';
import { flowText, flowValue } from '../../parse/flow.ts';
import { readFrontMatter } from '../../parse/front-matter/front-matter.ts';
import { childSchema, core, isGroup } from '../../parse/schema-walk.ts';
import type { FileKind } from '../../record/kind.ts';
import { schemas } from '../../record/record.ts';
import { writtenOut } from '../../record/schema/fields.ts';

/** The name under which a form holds the text of an entry. */
export const bodyField = 'body';

/** Whether a field takes a text or a group; a form shows the group as text between braces. */
export function isInBraces(schema: z.ZodType | undefined): boolean {
  const field = core(schema);
  return field !== undefined && (field instanceof z.ZodUnion || writtenOut.has(field));
}

/** The values of a file for a form; of a file whose fields cannot be read, the sentence that says so. */
export function valuesOf(kind: FileKind, text: string): Readonly<Record<string, unknown>> | string {
  const { frontMatter, messages } = readFrontMatter('', asRead(text), schemas[kind]);
  if (!frontMatter) return messages.map(({ reason }) => reason).join(' ');
  const values = shown(frontMatter.value, schemas[kind]);
  return { ...(isGroup(values) ? values : {}), [bodyField]: frontMatter.body.trim() };
}

/** The text of a file from what a form holds, without the fields that were left empty or hold what holds anyway. */
export function textOf(kind: FileKind, values: Readonly<Record<string, unknown>>): string {
  const { [bodyField]: body, ...fields } = values;
  const kept = written(fields, schemas[kind]);
  return entryText(schemas[kind], isGroup(kept) ? kept : {}, typeof body === 'string' ? body : '');
}

function shown(value: unknown, schema: z.ZodType | undefined): unknown {
  if (isInBraces(schema) && typeof value === 'object' && value !== null) return flowText(value);
  return mapped(value, schema, shown);
}

function written(value: unknown, schema: z.ZodType | undefined): unknown {
  if (typeof value === 'string')
    return isInBraces(schema) && value.startsWith('{') ? flowValue(value) : value.trim();
  const inner = mapped(value, schema, written);
  if (Array.isArray(inner)) return inner.filter(isGiven);
  if (!isGroup(inner)) return inner;
  const given = Object.entries(inner).filter(
    ([name, each]) => isGiven(each) && !isDefault(each, childSchema(schema, name)),
  );
  return Object.fromEntries(given);
}

function mapped(value: unknown, schema: z.ZodType | undefined, each: typeof shown): unknown {
  if (Array.isArray(value)) return value.map((item, i) => each(item, childSchema(schema, i)));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, each(inner, childSchema(schema, name))]),
  );
}

/** An empty field of a form is one that was left out, and so is a mark that is not set. */
function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function isDefault(value: unknown, schema: z.ZodType | undefined): boolean {
  if (value === false && core(schema) instanceof z.ZodLiteral) return true;
  return schema instanceof z.ZodDefault && schema.safeParse(undefined).data === value;
}

/** What a schema says about the value at a path: which field it is, and what it may hold. */
import { z } from 'zod';
import { once } from '../record/once.ts';
import {
  openFields,
  pictureFiles,
  references,
  textAsWritten,
  writtenOut,
  type Reference,
} from '../record/schema/fields.ts';
import type { OpenVocabulary } from '../record/vocabulary.ts';

/** The schema behind optional and default. */
export function core(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? core(inner) : undefined;
  }
  return schema;
}

/** The fields of a schema for a group of fields, by name; of a field with several forms those of its group. */
export function fieldsOf(schema: z.ZodType | undefined): ReadonlyMap<string, z.ZodType> {
  const object = core(schema);
  if (object instanceof z.ZodUnion)
    return fieldsOf(formsOf(object).find((form) => form instanceof z.ZodObject));
  const group = object && (writtenOut.get(object) ?? object);
  return group instanceof z.ZodObject ? shapeOf(group) : new Map();
}

/** The forms that a field may have. */
function formsOf({ options }: z.ZodUnion): z.ZodType[] {
  return options.flatMap((form) => (form instanceof z.ZodType ? [form] : []));
}

const shapeOf = once(({ shape }: z.ZodObject): ReadonlyMap<string, z.ZodType> => {
  const fields = new Map<string, z.ZodType>();
  for (const [name, field] of Object.entries(shape)) if (field instanceof z.ZodType) fields.set(name, field);
  return fields;
});

/** The schema of a field of a group, or of the items of a list; unknown fields have none. */
export function childSchema(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  const parent = core(schema);
  if (parent instanceof z.ZodArray) return parent.element instanceof z.ZodType ? parent.element : undefined;
  return typeof step === 'string' ? fieldsOf(parent).get(step) : undefined;
}

/** The schema at a path. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(childSchema, schema);
}

/** Whether a value that YAML reads as a number stands for text in this field. */
export function keepsText(schema: z.ZodType | undefined): boolean {
  const field = core(schema);
  return field !== undefined && marksOf(field).asWritten !== undefined;
}

/** Whether a field holds words or an address, in which any sign may stand. */
export function isText(schema: z.ZodType | undefined): boolean {
  const field = core(schema);
  return field instanceof z.ZodString && marksOf(field).asWritten?.words !== false;
}

/** What the schemas say of a field beside its form; looked up once, since every value of every file asks. */
const marksOf = once((field: z.ZodType) => ({
  asWritten: textAsWritten.get(field),
  reference: references.get(field),
  open: openFields.get(field),
  isPicture: pictureFiles.get(field) !== undefined,
}));

/** A text in an entry that points at another entry or at a picture, or uses a word of an open vocabulary. */
export interface Mention {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly reference?: Reference;
  readonly vocabulary?: OpenVocabulary;
  /** Whether it is the path of a picture, from the folder of the entry. */
  readonly isPicture?: true;
}

/** Finds every mention in the raw values of an entry, those in faulty fields included. */
export function* mentions(
  schema: z.ZodType | undefined,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<Mention> {
  const field = core(schema);
  if (field === undefined) return;
  if (typeof value === 'string') {
    const { reference, open, isPicture } = marksOf(field);
    if (reference) yield { path, text: value, reference };
    if (open) yield { path, text: value, vocabulary: open.vocabulary };
    if (isPicture) yield { path, text: value, isPicture: true };
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* mentions(childSchema(field, i), item, [...path, i]);
  } else if (isGroup(value)) {
    for (const [name, child] of fieldsOf(field))
      if (Object.hasOwn(value, name)) yield* mentions(child, value[name], [...path, name]);
  }
}

/** Whether a value is a group of fields. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry as the text of its file. */
import { Document, isMap, isScalar, isSeq, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { z } from 'zod';
import { childSchema, fieldsOf, isGroup, keepsText } from './schema-walk.ts';

/**
 * Writes an entry: its fields in the order of their schema, each quoted where it needs to be, and below them the text.
 * The check reads from it the values that were given.
 */
export function entryText(schema: z.ZodType, values: Readonly<Record<string, unknown>>, text = ''): string {
  const document = new Document(null, { version: '1.2', schema: 'core' });
  document.contents = nodeOf(values, schema, document);
  const fields = document.toString({ lineWidth: 0, singleQuote: true });
  return `---\n${fields}---\n${text.trim() === '' ? '' : `\n${text.trim()}\n`}`;
}

function nodeOf(value: unknown, schema: z.ZodType | undefined, document: Document): Node | null {
  if (Array.isArray(value)) {
    const list = new YAMLSeq(document.schema);
    list.items = value.map((item) => nodeOf(item, childSchema(schema, 0), document));
    return list;
  }
  if (isGroup(value)) {
    const group = new YAMLMap(document.schema);
    for (const [name, inner] of inOrder(value, schema))
      group.add(document.createPair(name, nodeOf(inner, childSchema(schema, name), document)));
    return group;
  }
  const isNumeral = typeof value === 'string' && keepsText(schema) && String(Number(value)) === value;
  const node: unknown = document.createNode(isNumeral ? Number(value) : value);
  return isScalar(node) || isMap(node) || isSeq(node) ? node : null;
}

/** The fields of a group in the order of its schema, its id before them, and behind them those that it does not have. */
function inOrder(
  values: Readonly<Record<string, unknown>>,
  schema: z.ZodType | undefined,
): (readonly [string, unknown])[] {
  const names = ['id', ...fieldsOf(schema).keys()];
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return given.toSorted(([a], [b]) => place(a) - place(b));
}

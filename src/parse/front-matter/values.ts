/** Front matter as plain values. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type CST,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { z } from 'zod';
import type { Point, Report, Span } from '../diagnostic.ts';
import { childSchema, isText, keepsText } from '../schema-walk.ts';
import { crowded, deepest, mostItems, nested } from './bounds.ts';
import type { Path, SpanOf } from './places.ts';

/** What reading the values needs to know of the file. */
export interface Reading {
  readonly spanOf: SpanOf;
  /** The place of the last occurrence of a sign before a node. */
  readonly signBefore: (sign: string, node: Node) => Span;
  readonly pointAt: (offset: number) => Point;
  readonly file: string;
  readonly report: Report;
}

/** The value of a node; `schema` tells which fields keep numbers as text. */
export function plain(node: unknown, schema: z.ZodType | undefined, path: Path, reading: Reading): unknown {
  if (isNode(node)) reportProperties(node, reading);
  if (isCollection(node)) {
    const bound = path.length > deepest ? nested : node.items.length > mostItems ? crowded : undefined;
    if (bound) {
      reading.report('too-complex', reading.spanOf(node), bound);
      return null;
    }
  }
  if (isMap<unknown, unknown>(node)) {
    if (node.flow === true) reportParted(node.items, reading);
    return mapping(node.items, schema, path, reading);
  }
  if (isSeq(node))
    return node.items.map((item, i) => plain(item, childSchema(schema, i), [...path, i], reading));
  if (isAlias(node)) {
    reading.report('yaml-alias', reading.spanOf(node), {
      reason: `The alias "*${node.source}" repeats another part of the front matter.`,
      note: 'Write the value out.',
    });
    return null;
  }
  if (!isScalar(node)) return null;
  reportCut(node, schema, reading);
  reportEscapes(node, schema, reading);
  return asWritten(node, schema);
}

/** A scalar's value. A number stays text where the field is text, and where it is not written as people write one. */
function asWritten({ value, source }: Scalar, schema: z.ZodType | undefined): unknown {
  if (typeof value === 'string' || value === null) return value;
  const isOdd = typeof value === 'number' && !/^[-+]?\d+(?:\.\d+)?$/.test(source ?? '');
  return isOdd || keepsText(schema) ? (source ?? null) : value;
}

/** A # behind a space begins a comment, which no reader sees; in a text it is rarely meant so. */
function reportCut(node: Scalar, schema: z.ZodType | undefined, { pointAt, report }: Reading): void {
  const comment = commentBehind(node);
  if (!comment || !(isText(schema) || /^#[^\s#]/.test(comment.source))) return;
  const written = comment.source.slice(0, 80);
  report(
    'cut-text',
    { start: pointAt(comment.offset), end: pointAt(comment.offset + comment.source.length) },
    {
      reason: `What stands after the # is a comment and is not published: "${written}".`,
      actual: written,
      note: 'Put the whole text in quotes; put a comment on a line of its own.',
    },
  );
}

/** Backslashes between double quotes that make a tab or the like of a letter: "C:\\temp". */
function reportEscapes(node: Scalar, schema: z.ZodType | undefined, { spanOf, report }: Reading): void {
  if (node.type !== 'QUOTE_DOUBLE' || !isText(schema)) return;
  const token = node.srcToken;
  const source = token && 'source' in token ? token.source : '';
  const escape = source.match(/\\[^]/g)?.find((each) => /[tnrLP]/.test(each));
  if (escape === undefined) return;
  report('altered-text', spanOf(node), {
    reason: `Between double quotes ${escape} stands for a tab or a line end and is not shown as it is written.`,
    actual: escape,
    note: `Put the text in single quotes, or write \\${escape}.`,
  });
}

/** The comment on the line of a value. */
function commentBehind({ srcToken }: Scalar): CST.SourceToken | undefined {
  if (!srcToken) return undefined;
  const behind = srcToken.type === 'block-scalar' ? srcToken.props : 'end' in srcToken ? srcToken.end : [];
  for (const token of behind ?? []) {
    if (token.type === 'newline') return undefined;
    if (token.type === 'comment') return token;
  }
  return undefined;
}

/** Tags and anchors would change or hide a value without a word. */
function reportProperties(node: Node, { signBefore, report }: Reading): void {
  if (isAlias(node)) return;
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)
    report('yaml-alias', signBefore(`&${node.anchor}`, node), {
      reason: `The anchor "&${node.anchor}" names a value for use elsewhere.`,
      note: 'Take it out; quote a text that begins with &.',
    });
  if (node.tag !== undefined)
    report('yaml-syntax', signBefore('!', node), {
      reason: `The tag "${node.tag}" says of what type the value is, which this format does by its fields.`,
      note: 'Take it out; quote a text that begins with !.',
    });
}

/** A comma in a text between { and } ends it, and what follows is taken for the name of a field without a value. */
function reportParted(items: readonly Pair<unknown, unknown>[], { spanOf, report }: Reading): void {
  for (const { key, value } of items)
    if (isScalar(key) && key.value !== null && value === null)
      report('yaml-syntax', spanOf(key), {
        reason: `Between { and } a comma ends a value, so "${key.source ?? String(key.value)}" is taken for a field.`,
        note: 'Put a text that holds a comma in quotes.',
      });
}

function mapping(
  items: readonly Pair<unknown, unknown>[],
  schema: z.ZodType | undefined,
  path: Path,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  const fields = new Map<string, { value: unknown; key: Node }>();
  for (const { key, value } of items) {
    if (isNode(key)) reportProperties(key, reading);
    if (!isScalar(key) || key.value === null) {
      reading.report('yaml-syntax', reading.spanOf(isNode(key) ? key : undefined), {
        reason: 'The name of a field is missing or is not plain text.',
        expected: ['a name, a colon and a value'],
      });
      continue;
    }
    const name = String(key.value);
    const first = fields.get(name);
    if (first) {
      reading.report('duplicate-key', reading.spanOf(key), {
        reason: `The field "${name}" is given twice.`,
        actual: name,
        note: 'Keep one of the two.',
        other: { file: reading.file, span: reading.spanOf(first.key), reason: 'It is given here first.' },
      });
      continue;
    }
    fields.set(name, { key, value: plain(value, childSchema(schema, name), [...path, name], reading) });
  }
  return Object.fromEntries([...fields].map(([name, { value }]) => [name, value]));
}

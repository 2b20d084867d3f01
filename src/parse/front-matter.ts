/**
 * The front matter of a file: YAML between two fences, with the position of every key and value.
 *
 * gray-matter takes the file apart, under conditions that close its traps: the fences are checked before
 * it sees the text, options are always given (without them it answers a second call from a cache), every
 * engine but YAML refuses, and YAML is read by the `yaml` package, which keeps dates as text.
 */
import matter from 'gray-matter';
import type { VFileMessage } from 'vfile-message';
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import { diagnose, startOfFile, type Finding, type Span } from './diagnostic.ts';
import type { RuleId } from './rules.ts';
import { childSchema, isGroup, keepsText } from './schema-walk.ts';

/** A path to a value: field names and list indices. */
export type Path = readonly PropertyKey[];

/** The front matter and the body of a file. */
export interface FrontMatter {
  /** The fields as plain values. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The body, after as many empty lines as the front matter has lines, so that its lines are the file's. */
  readonly body: string;
  /** The place of a value; of the nearest group around it, where it is missing. */
  readonly locate: (path: Path) => Span;
  /** The place of a field's name. */
  readonly locateKey: (path: Path) => Span;
}

/** The result of {@link readFrontMatter}. */
export interface FrontMatterResult {
  readonly frontMatter?: FrontMatter;
  readonly messages: readonly VFileMessage[];
}

type Report = (rule: RuleId, span: Span, finding: Finding) => void;

/** Splits a file and reads its front matter; `schema` tells which fields keep numbers as text. */
export function readFrontMatter(file: string, text: string, schema: z.ZodType): FrontMatterResult {
  const messages: VFileMessage[] = [];
  const brokenLines = new Set<number>();
  const report: Report = (rule, span, finding) => {
    // One slip of YAML makes several faults on its line; the first says enough.
    const isSyntax = rule.startsWith('yaml-') || rule === 'tab-indentation';
    if (isSyntax && brokenLines.has(span.start.line)) return;
    if (isSyntax) brokenLines.add(span.start.line);
    messages.push(diagnose(rule, { file, span }, finding));
  };
  const fault = fenceFault(text);
  if (fault) {
    report(fault.rule, fault.span, fault);
    return { messages };
  }
  const depth = tooDeep(text);
  if (depth) {
    report('too-complex', depth, nested);
    return { messages };
  }
  const { document, block, content, lines, fence } = split(text);
  const spanOf = spans(lines, fence);
  reportSyntax(document, spanOf, report);
  const root = document?.contents ?? null;
  if (root !== null && !isMap(root)) {
    if (messages.length === 0)
      report('not-a-mapping', spanOf(root), {
        reason: 'The front matter is not a list of fields and values.',
        expected: ['title: A headline'],
      });
    return { messages };
  }
  const signBefore = (sign: string, node: Node): Span => {
    const offset = block.lastIndexOf(sign, node.range?.[0]);
    return offset < 0
      ? spanOf(node)
      : { start: point(lines, offset), end: point(lines, offset + sign.length) };
  };
  const value = plain(root, schema, [], { spanOf, signBefore, file, report });
  if (messages.length > 0) return { messages };
  return {
    frontMatter: {
      value: isGroup(value) ? value : {},
      body: '\n'.repeat(fence) + content.replace(/^[ \t]+\n/, ''),
      locate: (path) => spanOf(nodeAt(root, path)),
      locateKey: (path) => spanOf(keyAt(root, path) ?? nodeAt(root, path)),
    },
    messages,
  };
}

/** The most fields, items and values that one front matter may have, and how deep they may lie. */
const deepest = 24;

const nested: Finding = {
  reason: `The front matter is nested more than ${deepest} deep.`,
  note: 'Take the nesting out.',
};

/** The place where brackets or hyphens nest so deeply that reading them would exhaust the machine. */
function tooDeep(text: string): Span | undefined {
  if (!/(?:[[{][^[{]*){200}|(?:[-?]\s+){200}/.test(text)) return undefined;
  let depth = 0;
  for (const [number, line] of text.split('\n').entries()) {
    if (number > 0 && line.startsWith('---')) return undefined;
    const hyphens = /^(?:\s*[-?]\s){200}/.exec(line);
    for (const [column, sign] of [...line].entries()) {
      if (sign === '[' || sign === '{') depth += 1;
      if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      if (depth > 200 || (hyphens && column >= 200))
        return {
          start: { line: number + 1, column: column + 1 },
          end: { line: number + 1, column: column + 2 },
        };
    }
  }
  return undefined;
}

interface Fault extends Finding {
  readonly rule: RuleId;
  readonly span: Span;
}

function fenceFault(text: string): Fault | undefined {
  const lines = text.split('\n');
  const [opening = ''] = lines;
  if (text.trim() === '')
    return {
      rule: 'empty-file',
      span: startOfFile,
      reason: 'The file is empty.',
      note: 'Write the entry, or delete the file.',
    };
  if (!/^---[ \t]*$/.test(opening)) return openingFault(opening);
  const closing = lines.findIndex((line, i) => i > 0 && line.startsWith('---'));
  const line = lines[closing];
  if (line === undefined)
    return {
      rule: 'unclosed-fence',
      span: lineSpan(1, opening),
      reason: 'The front matter that begins here has no end.',
      expected: ['a line that holds --- alone, after the last field'],
    };
  if (/^---[ \t]*$/.test(line)) return undefined;
  return {
    rule: 'unclosed-fence',
    span: lineSpan(closing + 1, line),
    reason: 'The line that should end the front matter holds more than ---.',
    actual: line,
    expected: ['---'],
  };
}

function openingFault(opening: string): Fault {
  const span = lineSpan(1, opening);
  if (/^---[ \t]*[^-\s]/.test(opening))
    return {
      rule: 'fence-language',
      span,
      reason: 'The opening fence names a language; front matter is YAML and nothing else.',
      actual: opening,
      expected: ['---'],
    };
  return {
    rule: 'missing-fence',
    span,
    reason: 'The file does not begin with its front matter.',
    actual: opening,
    expected: ['---'],
    note: 'Put --- alone on the first line, the fields below it, and --- alone on the line after them.',
  };
}

function lineSpan(line: number, text: string): Span {
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}

interface Split {
  readonly document: Document | undefined;
  /** The text between the fences, from the end of the first on. */
  readonly block: string;
  readonly content: string;
  readonly lines: LineCounter;
  /** The line of the closing fence. */
  readonly fence: number;
}

function split(text: string): Split {
  const lines = new LineCounter();
  const documents: Document[] = [];
  const file = matter(text, {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (block) => {
          documents.push(
            parseDocument(block, { version: '1.2', schema: 'core', uniqueKeys: false, lineCounter: lines }),
          );
          return {};
        },
        stringify: refuse,
      },
      javascript: { parse: refuse, stringify: refuse },
      json: { parse: refuse, stringify: refuse },
    },
  });
  return {
    document: documents[0],
    block: file.matter,
    content: file.content,
    lines,
    fence: file.matter.split('\n').length + 1,
  };
}

function refuse(): never {
  throw new Error('Front matter is YAML; no other language is read.');
}

type SpanOf = (node: Node | null | undefined) => Span;

function spans(lines: LineCounter, fence: number): SpanOf {
  const whole: Span = { start: { line: 1, column: 1 }, end: { line: fence, column: 4 } };
  return (node) => {
    const range = node?.range;
    return range ? { start: point(lines, range[0]), end: point(lines, range[1]) } : whole;
  };
}

function point(lines: LineCounter, offset: number): Span['start'] {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function reportSyntax(document: Document | undefined, spanOf: SpanOf, report: Report): void {
  for (const { code, linePos, pos } of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
    const [from, to] = linePos ?? [];
    const opened = code === 'MISSING_CHAR' ? openedAt(document, pos[0]) : undefined;
    const span = opened ? spanOf(opened) : from ? toSpan(from, to ?? from) : spanOf(undefined);
    if (code === 'TAB_AS_INDENT')
      report('tab-indentation', span, {
        reason: 'A tab stands where YAML takes spaces.',
        expected: ['two spaces'],
      });
    else
      report('yaml-syntax', span, {
        reason: `The front matter is not well-formed YAML: ${faults[code] ?? 'this cannot be read'}.`,
        note: 'Quote a text that holds a colon followed by a space, or that begins with a sign such as [ or @.',
      });
  }
}

/** What the `yaml` package's error codes mean to an editor. */
const faults: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'a quotation mark, a bracket or a colon is missing',
  BAD_INDENT: 'the line is not indented as the lines around it are',
  BAD_SCALAR_START: 'a text begins with a sign that it must not begin with unless it is quoted',
  BAD_DQ_ESCAPE: 'a backslash stands before a character that it does not go with',
  BAD_ALIAS: 'a * begins the name of an alias, and no alias can be used',
  BLOCK_AS_IMPLICIT_KEY:
    'a text that is not quoted holds a colon and a space, or a line is not indented rightly',
  BLOCK_IN_FLOW: 'a list or group in lines stands inside brackets',
  MULTILINE_IMPLICIT_KEY: 'a line below a value is indented as if it went on',
  MULTIPLE_DOCS: 'a line of --- or ... stands among the fields',
  UNEXPECTED_TOKEN: 'a sign stands where none is expected',
  TAG_RESOLVE_FAILED: 'a tag that begins with ! is not known',
  KEY_OVER_1024_CHARS: 'the name of a field is too long',
};

/** The quoted text or the list in brackets that an error at an offset has left open. */
function openedAt(document: Document | undefined, offset: number): Node | undefined {
  const open: Node[] = [];
  visit(document?.contents ?? null, {
    Node: (_, node) => {
      const isOpenable =
        (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) ||
        ((isMap(node) || isSeq(node)) && node.flow === true);
      if (isOpenable && node.range && node.range[0] < offset && node.range[1] >= offset - 1) open.push(node);
    },
  });
  return open.at(-1);
}

function toSpan(from: { line: number; col: number }, to: { line: number; col: number }): Span {
  return { start: { line: from.line, column: from.col }, end: { line: to.line, column: to.col } };
}

interface Reading {
  readonly spanOf: SpanOf;
  /** The place of the last occurrence of a sign before a node. */
  readonly signBefore: (sign: string, node: Node) => Span;
  readonly file: string;
  readonly report: Report;
}

function plain(node: unknown, schema: z.ZodType | undefined, path: Path, reading: Reading): unknown {
  if (path.length > deepest) {
    reading.report('too-complex', reading.spanOf(isNode(node) ? node : undefined), nested);
    return null;
  }
  if (isNode(node)) reportProperties(node, reading);
  if (isMap<unknown, unknown>(node)) return mapping(node.items, schema, path, reading);
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
  return typeof node.value !== 'string' && node.value !== null && keepsText(schema)
    ? (node.source ?? null)
    : node.value;
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

function mapping(
  items: readonly Pair<unknown, unknown>[],
  schema: z.ZodType | undefined,
  path: Path,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  const fields = new Map<string, { value: unknown; key: Node }>();
  for (const { key, value } of items) {
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

function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    const next = isMap<unknown, unknown>(node)
      ? pairOf(node.items, step)?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) break;
    if (isScalar(next) && next.value === null && isMap(node)) return keyAt(node, [step]) ?? next;
    node = next;
  }
  return node;
}

function keyAt(root: Node | null, path: Path): Node | undefined {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (last === undefined || !isMap<unknown, unknown>(parent)) return undefined;
  const key = pairOf(parent.items, last)?.key;
  return isScalar(key) ? key : undefined;
}

function pairOf(
  items: readonly Pair<unknown, unknown>[],
  name: PropertyKey,
): Pair<unknown, unknown> | undefined {
  return items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

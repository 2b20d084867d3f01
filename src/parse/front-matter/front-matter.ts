/**
 * The front matter of a file: YAML between two fences, with the position of every key and value. It is YAML 1.2 and
 * nothing else: the fences name no language, and dates stay text.
 */
import type { VFileMessage } from 'vfile-message';
import { isMap, LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { hasErrors, reporter, startOfFile, type Report, type Span } from '../diagnostic.ts';
import { isGroup } from '../schema-walk.ts';
import { nested, tooDeep } from './bounds.ts';
import { parted } from './fences.ts';
import { keyAt, nodeAt, point, spans, type Path, type SpanOf } from './places.ts';
import { isOfSyntax, reportSyntax } from './syntax.ts';
import { plain } from './values.ts';

/** The front matter and the body of a file. */
export interface FrontMatter {
  /** The fields as plain values. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The body, after as many empty lines as stand before it in the file. */
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

/** Takes a file apart and reads its front matter; `schema` tells which fields keep numbers as text. */
export function readFrontMatter(file: string, text: string, schema: z.ZodType): FrontMatterResult {
  const messages: VFileMessage[] = [];
  const broken = new Set<number>();
  const tell = reporter(file, messages);
  // One slip of YAML makes several faults on its line; the first says enough.
  const report: Report = (rule, span, finding) => {
    if (isOfSyntax(rule) && broken.has(span.start.line)) return;
    if (isOfSyntax(rule)) broken.add(span.start.line);
    tell(rule, span, finding);
  };
  const parts = parted(text);
  if ('rule' in parts) {
    report(parts.rule, parts.span, parts);
    return { messages };
  }
  const { block, body, fence } = parts;
  const depth = tooDeep(block);
  if (depth !== undefined) {
    const lines = new LineCounter();
    for (let at = 0; at > 0 || lines.lineStarts.length === 0; at = block.indexOf('\n', at) + 1)
      lines.addNewLine(at);
    report('too-complex', { start: point(lines, depth), end: point(lines, depth + 1) }, nested);
    return { messages };
  }
  const { document, lines } = yamlIn(block);
  const pointAt = (offset: number): Span['start'] => point(lines, offset);
  const spanOf = spans(lines, fence);
  const spanAt = (from: number, to: number): Span => ({ start: pointAt(from), end: pointAt(to) });
  reportSyntax(block, document, { spanOf, spanAt, report });
  const root: Node | null = document.contents;
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
    return offset < 0 ? spanOf(node) : { start: pointAt(offset), end: pointAt(offset + sign.length) };
  };
  const value = plain(root, schema, [], { spanOf, signBefore, pointAt, file, report });
  if (hasErrors(messages)) return { messages };
  return { frontMatter: { value: isGroup(value) ? value : {}, body, ...placesIn(block, fence) }, messages };
}

function yamlIn(block: string) {
  const lines = new LineCounter();
  const document = parseDocument(block, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  return { document, lines };
}

/** Finds the places of values in the text of a file that was read before. */
export function placesOf(text: string): FrontMatter['locate'] {
  let known: FrontMatter['locate'] | undefined;
  return (path) => {
    const parts = known ? undefined : parted(text);
    if (parts && 'block' in parts) known = placesIn(parts.block, parts.fence).locate;
    return known?.(path) ?? startOfFile;
  };
}

/**
 * The places of front matter’s values. Few files are asked for one, so the YAML is not kept for that but read again: the
 * nodes of a large record are most of the memory that a check would take.
 */
function placesIn(block: string, fence: number): Pick<FrontMatter, 'locate' | 'locateKey'> {
  let known: { readonly root: Node | null; readonly spanOf: SpanOf } | undefined;
  const again = () => {
    if (known) return known;
    const { document, lines } = yamlIn(block);
    known = { root: document.contents, spanOf: spans(lines, fence) };
    return known;
  };
  return {
    locate: (path) => {
      const { root, spanOf } = again();
      return spanOf(nodeAt(root, path));
    },
    locateKey: (path) => {
      const { root, spanOf } = again();
      return spanOf(keyAt(root, path) ?? nodeAt(root, path));
    },
  };
}

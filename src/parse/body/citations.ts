/** Citations in a body: `[@source-id]`, `[@source-id, p. 4]`, `[@one; @other]`. */
import type { CitationNode, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Cited, CitedSource } from '../../record/prose/prose.ts';
import type { Finding, Point, Report } from '../diagnostic.ts';
import type { Written } from './citation-syntax.ts';
import { spanOf, type Pointer } from './pointer.ts';

/** What a body cites, each place of it, and each source once. */
interface Cites {
  readonly cited: Pointer[];
  readonly citations: CitedSource[];
}

/** Finds out what the citations of a body cite. */
export function cite(tree: Root, report: Report): Cites {
  const cited: Pointer[] = [];
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  const numbered = ({ source, locator }: Item): Cited => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return { source, locator, number, count };
  };
  visit(tree, (node, index = 0, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') {
      visit(node, 'citation', () => report('malformed-citation', spanOf(node), citationInLink));
      return SKIP;
    }
    if (node.type !== 'citation' || !node.data?.written) return undefined;
    const after = parent?.children[index + 1];
    if (after?.type === 'text' && /^\((?:https?:|mailto:|[/#])/i.test(after.value))
      report('malformed-citation', spanOf(node), citationInLink);
    const items = itemsOf(node, node.data.written, report);
    delete node.data;
    for (const { source, span } of items) cited.push({ target: source, span });
    node.items = items.map(numbered);
    return undefined;
  });
  return { cited, citations: [...counts].map(([source, count]) => ({ source, count })) };
}

const citationInLink: Finding = {
  reason: 'A citation stands inside a link, where it cannot lead to its source.',
  expected: ['[@source-id] after the link'],
};

interface Item extends Pick<Cited, 'source' | 'locator'> {
  readonly span: Pointer['span'];
}

/** A citation of more sources than this is none. */
const mostItems = 50;
/** A semicolon between two sources: not one that is escaped, or that ends a character reference. */
const between = /(?<!\\|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30}));/gi;
const citationItem = /^@([a-z0-9-]+)(?:\s*,([^]*))?$/;
/** Signs that would set a locator in other letters, or make a link of it. */
const marked = /(?<!\\)[*`<~]|(?<![\\\p{L}\p{N}])_/u;

function itemsOf(node: CitationNode, { lines, isClosed }: Written, report: Report): Item[] {
  const text = lines.map((line) => line.text).join('\n');
  const parts = text.split(between);
  if (!isClosed || parts.length > mostItems) {
    report('malformed-citation', spanOf(node), malformed(`[${text}`));
    return [];
  }
  const items: Item[] = [];
  let start = 0;
  for (const part of parts) {
    const written = part.trim();
    const from = start + part.length - part.trimStart().length;
    const span = { start: pointIn(lines, from), end: pointIn(lines, from + written.length) };
    start += part.length + 1;
    const [, source, locator = ''] = citationItem.exec(written) ?? [];
    if (source === undefined || marked.test(locator))
      report('malformed-citation', span, malformed(`[${text}]`));
    else items.push({ source, locator: decodeString(locator.replaceAll(/\s+/g, ' ')).trim(), span });
  }
  return items;
}

/** The place of a character of lines that are joined by line ends. */
function pointIn(lines: Written['lines'], index: number): Point {
  let before = 0;
  for (const { text, start } of lines) {
    if (index <= before + text.length) return { line: start.line, column: start.column + index - before };
    before += text.length + 1;
  }
  return lines.at(-1)?.start ?? { line: 1, column: 1 };
}

function malformed(written: string): Finding {
  return {
    reason: `"${written.slice(0, 80)}" is not written as a citation.`,
    actual: written.slice(0, 80),
    expected: ['[@source-id]', '[@source-id, p. 4]', '[@one; @other]'],
    note: 'Where it is not meant as a citation, put a backslash before the bracket.',
  };
}

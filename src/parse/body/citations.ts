/** Citations in a body: `[@source-id]`, `[@source-id, p. 4]`, `[@one; @other]`. */
import type { Link, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { citationFragment, noteFragment, type Citation } from '../../record/prose/prose.ts';
import type { Finding, Point, Report } from '../diagnostic.ts';
import { reportFootnotes } from './footnotes.ts';
import { pointsOf, spanOf, type Pointer } from './pointer.ts';

/** What looks like a citation: an @ at the beginning of something in brackets. */
const citationPattern = /\[([^[\]]*?)\]/g;
const looksCited = /(^|[\s;-])@/;
const citationItem = /^\s*@([a-z0-9-]+)\s*(?:,\s*([^;]*?)\s*)?$/;

interface Cited {
  readonly cited: Pointer[];
  readonly citations: Citation[];
}

/** Makes links of the citations in a body, and gathers what they cite. */
export function cite(tree: Root, text: string, report: Report): Cited {
  const cited: Pointer[] = [];
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  const next = (source: string): Reference => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return { source, count, number: numbers.get(source) ?? 0 };
  };
  const pointAt = pointsOf(text);
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') {
      if (/(^|[\s;[-])@/.test(toString(node))) report('malformed-citation', spanOf(node), citationInLink);
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    if (node.value.includes('[^')) reportFootnotes(node, text, pointAt, report);
    if (!node.value.includes('@')) return undefined;
    const pieces = split(node, text, { cited, next, pointAt, report });
    const children: RootContent[] = parent.children;
    children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return { cited, citations: [...counts].map(([source, count]) => ({ source, count })) };
}

const citationInLink: Finding = {
  reason: 'A citation stands inside a link, where it cannot lead to its source.',
  expected: ['[@source-id] after the link'],
};

interface Reference {
  readonly source: string;
  readonly count: number;
  readonly number: number;
}

interface Citing {
  readonly cited: Pointer[];
  readonly next: (source: string) => Reference;
  readonly pointAt: (offset: number) => Point;
  readonly report: Report;
}

function split(node: Text, text: string, { cited, next, pointAt, report }: Citing): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  let from = node.position?.start.offset ?? 0;
  for (const match of node.value.matchAll(citationPattern)) {
    const [written, inside = ''] = match;
    const offset = text.indexOf(written, from);
    if (offset < 0) continue;
    from = offset + written.length;
    if (!looksCited.test(inside) || text[offset - 1] === '\\') continue;
    pieces.push({ type: 'text', value: node.value.slice(done, match.index) });
    done = match.index + written.length;
    let start = offset + 1;
    for (const item of inside.split(';')) {
      const [, source, locator = ''] = citationItem.exec(item) ?? [];
      const indent = item.length - item.trimStart().length;
      const span = { start: pointAt(start + indent), end: pointAt(start + item.length) };
      start += item.length + 1;
      if (source === undefined) {
        report('malformed-citation', span, malformedCitation(written));
        continue;
      }
      cited.push({ target: source, span });
      pieces.push(citationLink(next(source), locator));
    }
  }
  return [...pieces, { type: 'text', value: node.value.slice(done) }];
}

function malformedCitation(written: string): Finding {
  return {
    reason: `"${written.slice(0, 80)}" is not written as a citation.`,
    actual: written.slice(0, 80),
    expected: ['[@source-id]', '[@source-id, p. 4]', '[@one; @other]'],
    note: 'Where it is not meant as a citation, put a backslash before the bracket.',
  };
}

function citationLink({ source, count, number }: Reference, locator: string): Link {
  const label = locator === '' ? `[${number}]` : `[${number}, ${locator}]`;
  return {
    type: 'link',
    url: `#${noteFragment(source)}`,
    data: {
      hProperties: { id: citationFragment(source, count), className: ['citation'] },
      citation: { source, locator },
    },
    children: [{ type: 'text', value: label }],
  };
}

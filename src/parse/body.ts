/** The body of an entry: CommonMark with GFM's tables and footnotes, through remark to sanitised HTML. */
import type { Root as HastRoot } from 'hast';
import type { Link, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { defaultSchema, default as rehypeSanitize } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { gfmParts } from './gfm.ts';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { citationFragment, noteFragment, type Citation, type Prose } from '../record/record.ts';
import { idPattern } from '../record/schema/fields.ts';
import { diagnose, type Finding, type Point, type Span } from './diagnostic.ts';
import type { RuleId } from './rules.ts';

/** A body, what it points at, and what is wrong with it. */
export interface BodyResult {
  readonly prose: Prose;
  /** Ids that the body cites, with their places. */
  readonly cited: readonly Pointer[];
  /** Links to addresses inside the site, with their places. */
  readonly links: readonly Pointer[];
  readonly messages: readonly VFileMessage[];
}

/** Something that a body points at. */
export interface Pointer {
  readonly target: string;
  readonly span: Span;
}

/** Ids that Markdown makes begin with this; its underscore keeps them apart from ids of claims. */
const ownIds = 'text_';

const parser = unified().use(remarkParse).data(gfmParts).freeze();
const renderer = unified()
  .use(remarkRehype, { clobberPrefix: ownIds, footnoteLabel: 'Notes', footnoteLabelProperties: {} })
  .use(() => alignByClass)
  .use(rehypeSanitize, {
    ...defaultSchema,
    // remark-rehype has prefixed its ids already; a second prefix would break the links of footnotes.
    clobberPrefix: '',
    attributes: {
      ...defaultSchema.attributes,
      a: [
        'href',
        'ariaDescribedBy',
        'ariaLabel',
        'ariaLabelledBy',
        'dataFootnoteBackref',
        'dataFootnoteRef',
        ['className', 'data-footnote-backref', 'citation'],
      ],
      td: [['className', /^align-/]],
      th: [['className', /^align-/]],
    },
  })
  .use(rehypeSlug, { prefix: ownIds })
  .use(rehypeStringify)
  .freeze();

/** GFM's tables carry an attribute that HTML has given up; a class says the same. */
function alignByClass(tree: HastRoot): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  });
}

/** Renders a body; `text` has the lines of the file, so that places are the file's. */
export function renderBody(file: string, text: string): BodyResult {
  if (text.trim() === '') return { prose: { html: '', citations: [] }, cited: [], links: [], messages: [] };
  const messages: VFileMessage[] = [];
  const report: Report = (rule, span, finding) => void messages.push(diagnose(rule, { file, span }, finding));
  const tree = parser.parse(text);
  const links = tidy(tree, report);
  const { cited, citations } = cite(tree, text);
  const html = renderer.stringify(renderer.runSync(tree));
  return { prose: { html, citations }, cited, links, messages };
}

type Report = (rule: RuleId, span: Span, finding: Finding) => void;

function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** Takes out what is not published, gathers the links and puts the headings in order, in one walk. */
function tidy(tree: Root, report: Report): Pointer[] {
  const links: Pointer[] = [];
  const ranks: number[] = [];
  visit(tree, (node, index, parent) => {
    switch (node.type) {
      case 'heading':
        node.depth = rankOf(node.depth, ranks);
        return undefined;
      case 'html':
        if (!/^<!--[\s\S]*-->$|^<\//.test(node.value.trim()))
          report('dropped-html', spanOf(node), droppedHtml(node.value));
        return replace(parent, index, []);
      case 'image':
      case 'imageReference':
        report('dropped-image', spanOf(node), droppedImage);
        return replace(parent, index, []);
      case 'link':
      case 'definition': {
        const { url } = node;
        if (/^(\/(?!\/)|#)/.test(url)) links.push({ target: url, span: spanOf(node) });
        if (/^(https?:|mailto:|\/(?!\/)|#)/i.test(url)) return undefined;
        report('dropped-link', spanOf(node), droppedLink(url));
        return replace(parent, index, node.type === 'link' ? node.children : []);
      }
      default:
        return undefined;
    }
  });
  return links;
}

function droppedHtml(html: string): Finding {
  return { reason: 'HTML is not published.', actual: html.slice(0, 80), note: 'Write it as Markdown.' };
}

const droppedImage: Finding = {
  reason: 'Images in the text are not published.',
  note: 'Describe in words what the image shows, and cite where it is.',
};

function droppedLink(url: string): Finding {
  return {
    reason: `The link to "${url.slice(0, 80)}" is not published.`,
    expected: ['an address that begins with https://, or with / for a page of this site'],
  };
}

/** Puts other nodes in the place of one; they are visited next. */
function replace(
  parent: Parents | undefined,
  index: number | undefined,
  nodes: readonly PhrasingContent[],
): [typeof SKIP, number] {
  const children: RootContent[] | undefined = parent?.children;
  children?.splice(index ?? 0, 1, ...nodes);
  return [SKIP, index ?? 0];
}

/** The rank of a heading below the page's own, at most one below the heading that it stands under. */
function rankOf(depth: number, open: number[]): 2 | 3 | 4 | 5 | 6 {
  while ((open.at(-1) ?? 0) >= depth) open.pop();
  open.push(depth);
  return ([2, 3, 4, 5, 6] as const)[open.length - 1] ?? 6;
}

const citationPattern = /\[@([^\]\n]*)\]/g;

function cite(tree: Root, text: string): { cited: Pointer[]; citations: Citation[] } {
  const cited: Pointer[] = [];
  const counts = new Map<string, number>();
  const number = (source: string): Reference => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return { source, count, number: [...counts.keys()].indexOf(source) + 1 };
  };
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('[@'))
      return undefined;
    const pieces = split(node, text, cited, number);
    const children: RootContent[] = parent.children;
    children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return { cited, citations: [...counts].map(([source, count]) => ({ source, count })) };
}

interface Reference {
  readonly source: string;
  readonly count: number;
  readonly number: number;
}

function split(
  node: Text,
  text: string,
  cited: Pointer[],
  number: (source: string) => Reference,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  let from = node.position?.start.offset ?? 0;
  for (const match of node.value.matchAll(citationPattern)) {
    const offset = text.indexOf(match[0], from);
    if (offset < 0 || text[offset - 1] === '\\') continue;
    from = offset + match[0].length;
    pieces.push({ type: 'text', value: node.value.slice(done, match.index) });
    done = match.index + match[0].length;
    for (const item of `@${match[1] ?? ''}`.split(';')) {
      const [id = '', ...locator] = item.trim().replace(/^@/, '').split(',');
      const source = id.trim();
      cited.push({ target: source, span: { start: pointAt(text, offset), end: pointAt(text, from) } });
      if (idPattern.test(source)) pieces.push(citationLink(number(source), locator.join(',').trim()));
    }
  }
  return [...pieces, { type: 'text', value: node.value.slice(done) }];
}

function citationLink({ source, count, number }: Reference, locator: string): Link {
  const label = locator === '' ? `[${number}]` : `[${number}, ${locator}]`;
  return {
    type: 'link',
    url: `#${noteFragment(source)}`,
    data: { hProperties: { id: citationFragment(source, count), className: ['citation'] } },
    children: [{ type: 'text', value: label }],
  };
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

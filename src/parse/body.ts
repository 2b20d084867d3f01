/** The body of an entry: CommonMark with GFM's tables and footnotes, through remark to sanitised HTML. */
import type { Link, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { defaultSchema, default as rehypeSanitize } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
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

/** Ids that Markdown makes begin with this, which no id of a claim does. */
const ownIds = '_';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const renderer = unified()
  .use(remarkRehype, { clobberPrefix: ownIds })
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
    },
  })
  .use(rehypeSlug, { prefix: ownIds })
  .use(rehypeStringify)
  .freeze();

/** Renders a body; `text` has the lines of the file, so that places are the file's. */
export function renderBody(file: string, text: string): BodyResult {
  if (text.trim() === '') return { prose: { html: '', citations: [] }, cited: [], links: [], messages: [] };
  const messages: VFileMessage[] = [];
  const report: Report = (rule, span, finding) => void messages.push(diagnose(rule, { file, span }, finding));
  const tree = parser.parse(text);
  dropUnsafe(tree, report);
  const links = collectLinks(tree, report);
  nestHeadings(tree);
  const { cited, citations } = cite(tree, text);
  const html = renderer.stringify(renderer.runSync(tree));
  return { prose: { html, citations }, cited, links, messages };
}

type Report = (rule: RuleId, span: Span, finding: Finding) => void;

function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

function dropUnsafe(tree: Root, report: Report): void {
  visit(tree, ['html', 'image', 'imageReference'], (node, index, parent) => {
    if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value.trim()))
      report('dropped-html', spanOf(node), {
        reason: 'HTML is not published.',
        actual: node.value.slice(0, 80),
        note: 'Write it as Markdown.',
      });
    else if (node.type !== 'html')
      report('dropped-image', spanOf(node), {
        reason: 'Images in the text are not published.',
        note: 'Describe in words what the image shows, and cite where it is.',
      });
    return remove(parent, index);
  });
}

function remove(
  parent: Parents | undefined,
  index: number | undefined,
  replacement: PhrasingContent[] = [],
): [typeof SKIP, number] {
  const children: RootContent[] | undefined = parent?.children;
  children?.splice(index ?? 0, 1, ...replacement);
  return [SKIP, index ?? 0];
}

function collectLinks(tree: Root, report: Report): Pointer[] {
  const links: Pointer[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'definition') return undefined;
    if (/^(\/(?!\/)|#)/.test(node.url)) links.push({ target: node.url, span: spanOf(node) });
    if (/^(https?:|mailto:|\/(?!\/)|#)/i.test(node.url)) return undefined;
    report('dropped-link', spanOf(node), {
      reason: `The link to "${node.url.slice(0, 80)}" is not published.`,
      expected: ['an address that begins with https://, or with / for a page of this site'],
    });
    return remove(parent, index, node.type === 'link' ? node.children : []);
  });
  return links;
}

/** Puts the headings below the page's own, each at most one rank below the one it stands under. */
function nestHeadings(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'heading', (node) => {
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    node.depth = ([2, 3, 4, 5, 6] as const)[open.length - 1] ?? 6;
  });
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

/** The body of an entry: CommonMark with GFM's tables and footnotes, through remark to sanitised HTML. */
import type { Root as HastRoot } from 'hast';
import type { Link, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { defaultSchema, default as rehypeSanitize } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { gfmParts } from './gfm.ts';
import { markdownOf } from './markdown.ts';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { citationFragment, noteFragment, type Citation, type Prose } from '../record/record.ts';
import { diagnose, type Finding, type Point, type Span } from './diagnostic.ts';
import type { RuleId } from './rules.ts';

/** A body, what it points at, and what is wrong with it. */
export interface BodyResult {
  readonly prose: Prose;
  /** The ids of headings, notes and citations in the HTML. */
  readonly ids: readonly string[];
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

/** Ids that Markdown makes begin with one of these; the underscore keeps them apart from ids of claims. */
const headingIds = 'text_';
const footnoteIds = 'note_';

const commonMark = unified().use(remarkParse).freeze();
const withGfm = unified().use(remarkParse).data(gfmParts).freeze();
/** Without one of these signs no part of GFM can stand in a text, and reading it is quicker. */
const gfmSigns = /[|~]|\[\^/;
const renderer = unified()
  .use(remarkRehype, { clobberPrefix: footnoteIds, footnoteLabel: 'Notes', footnoteLabelProperties: {} })
  .use(() => mendHtml)
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
  .use(rehypeSlug, { prefix: headingIds })
  .use(rehypeStringify)
  .freeze();

/** Mends what remark-rehype makes: `align`, which HTML has given up, and an id that a claim might have. */
function mendHtml(tree: HastRoot): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] === 'footnote-label') properties['id'] = `${footnoteIds}label`;
    if (properties['ariaDescribedBy'] !== undefined) properties['ariaDescribedBy'] = [`${footnoteIds}label`];
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  });
}

/** Renders a body; `text` has the lines of the file, so that places are the file's. */
export function renderBody(file: string, text: string): BodyResult {
  const empty: BodyResult = {
    prose: { html: '', markdown: '', citations: [] },
    ids: [],
    cited: [],
    links: [],
    messages: [],
  };
  if (text.trim() === '') return empty;
  const messages: VFileMessage[] = [];
  const report: Report = (rule, span, finding) => void messages.push(diagnose(rule, { file, span }, finding));
  const tangle = tangledLine(text);
  if (tangle !== undefined) {
    report('too-complex', { start: { line: tangle, column: 1 }, end: { line: tangle, column: 1 } }, tangled);
    return { ...empty, messages };
  }
  const tree = (gfmSigns.test(text) ? withGfm : commonMark).parse(text);
  const links = tidy(tree, report);
  const { cited, citations } = cite(tree, text, report);
  const html = renderer.stringify(renderer.runSync(tree));
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
  return { prose: { html, markdown: markdownOf(tree), citations }, ids, cited, links, messages };
}

/** Signs that Markdown pairs up: its time grows with their square within one paragraph. */
const pairedSigns = /[[\]*_~]/g;
const mostSigns = 2000;
/** Quotations and lists may lie this deep in each other. */
const deepestBlocks = 50;
/** What opens a quotation or an item of a list, with the space behind it. */
const blockMark = /^(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/;
/** A rule across the page, `* * *`, which opens nothing. */
const acrossPage = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const farIndented = /^(?: {200}|\t{50})/;

/** Whether a line opens blocks within blocks, or one that lies in many. */
function isDeep(line: string): boolean {
  let rest = line.trimStart();
  for (let depth = farIndented.test(line) ? deepestBlocks - 1 : 0; !acrossPage.test(rest); depth += 1) {
    if (depth === deepestBlocks) return true;
    const [mark] = blockMark.exec(rest) ?? [];
    if (mark === undefined) return false;
    rest = rest.slice(mark.length);
  }
  return false;
}

const tangled: Finding = {
  reason: `The text holds more than ${mostSigns} brackets, asterisks or underscores in one paragraph, or blocks nested ${deepestBlocks} deep.`,
  note: 'Divide it by empty lines, or take the signs out.',
};

/** The line of a text that would take too long to read: signs to pair up, or blocks within blocks; code aside. */
function tangledLine(text: string): number | undefined {
  let signs = 0;
  let fence: string | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = mark;
    const bare = line.trim();
    signs = bare === '' || acrossPage.test(bare) ? 0 : signs + (line.match(pairedSigns)?.length ?? 0);
    if (signs > mostSigns || isDeep(line)) return i + 1;
  }
  return undefined;
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
        const url = publishable(node.url);
        if (url === undefined) {
          report('dropped-link', spanOf(node), droppedLink(node.url));
          return replace(parent, index, node.type === 'link' ? node.children : []);
        }
        node.url = url;
        if (/^[/#]/.test(url)) links.push({ target: url, span: spanOf(node) });
        return undefined;
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

/** What Markdown left as text although it looks like a footnote: no footnote of this name has a text. */
function reportFootnotes(node: Text, text: string, pointAt: (offset: number) => Point, report: Report): void {
  let from = node.position?.start.offset ?? 0;
  for (const [written] of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
    const offset = text.indexOf(written, from);
    if (offset < 0) continue;
    from = offset + written.length;
    if (text[offset - 1] === '\\') continue;
    report('unknown-footnote', { start: pointAt(offset), end: pointAt(from) }, unknownFootnote(written));
  }
}

function unknownFootnote(written: string): Finding {
  return {
    reason: `The footnote "${written}" has no text.`,
    actual: written,
    note: `Write a line that begins with ${written}: and the text, or take the footnote out.`,
  };
}

/** A link as it may be published: into the site, to the web, to a mailbox; its scheme in lower case. */
function publishable(url: string): string | undefined {
  if (/^(\/(?!\/)|#)/.test(url)) return url;
  const [scheme = ''] = /^(https?:\/\/|mailto:)/i.exec(url) ?? [];
  const rest = url.slice(scheme.length);
  if (scheme === '' || rest === '' || !URL.canParse(url) || (/^mailto/i.test(scheme) && !rest.includes('@')))
    return undefined;
  return scheme.toLowerCase() + rest;
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

/** What looks like a citation: an @ at the beginning of something in brackets. */
const citationPattern = /\[([^[\]]*?)\]/g;
const looksCited = /(^|[\s;-])@/;
const citationItem = /^\s*@([a-z0-9-]+)\s*(?:,\s*([^;]*?)\s*)?$/;

interface Cited {
  readonly cited: Pointer[];
  readonly citations: Citation[];
}

function cite(tree: Root, text: string, report: Report): Cited {
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
    pieces.push({ type: 'text', value: held(node.value.slice(done, match.index)) });
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

/** A text whose last word keeps what follows on its line. */
function held(text: string): string {
  return text.replace(/\s$/, '\u00A0');
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

/** Finds the line and column of an offset. */
function pointsOf(text: string): (offset: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

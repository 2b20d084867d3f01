/** A long body cut at its uppermost headings, and each chapter into its blocks. */
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Address } from '../address.ts';
import { dropCitations, elementsOf, isCitation } from './elements.ts';
import { withBase, type HtmlBlock, type Page } from './html.ts';
import { noteFragment, type Prose } from './prose.ts';

/** A heading by its id. */
export interface Heading {
  readonly id: string;
  readonly words: string;
}

/** A chapter: what stands from one of the uppermost headings to the next. */
export interface Chapter {
  /** What stands before the first heading has none. */
  readonly heading?: Heading;
  /** Its heading and what follows it first, a paragraph as a rule, each with all sources that it cites. */
  readonly opening: readonly HtmlBlock[];
  /** All that comes after. */
  readonly rest: readonly HtmlBlock[];
  /** The addresses inside the site to which it links, in their order. */
  readonly links: readonly Address[];
}

/** The chapters of a body in order; of a body without headings the whole is one. */
export function chaptersOf({ tree }: Prose, page: Page): Chapter[] {
  const chapters: RootContent[][] = [[]];
  for (const node of elementsOf(tree, page.t).children)
    if (isHeading(node)) chapters.push([node]);
    else chapters.at(-1)?.push(node);
  return chapters
    .filter((nodes) => nodes.some(({ type }) => type === 'element'))
    .map((nodes) => chapterOf(nodes, page));
}

/** The uppermost headings of a body, by which a list of contents leads into it. */
export function headingsOf({ tree }: Prose, { t }: Pick<Page, 't'>): Heading[] {
  return elementsOf(tree, t)
    .children.filter(isHeading)
    .map((heading) => ({ id: String(heading.properties['id']), words: wordsOf(heading) }));
}

/** The HTML of what stands before the first heading, without the numbers of sources; nothing where nothing does. */
export function openingOf({ tree }: Prose, page: Page): string {
  const nodes = elementsOf(tree, page.t).children;
  const end = nodes.findIndex(isHeading);
  const root: Root = { type: 'root', children: end < 0 ? [] : nodes.slice(0, end) };
  dropCitations(root);
  withBase(root, page);
  return toHtml(root).trim();
}

function chapterOf(nodes: RootContent[], page: Page): Chapter {
  const root: Root = { type: 'root', children: nodes };
  const links = linksIn(root);
  const heading = nodes.find(isHeading);
  const words = heading && wordsOf(heading);
  withBase(root, page);
  const blocks = nodes.filter((node) => node.type === 'element');
  const opening = blocks.findIndex((block) => block !== heading) + 1 || blocks.length;
  return {
    ...(heading && words !== undefined ? { heading: { id: String(heading.properties['id']), words } } : {}),
    opening: blocks.slice(0, opening).map(blockOf),
    rest: blocks.slice(opening).map(blockOf),
    links,
  };
}

function blockOf(block: Element): HtmlBlock {
  const cites = new Set<string>();
  visit(block, 'element', ({ properties }) => {
    const source = isCitation(properties) ? sourceIn(properties['href']) : undefined;
    if (source !== undefined) cites.add(source);
  });
  return { html: toHtml(block), cites: [...cites] };
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'h2';
}

function linksIn(root: Root): Address[] {
  const links: Address[] = [];
  visit(root, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('/')) links.push(href);
  });
  return links;
}

/** The words of a heading, without the numbers of sources and notes. */
function wordsOf(heading: Element): string {
  let words = '';
  visit(heading, (node) => {
    if (node.type === 'text') words += node.value;
    return node.type === 'element' && (isCitation(node.properties) || node.tagName === 'sup')
      ? SKIP
      : undefined;
  });
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** The source to whose line in the list a citation leads. */
function sourceIn(href: unknown): string | undefined {
  const beginning = `#${noteFragment('')}`;
  return typeof href === 'string' && href.startsWith(beginning) ? href.slice(beginning.length) : undefined;
}

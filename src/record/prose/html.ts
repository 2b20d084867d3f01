/** A body as a page shows it. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Address } from '../address.ts';
import type { Translate } from '../words/text.ts';
import { unbroken } from '../words/unbroken.ts';
import { elementsOf, idsIn, isCitation } from './elements.ts';
import { citationFragment, noteFragment, type Prose } from './prose.ts';

/** What a body takes from the page that shows it. */
export interface Page {
  readonly t: Translate;
  /** The address with what the site puts before it. */
  readonly href: (address: Address) => string;
}

/** A paragraph or another block of a body. */
export interface HtmlBlock {
  readonly html: string;
  /** The sources beside it, in the order in which it cites them. */
  readonly cites: readonly string[];
}

/** A plain text as HTML, in as few letters as may be, `plainHtml('a < "b"') //=> 'a &#x3C; "b"'`. */
export function plainHtml(text: string): string {
  return toHtml({ type: 'text', value: text });
}

/** The HTML of a body; nothing for an entry that has none. */
export function htmlOf({ tree }: Prose, page: Page): string {
  return toHtml(linked(tree, page));
}

/** The HTML of a body, block by block, each with the sources that it is the first to cite. */
export function htmlBlocksOf({ tree, citations }: Prose, page: Page): HtmlBlock[] {
  return linked(tree, page)
    .children.filter((block) => block.type === 'element')
    .map((block) => {
      const ids = idsIn({ type: 'root', children: [block] });
      return {
        html: toHtml(block),
        cites: citations.filter((_, i) => ids.includes(citationFragment(i + 1))).map(({ source }) => source),
      };
    });
}

/**
 * The HTML of a body among others on one page: it has no ids, its citations have the numbers of that page, and what leads
 * to a place on the page of its own leads there.
 */
export function htmlAmong(
  { tree }: Prose,
  own: Address,
  numberOf: (source: string) => number | undefined,
  page: Page,
): string {
  const elements = linked(tree, page);
  visit(elements, 'element', (element) => {
    const { properties } = element;
    const { href } = properties;
    delete properties['id'];
    delete properties['ariaDescribedBy'];
    if (typeof href !== 'string' || !href.startsWith('#')) return;
    if (isCitation(properties)) renumber(element, numberOf(href.slice(noteFragment('').length + 1)));
    else properties['href'] = page.href(own) + href;
  });
  return toHtml(elements);
}

/** Puts another number into the text of a citation, `[3, p. 4]`. */
function renumber({ children }: Element, number: number | undefined): void {
  const [text] = children;
  if (text?.type === 'text' && number !== undefined) text.value = text.value.replace(/\d+/, String(number));
}

/** The elements of a body, whose links lead to where the page lies. */
function linked(tree: Prose['tree'], page: Page): Root {
  const elements = elementsOf(tree, page.t);
  withBase(elements, page);
  visit(elements, 'text', (text) => {
    text.value = unbroken(text.value);
  });
  return elements;
}

/** Puts before each address inside the site what the site puts before it. */
export function withBase(elements: Root, { href }: Pick<Page, 'href'>): void {
  visit(elements, 'element', ({ properties }) => {
    const link = properties['href'];
    if (typeof link === 'string' && link.startsWith('/')) properties['href'] = href(link);
  });
}

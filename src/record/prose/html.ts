/** A body as a page shows it. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Address } from '../address.ts';
import type { Translate } from '../words/text.ts';
import { elementsOf, idsIn } from './elements.ts';
import { citationFragment, type Prose } from './prose.ts';

/** What a body takes from the page that shows it. */
export interface Page {
  readonly t: Translate;
  /** The address with what the site puts before it. */
  readonly href: (address: Address) => string;
}

/** A paragraph or another block of a body. */
export interface HtmlBlock {
  readonly html: string;
  /** The sources that it is the first to cite, in that order. */
  readonly cites: readonly string[];
}

/** The HTML of a body; nothing for an entry that has none. */
export function htmlOf({ tree }: Prose, page: Page): string {
  return toHtml(linked(tree, page));
}

/** The HTML of a body, block by block. */
export function htmlBlocksOf({ tree, citations }: Prose, page: Page): HtmlBlock[] {
  return linked(tree, page)
    .children.filter((block) => block.type === 'element')
    .map((block) => {
      const ids = idsIn({ type: 'root', children: [block] });
      const cites = citations.map(({ source }) => source);
      return {
        html: toHtml(block),
        cites: cites.filter((source) => ids.includes(citationFragment(source))),
      };
    });
}

/** The elements of a body, whose links lead to where the page lies. */
function linked(tree: Prose['tree'], page: Page): Root {
  const elements = elementsOf(tree, page.t);
  withBase(elements, page);
  return elements;
}

/** Puts before each address inside the site what the site puts before it. */
export function withBase(elements: Root, { href }: Pick<Page, 'href'>): void {
  visit(elements, 'element', ({ properties }) => {
    const link = properties['href'];
    if (typeof link === 'string' && link.startsWith('/')) properties['href'] = href(link);
  });
}

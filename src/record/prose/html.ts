/** A body as a page shows it. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Address } from '../address.ts';
import type { Translate } from '../words/text.ts';
import { elementsOf } from './elements.ts';
import type { Prose } from './prose.ts';

/** What a body takes from the page that shows it. */
export interface Page {
  readonly t: Translate;
  /** The address with what the site puts before it. */
  readonly href: (address: Address) => string;
}

/** The HTML of a body; nothing for an entry that has none. */
export function htmlOf({ tree }: Prose, page: Page): string {
  const elements = elementsOf(tree, page.t);
  withBase(elements, page);
  return toHtml(elements);
}

/** Puts before each address inside the site what the site puts before it. */
export function withBase(elements: Root, { href }: Pick<Page, 'href'>): void {
  visit(elements, 'element', ({ properties }) => {
    const link = properties['href'];
    if (typeof link === 'string' && link.startsWith('/')) properties['href'] = href(link);
  });
}

/** The body of an entry as it is published, written as Markdown again for those who take it away. */
import type { Link, Parents, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';

/** What a citation cites; it stands in the tree as a link, which is how it is shown. */
export interface Cited {
  readonly source: string;
  /** Where in the source, `p. 4`; empty where that is not said. */
  readonly locator: string;
}

declare module 'mdast' {
  interface LinkData {
    citation?: Cited;
  }
}

const options: Options = {
  bullet: '-',
  emphasis: '_',
  resourceLink: true,
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
  ],
  handlers: {
    link: (node: Link, parent, state, info) =>
      node.data?.citation === undefined
        ? defaultHandlers.link(node, parent, state, info)
        : citationIn(parent, node),
  },
};

/** Writes a tree of which nothing is left that is not published; citations as Pandoc has them. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, options).replaceAll('\u00A0[@', ' [@').trimEnd();
}

/** A run of citations as one, `[@one; @other, p. 4]`, in the place of its first. */
function citationIn(parent: Parents | undefined, node: Link): string {
  const siblings: readonly object[] = parent?.children ?? [node];
  const index = siblings.indexOf(node);
  if (citationOf(siblings[index - 1])) return '';
  const others = siblings.slice(index);
  const end = others.findIndex((sibling) => !citationOf(sibling));
  const run = others.slice(0, end < 0 ? undefined : end).flatMap((sibling) => citationOf(sibling) ?? []);
  return `[${run.map(({ source, locator }) => `@${source}${locator && `, ${locator}`}`).join('; ')}]`;
}

function citationOf(node: object | undefined): Cited | undefined {
  return node && 'data' in node && isCitation(node.data) ? node.data.citation : undefined;
}

function isCitation(data: unknown): data is { readonly citation: Cited } {
  return typeof data === 'object' && data !== null && 'citation' in data;
}

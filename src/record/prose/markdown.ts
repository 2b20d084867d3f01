/** A body written as Markdown again, for those who take it away. */
import type { Definition, Link, Parents } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Cited, Prose } from './prose.ts';

/** Writes a body; citations as Pandoc has them, and the target of every link as `whole` gives it. */
export function markdownOf({ tree }: Prose, whole: (target: string) => string): string {
  return toMarkdown(tree, optionsWith(whole)).trimEnd();
}

function optionsWith(whole: (target: string) => string): Options {
  return {
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
          ? defaultHandlers.link({ ...node, url: whole(node.url) }, parent, state, info)
          : citationIn(parent, node),
      definition: (node: Definition, parent, state, info) =>
        defaultHandlers.definition({ ...node, url: whole(node.url) }, parent, state, info),
    },
  };
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

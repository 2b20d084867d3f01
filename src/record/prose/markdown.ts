/** A body written as Markdown again, for those who take it away. */
import type { CitationNode, Definition, Link } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Prose } from './prose.ts';

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
      citation: written,
      link: (node: Link, parent, state, info) =>
        defaultHandlers.link({ ...node, url: whole(node.url) }, parent, state, info),
      definition: (node: Definition, parent, state, info) =>
        defaultHandlers.definition({ ...node, url: whole(node.url) }, parent, state, info),
    },
  };
}

/** `[@one; @other, p. 4]`; the signs of Markdown in a locator stay signs of the text. */
function written({ items }: CitationNode): string {
  const each = items.map(({ source, locator }) => `@${source}${locator && `, ${escaped(locator)}`}`);
  return `[${each.join('; ')}]`;
}

function escaped(locator: string): string {
  return locator.replaceAll(/[\\[\];&*_`<~|]/g, '\\$&');
}

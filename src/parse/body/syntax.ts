/** The syntax of bodies, as mdast-util-from-markdown takes it. */
import type { Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { citationSyntax, citationTree } from './citation-syntax.ts';

/** CommonMark with citations. */
export const withoutGfm: Options = { extensions: [citationSyntax], mdastExtensions: [citationTree] };

/**
 * The same with the parts of GFM that the format has: tables, footnotes and strikethrough. Bare addresses stay text, so
 * that what becomes a link is what the editor wrote as one; so does a single tilde, which reads as “to” or “about”.
 */
export const withGfm: Options = {
  extensions: [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), citationSyntax],
  mdastExtensions: [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    citationTree,
  ],
};

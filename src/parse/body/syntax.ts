/** The syntax of bodies: remark with this format’s extensions. */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { citationSyntax, citationTree } from './citation-syntax.ts';

/** CommonMark with citations. */
export const withoutGfm = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [citationSyntax], fromMarkdownExtensions: [citationTree] })
  .freeze();

/**
 * The same with the parts of GFM that the format has: tables, footnotes and strikethrough. Bare addresses stay text, so
 * that what becomes a link is what the editor wrote as one; so does a single tilde, which reads as “to” or “about”.
 */
export const withGfm = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      citationSyntax,
    ],
    fromMarkdownExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      citationTree,
    ],
  })
  .freeze();

import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * The parts of GFM that the format has: tables, footnotes and strikethrough, as mdast-util-from-markdown takes them.
 * Bare addresses stay text, so that what becomes a link is what the editor wrote as one.
 */
export const gfmParts = {
  extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()],
};

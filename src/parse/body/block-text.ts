/** The words of a block as one text, since a quotation or a sentence may run through links and emphasis. */
import type { Heading, Paragraph, TableCell, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** The text of a block, and where in its file a word of it begins. */
export interface BlockText {
  readonly whole: string;
  /** The offset of a word that begins at an index of the text; nothing where it is written otherwise. */
  readonly offsetOf: (word: string, at: number) => number | undefined;
}

/** Reads a block of a file; citations and code are a space of it. */
export function blockText(block: Paragraph | Heading | TableCell, file: string): BlockText {
  const texts: { readonly node: Text; readonly from: number }[] = [];
  let whole = '';
  visit(block, (node) => {
    if (node.type === 'text') {
      texts.push({ node, from: whole.length });
      whole += node.value;
    } else if (node.type === 'inlineCode' || node.type === 'citation') whole += ' ';
  });
  return {
    whole,
    offsetOf: (word, at) => {
      const holder = texts.findLast(({ from }) => from <= at);
      const start = holder?.node.position?.start.offset;
      // What Markdown takes out of a text only makes its source longer.
      const offset = holder && start !== undefined ? file.indexOf(word, start + at - holder.from) : -1;
      return offset < 0 ? undefined : offset;
    },
  };
}

/** The words of a body that take a side: its own, not those that it quotes. */
import type { Heading, Paragraph, Root, TableCell, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { loadedWordsIn } from '../../record/loaded-words.ts';
import { pointsOf, type Pointer } from './pointer.ts';

/** Finds the loaded words outside quotations, block quotes and code, with their places. */
export function loadedPointers(tree: Root, text: string): Pointer[] {
  const pointAt = pointsOf(text);
  const found: Pointer[] = [];
  visit(tree, (node) => {
    if (node.type === 'blockquote') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    for (const { word, offset } of loadedIn(node, text))
      found.push({ target: word, span: { start: pointAt(offset), end: pointAt(offset + word.length) } });
    return SKIP;
  });
  return found;
}

interface Placed {
  readonly word: string;
  /** Where the word begins in the file. */
  readonly offset: number;
}

/** A quotation may run through links and emphasis, so the texts of a block are read as one. */
function loadedIn(block: Paragraph | Heading | TableCell, text: string): Placed[] {
  const texts: { readonly node: Text; readonly from: number }[] = [];
  let whole = '';
  visit(block, (node) => {
    if (node.type === 'text') {
      texts.push({ node, from: whole.length });
      whole += node.value;
    } else if (node.type === 'inlineCode' || node.type === 'citation') whole += ' ';
  });
  return loadedWordsIn(whole).flatMap(({ word, at }) => {
    const holder = texts.findLast(({ from }) => from <= at);
    const start = holder?.node.position?.start.offset;
    // What Markdown takes out of a text only makes its source longer.
    const offset = holder && start !== undefined ? text.indexOf(word, start + at - holder.from) : -1;
    return offset < 0 ? [] : [{ word, offset }];
  });
}

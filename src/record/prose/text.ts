/** A body as plain text. */
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Prose } from './prose.ts';

/** The text of each paragraph, heading, cell and piece of code, without signs of Markdown. */
export function blocksOf({ tree }: Prose): string[] {
  const blocks: string[] = [];
  visit(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'code':
        blocks.push(toString(node));
        return SKIP;
      default:
        return undefined;
    }
  });
  return blocks;
}

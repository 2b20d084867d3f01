/** What is left in a text that looks as if it were to lead somewhere. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../diagnostic.ts';
import { reportFootnotes } from './definitions.ts';
import { pointsOf, type Pointer } from './pointer.ts';

/** Reports footnotes without a text; returns the words that begin with an @, which may be meant as citations. */
export function reportTexts(tree: Root, text: string, report: Report): Pointer[] {
  const bare: Pointer[] = [];
  const pointAt = pointsOf(text);
  visit(tree, 'text', (node) => {
    if (node.value.includes('[^')) reportFootnotes(node, text, pointAt, report);
    let from = node.position?.start.offset ?? 0;
    for (const [written, target = ''] of node.value.matchAll(/(?<![\p{L}\p{N}./[])@([a-z0-9-]+)/gu)) {
      const offset = text.indexOf(written, from);
      if (offset < 0) continue;
      from = offset + written.length;
      if (text[offset - 1] !== '\\')
        bare.push({ target, span: { start: pointAt(offset), end: pointAt(from) } });
    }
  });
  return bare;
}

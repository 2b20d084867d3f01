/** Places in a body, and what it points at from them. */
import type { Nodes } from 'mdast';
import type { Point, Span } from '../diagnostic.ts';

/** Something that a body points at. */
export interface Pointer {
  readonly target: string;
  readonly span: Span;
}

/** The place of a node that was read from a text. */
export function spanOf(node: Nodes): Span {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** Finds the line and column of an offset. */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

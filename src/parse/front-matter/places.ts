/** The places of front matter's keys and values in the file. */
import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Span } from '../diagnostic.ts';

/** A path to a value: field names and list indices. */
export type Path = readonly PropertyKey[];

/** The place of a node; of the whole front matter, where there is none. */
export type SpanOf = (node: Node | null | undefined) => Span;

/** Finds the places of nodes in front matter that ends with a fence on a line. */
export function spans(lines: LineCounter, fence: number): SpanOf {
  const whole: Span = { start: { line: 1, column: 1 }, end: { line: fence, column: 4 } };
  return (node) => {
    const range = node?.range;
    return range ? { start: point(lines, range[0]), end: point(lines, range[1]) } : whole;
  };
}

/** The place of an offset. */
export function point(lines: LineCounter, offset: number): Span['start'] {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The node of a value, or of the nearest group around it. */
export function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    const next = isMap<unknown, unknown>(node)
      ? pairOf(node.items, step)?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) break;
    if (isScalar(next) && next.value === null && isMap(node)) return keyAt(node, [step]) ?? next;
    node = next;
  }
  return node;
}

/** The node of a field's name. */
export function keyAt(root: Node | null, path: Path): Node | undefined {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (last === undefined || !isMap<unknown, unknown>(parent)) return undefined;
  const key = pairOf(parent.items, last)?.key;
  return isScalar(key) ? key : undefined;
}

function pairOf(
  items: readonly Pair<unknown, unknown>[],
  name: PropertyKey,
): Pair<unknown, unknown> | undefined {
  return items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

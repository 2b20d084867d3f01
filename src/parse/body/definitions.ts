/** Footnotes, and addresses that stand below a text: each is named in the text, and has one text. */
import type { Definition, FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Point, Report } from '../diagnostic.ts';
import { spanOf } from './pointer.ts';

type Defining = Definition | FootnoteDefinition;

/** Takes out the footnotes and addresses to which nothing in the text leads, and reports them. */
export function pruneDefinitions(tree: Root, report: Report): void {
  const first = new Map<string, Defining>();
  visit(tree, ['definition', 'footnoteDefinition'], (node) => {
    if (isDefining(node) && !first.has(keyOf(node))) first.set(keyOf(node), node);
  });
  const used = new Set<string>();
  const queue: Nodes[] = [tree];
  for (const from of queue)
    visit(from, (node) => {
      if (node !== from && isDefining(node)) return SKIP;
      if (
        node.type !== 'footnoteReference' &&
        node.type !== 'linkReference' &&
        node.type !== 'imageReference'
      )
        return undefined;
      const key = keyOf(node);
      const definition = first.get(key);
      if (definition && !used.has(key)) queue.push(definition);
      used.add(key);
      return undefined;
    });
  visit(tree, (node, index, parent) => {
    if (!isDefining(node) || !parent || index === undefined) return undefined;
    const kept = first.get(keyOf(node));
    if (kept === node && used.has(keyOf(node))) return undefined;
    report('unused-definition', spanOf(node), unused(node, kept === node));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isDefining(node: Nodes): node is Defining {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** Footnotes and addresses may have one name. */
function keyOf(node: { readonly type: string; readonly identifier: string }): string {
  return `${node.type.startsWith('footnote')} ${node.identifier}`;
}

function unused(node: Defining, isFirst: boolean): Finding {
  const name = node.type === 'definition' ? `[${node.label ?? node.identifier}]` : `[^${node.identifier}]`;
  return {
    reason: isFirst
      ? `Nothing in the text leads to ${name}, so what stands here is not published.`
      : `${name} stands here again, and what is said of it here is not published.`,
    actual: name,
    note:
      node.type === 'definition' && node.identifier.startsWith('@')
        ? 'A citation that begins a line is not followed by a colon.'
        : 'Name it in the text, give it a name of its own, or take it out.',
  };
}

/** What Markdown left as text although it looks like a footnote: no footnote of this name has a text. */
export function reportFootnotes(
  node: Text,
  text: string,
  pointAt: (offset: number) => Point,
  report: Report,
): void {
  let from = node.position?.start.offset ?? 0;
  for (const [written] of node.value.matchAll(/\[\^[^[\]\s]+\]/g)) {
    const offset = text.indexOf(written, from);
    if (offset < 0) continue;
    from = offset + written.length;
    if (text[offset - 1] === '\\') continue;
    report('unknown-footnote', { start: pointAt(offset), end: pointAt(from) }, unknownFootnote(written));
  }
}

function unknownFootnote(written: string): Finding {
  return {
    reason: `The footnote "${written}" has no text.`,
    actual: written,
    note: `Write a line that begins with ${written}: and the text, or take the footnote out.`,
  };
}

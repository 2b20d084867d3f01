/** What Markdown makes of a text that its editor hardly meant: signs and numbers that go, lines that become something else. */
import type {
  Blockquote,
  Code,
  Emphasis,
  Delete,
  Heading,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
  Strong,
  Table,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding, Report } from '../diagnostic.ts';
import { spanOf } from './pointer.ts';

/** Reports what a reader would not see as it is written in `text`. */
export function reportAltered(tree: Root, text: string, report: Report): void {
  const sourceOf = (node: Nodes): string =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  visit(tree, (node, index, parent) => {
    const finding = findingFor(node, { text, source: sourceOf(node), parent, index, sourceOf });
    if (finding) report('altered-text', spanOf(node), finding);
  });
}

interface Place {
  readonly text: string;
  readonly source: string;
  readonly sourceOf: (node: Nodes) => string;
  readonly parent: Parents | undefined;
  readonly index: number | undefined;
}

function findingFor(node: Nodes, place: Place): Finding | undefined {
  switch (node.type) {
    case 'listItem':
      return renumbered(place) ?? signBefore(node, place);
    case 'blockquote':
      return signBefore(node, place);
    case 'heading':
      return underlined(node, place) ?? signBefore(node, place);
    case 'code':
      return asCode(node, place);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return withinWord(node, place);
    case 'tableRow':
      return place.index !== 0 && !place.source.includes('|') ? rowOfTable : undefined;
    default:
      return undefined;
  }
}

/** A number that the page would count otherwise. Where each item has the number 1, counting is left to the page. */
function renumbered({ parent, index, source, sourceOf }: Place): Finding | undefined {
  if (parent?.type !== 'list' || parent.ordered !== true || index === undefined) return undefined;
  const [number = ''] = /^\d+/.exec(source) ?? [];
  const shown = String((parent.start ?? 1) + index);
  if (number === shown || (number === '1' && isCounted(parent, sourceOf))) return undefined;
  return {
    reason: `The number ${number} begins an item of a list, which pages number ${shown}.`,
    actual: `${number}.`,
    expected: [`${shown}.`],
    note: `Where it is no item of a list, put a backslash before the full stop: ${number}\\.`,
  };
}

function isCounted({ children }: List, sourceOf: Place['sourceOf']): boolean {
  return children.every((item) => /^1[.)]/.test(sourceOf(item)));
}

/** A sign before a number, which reads as “more than” or “minus” and is taken for the sign of a block. */
function signBefore(
  node: ListItem | Blockquote | Heading,
  { parent, index = 0, source }: Place,
): Finding | undefined {
  const [, sign] = /^([-+*>#])[ \t]?\d/.exec(source) ?? [];
  if (sign === undefined || !parent) return undefined;
  const block = node.type === 'listItem' ? parent : node;
  const isAlone = node.type === 'listItem' && parent.children.length === 1 && sign === '-';
  if (sign !== '+' && !isAlone && (block !== node || !continues(node, parent.children[index - 1])))
    return undefined;
  return {
    reason: `The sign ${sign} before a number begins a ${node.type === 'listItem' ? 'list' : node.type === 'heading' ? 'heading' : 'quotation'} and is not shown.`,
    actual: source.split('\n')[0]?.slice(0, 80),
    note: `Where it belongs to the number, put a backslash before it: \\${sign}`,
  };
}

/** Whether a block stands on the line after a paragraph, without an empty line between them. */
function continues(node: Nodes, before: Nodes | undefined): boolean {
  return before?.type === 'paragraph' && before.position?.end.line === (node.position?.start.line ?? 0) - 1;
}

/** Sentences that a line of hyphens or equals signs below them turns into a heading. */
function underlined(node: Heading, { source }: Place): Finding | undefined {
  const lines = source.split('\n');
  const underline = lines.at(-1)?.replace(/^[ \t>]+/, '') ?? '';
  if (lines.length < 2 || !/^(?:-+|=+)[ \t]*$/.test(underline)) return undefined;
  if (lines.length === 2 && !/[.!?…:;,]$/.test(toString(node).trimEnd())) return undefined;
  return {
    reason: 'The line below this text makes a heading of it.',
    actual: underline,
    note: 'Put an empty line between the two for a rule across the page; a heading begins with ##.',
  };
}

function asCode(node: Code, { source }: Place): Finding | undefined {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (fence === undefined)
    return {
      reason:
        'These lines are indented by four spaces or more and are shown as code, with every sign as it stands.',
      note: 'Take the spaces out, or put ``` on a line before and a line after them.',
    };
  if (node.meta)
    return {
      reason: `What follows ${fence} on its line is not shown.`,
      actual: `${node.lang} ${node.meta}`.slice(0, 80),
      note: 'Put it on the next line.',
    };
  const last =
    source
      .split('\n')
      .at(-1)
      ?.replace(/^[ \t>]+/, '')
      .trimEnd() ?? '';
  if (source.includes('\n') && last.startsWith(fence) && !/[^`~]/.test(last)) return undefined;
  return {
    reason: `The code that ${fence} begins has no end, so all that follows is shown as code.`,
    expected: [`a line that holds ${fence} alone, after the code`],
  };
}

/** Signs of stress inside a word or beside a figure: 5*6*7 would be shown as 567. */
function withinWord({ position }: Emphasis | Strong | Delete, { text, source }: Place): Finding | undefined {
  const before = text[(position?.start.offset ?? 0) - 1] ?? '';
  const after = text[position?.end.offset ?? 0] ?? '';
  const isInside = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (!isInside && !/\d/.test(before) && !/\d/.test(after)) return undefined;
  return {
    reason: 'The signs around these words set them in other letters and are not shown.',
    actual: source.slice(0, 80),
    note: `Where they belong to the text, put a backslash before each: \\${source[0]}`,
  };
}

const rowOfTable: Finding = {
  reason: 'This line is read as a row of the table above it.',
  note: 'Put an empty line after the table.',
};

/** Takes out the cells that a row has more than the head of its table, and reports them. */
export function pruneCells(tree: Root, report: Report): void {
  visit(tree, 'table', ({ children }: Table) => {
    const columns = children[0]?.children.length ?? 0;
    for (const row of children)
      for (const cell of row.children.splice(columns))
        report('dropped-cell', spanOf(cell), droppedCell(columns));
  });
}

function droppedCell(columns: number): Finding {
  return {
    reason: `The table has ${columns} column${columns === 1 ? '' : 's'}, so this cell is not published.`,
    note: 'Give the head of the table another cell, or put a backslash before a | that belongs to the text.',
  };
}

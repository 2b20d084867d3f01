/** Characters that no text of the record holds, in a body and in what its character references stand for. */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { forbiddenCharacters } from '../../record/schema/fields.ts';
import type { Finding, Report } from '../diagnostic.ts';
import { spanOf } from './pointer.ts';

/** Reports forbidden characters at their places, and references to them at those of their nodes. */
export function reportCharacters(tree: Root, text: string, report: Report): void {
  if (forbiddenCharacters.test(text))
    for (const [i, line] of text.split('\n').entries()) {
      const column = line.search(forbiddenCharacters) + 1;
      if (column === 0) continue;
      const start = { line: i + 1, column };
      report('invalid-character', { start, end: { ...start, column: column + 1 } }, forbidden);
    }
  if (!text.includes('&')) return;
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    const source = text.slice(start?.offset, end?.offset);
    if (textsOf(node).some(isForbidden) && !isForbidden(source))
      report('invalid-character', spanOf(node), forbidden);
  });
}

/** Whether a text holds what it must not, or the sign for what no program could read. */
function isForbidden(text: string): boolean {
  return forbiddenCharacters.test(text) || text.includes('\uFFFD');
}

function textsOf(node: Nodes): readonly string[] {
  const texts = [
    'value' in node ? node.value : undefined,
    'url' in node ? node.url : undefined,
    'title' in node ? node.title : undefined,
  ];
  return texts.filter((each) => typeof each === 'string');
}

const forbidden: Finding = {
  reason: 'The text holds a control character, or a sign that turns the order of reading.',
  expected: ['visible characters'],
  note: 'Take it out; most editors do not show it.',
};

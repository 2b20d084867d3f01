/** What a text must not hold, lest reading it exhausts the machine. */
import type { Finding, Report } from '../diagnostic.ts';

/** Signs that Markdown pairs up: its time grows with their square within one paragraph. */
const pairedSigns = /[[\]*_~]/g;
const mostSigns = 2000;
/** Quotations and lists may lie this deep in each other. */
const deepestBlocks = 50;
/** What opens a quotation or an item of a list, with the space behind it. */
const blockMark = /^(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/;
/** A rule across the page, `* * *`, which opens nothing. */
const acrossPage = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const farIndented = /^(?: {200}|\t{50})/;

/** Whether a line opens blocks within blocks, or one that lies in many. */
function isDeep(line: string): boolean {
  let rest = line.trimStart();
  for (let depth = farIndented.test(line) ? deepestBlocks - 1 : 0; !acrossPage.test(rest); depth += 1) {
    if (depth === deepestBlocks) return true;
    const [mark] = blockMark.exec(rest) ?? [];
    if (mark === undefined) return false;
    rest = rest.slice(mark.length);
  }
  return false;
}

const tangled: Finding = {
  reason: `The text holds more than ${mostSigns} brackets, asterisks or underscores in one paragraph, or blocks nested ${deepestBlocks} deep.`,
  note: 'Divide it by empty lines, or take the signs out.',
};

/** Reports a text that would take too long to read: signs to pair up, or blocks within blocks; code aside. */
export function tangle(text: string, report: Report): boolean {
  const line = tangledLine(text);
  if (line === undefined) return false;
  report('too-complex', { start: { line, column: 1 }, end: { line, column: 1 } }, tangled);
  return true;
}

function tangledLine(text: string): number | undefined {
  let signs = 0;
  let fence: string | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = mark;
    const bare = line.trim();
    signs = bare === '' || acrossPage.test(bare) ? 0 : signs + (line.match(pairedSigns)?.length ?? 0);
    if (signs > mostSigns || isDeep(line)) return i + 1;
  }
  return undefined;
}

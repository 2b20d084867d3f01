/**
 * What a text must not hold, lest reading it exhausts the machine. Parsers of Markdown need time that grows with the
 * square of some of these; within the bounds the time grows with the length of the text.
 */
import { lineSpan, type Finding, type Report } from '../diagnostic.ts';

/** Signs that Markdown pairs up, or looks for the end of: its time grows with their square within one paragraph. */
const pairedSigns = /[[\]*_~<`]/g;
/** The most of each that may stand between two empty lines; code is not counted. */
const most = { signs: 2000, characters: 50_000, lines: 2000, cells: 20_000 };
/** The most headings, and names of footnotes, of one body. */
const mostHeadings = 1000;
const mostNotes = 1000;
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

/** Reports a text that would take too long to read. */
export function tangle(text: string, report: Report): boolean {
  const found = tangled(text);
  if (!found) return false;
  const { line, reason } = found;
  report('too-complex', lineSpan(line, ''), {
    reason,
    note: 'Divide it by empty lines, or take the signs out.',
  });
  return true;
}

interface Tangle extends Pick<Finding, 'reason'> {
  readonly line: number;
}

function tangled(text: string): Tangle | undefined {
  let block = { signs: 0, characters: 0, lines: 0, columns: 0 };
  let [headings, notes] = [0, 0];
  let fence: string | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = mark;
    const bare = line.trim();
    if (bare === '' || acrossPage.test(bare)) block = { signs: 0, characters: 0, lines: 0, columns: 0 };
    else
      block = {
        signs: block.signs + (line.match(pairedSigns)?.length ?? 0),
        characters: block.characters + line.length,
        lines: block.lines + 1,
        columns: Math.max(block.columns, line.split('|').length - 1),
      };
    if (headingLine.test(line)) headings += 1;
    notes += line.split('[^').length - 1;
    const reason = isDeep(line) ? nested : (tooMuch(block) ?? tooMany(headings, notes));
    if (reason !== undefined) return { line: i + 1, reason };
  }
  return undefined;
}

const headingLine = /^[\s>]*(?:#{1,6}(?:\s|$)|=+\s*$|-+\s*$)/;
const nested = `The text holds blocks nested ${deepestBlocks} deep.`;

function tooMuch({
  signs,
  characters,
  lines,
  columns,
}: Record<'signs' | 'characters' | 'lines' | 'columns', number>): string | undefined {
  if (signs > most.signs)
    return `The text holds more than ${most.signs} brackets, asterisks or underscores in one paragraph.`;
  if (characters > most.characters) return `A paragraph has more than ${most.characters} characters.`;
  if (lines > most.lines) return `A paragraph or table has more than ${most.lines} lines.`;
  return columns * lines > most.cells ? `A table has more than ${most.cells} cells.` : undefined;
}

function tooMany(headings: number, notes: number): string | undefined {
  if (headings > mostHeadings) return `The text has more than ${mostHeadings} headings or rules.`;
  return notes > mostNotes ? `The text names more than ${mostNotes} footnotes.` : undefined;
}

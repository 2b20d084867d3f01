/** How much front matter may hold, lest reading it exhausts the machine. */
import { Lexer } from 'yaml';
import type { Finding } from '../diagnostic.ts';

/** How deep values may lie in each other. */
export const deepest = 24;
/** How many items a list may have, and how many fields a group. */
export const mostItems = 1000;
/** Brackets and hyphens that lie deeper than this are not even parsed. */
const deepestSigns = 200;

/** What is said of front matter that goes too deep. */
export const nested: Finding = {
  reason: `The front matter is nested more than ${deepest} deep.`,
  note: 'Take the nesting out.',
};

/** What is said of a list or group that is too long. */
export const crowded: Finding = {
  reason: `The list has more than ${mostItems} items.`,
  note: 'Divide the entry.',
};

/** Signs of YAML that stand for no character of the text. */
const marks = new Set(['\u0002', '\u0018', '\u001F']);

/** The offset at which brackets, or hyphens on one line, lie too deep to be parsed. */
export function tooDeep(block: string): number | undefined {
  if (!/(?:[[{][^[{]*){200}|(?:[-?]\s+){200}/.test(block)) return undefined;
  let [offset, brackets, hyphens] = [0, 0, 0];
  for (const token of new Lexer().lex(block)) {
    if (marks.has(token)) continue;
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    else if (token === '-' || token === '?') hyphens += 1;
    else if (token === '\n') hyphens = 0;
    if (brackets > deepestSigns || hyphens > deepestSigns) return offset;
    offset += token.length;
  }
  return undefined;
}

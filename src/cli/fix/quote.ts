/** Values that YAML cannot read without quotes, because they hold a colon and a space or begin with a sign. */
import type { VFileMessage } from 'vfile-message';
import type { Edit } from './edits.ts';
import { linesOf } from './edits.ts';

/** The edit that quotes the value on the line of a message about YAML; nothing where that is not what it wants. */
export function quotingOf(raw: string, { ruleId, line = 0 }: VFileMessage): Edit | undefined {
  if (ruleId !== 'yaml-syntax') return undefined;
  const written = (linesOf(raw)[line - 1] ?? '').trimEnd();
  const colon = written.indexOf(': ');
  const value = written.slice(colon + 1).trimStart();
  if (colon < 0 || !/^[\w-]+$/.test(written.slice(0, colon).replace(/^[ -]+/, '')) || !wantsQuotes(value))
    return undefined;
  const end = { line, column: written.length + 1 };
  const span = { start: { line, column: end.column - value.length }, end };
  return { span, text: `'${value.replaceAll("'", "''")}'` };
}

/** Whether a value is a plain text that YAML takes for something else. */
function wantsQuotes(value: string): boolean {
  const isPlain = !/^["'[\]{}|>&*!]|[#"\\]/.test(value);
  return isPlain && (value.includes(': ') || value.endsWith(':') || /^[@`%]/.test(value));
}

/** Edits of a file’s text that leave every other byte as it is, its line ends and its byte order mark included. */
import type { Span } from '../../parse/diagnostic.ts';

/** What is put in the place of a stretch of one line. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text on one line between two places of it; nothing where they lie on several lines. */
export function textAt(raw: string, { start, end }: Span): string | undefined {
  if (start.line !== end.line) return undefined;
  return linesOf(raw)[start.line - 1]?.slice(start.column - 1, end.column - 1);
}

/** Makes edits, of which no two overlap. */
export function edited(raw: string, edits: readonly Edit[]): string {
  const lines = linesOf(raw);
  const mark = raw.startsWith(byteOrderMark) ? byteOrderMark : '';
  for (const { span, text } of edits.toSorted((a, b) => b.span.start.column - a.span.start.column)) {
    const { start, end } = span;
    const line = lines[start.line - 1] ?? '';
    lines[start.line - 1] = line.slice(0, start.column - 1) + text + line.slice(end.column - 1);
  }
  return mark + lines.join('');
}

/** The lines of a text with their ends, counted as the check counts them. */
export function linesOf(raw: string): string[] {
  const text = raw.startsWith(byteOrderMark) ? raw.slice(1) : raw;
  return text.split(/(?<=\n)|(?<=\r)(?!\n)/);
}

const byteOrderMark = '\uFEFF';

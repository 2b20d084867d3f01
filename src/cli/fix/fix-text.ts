/** Mends the text of one file as far as it has one right answer. */
import type { VFileMessage } from 'vfile-message';
import type { Span } from '../../parse/diagnostic.ts';
import { readEntry } from '../../parse/entry.ts';
import { asRead } from '../../parse/file-text.ts';
import type { ContentFile } from '../../parse/files.ts';
import { isOfSyntax } from '../../parse/front-matter/syntax.ts';
import { edited, textAt, type Edit } from './edits.ts';
import { mendOf } from './mends.ts';
import { quotingOf } from './quote.ts';

/** Something that was mended. */
export interface Mended {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly was: string;
  readonly is: string;
}

/** A file’s text as it is once it is mended, and what was. */
export interface Fixed {
  readonly raw: string;
  readonly mended: readonly Mended[];
}

/** Mending one thing may show another, so a text is read again this many times at most. */
const mostRounds = 8;

/** Mends a text. What does not make a file better by what it mends is not done. */
export function fixText(file: ContentFile, raw: string): Fixed {
  let fixed: Fixed = { raw, mended: [] };
  for (let round = 0; round < mostRounds; round++) {
    const next = oneRound(file, fixed);
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}

function oneRound(file: ContentFile, fixed: Fixed): Fixed {
  const before = readEntry({ ...file, text: asRead(fixed.raw) }).messages;
  const found = before.flatMap((message) => mendingOf(fixed.raw, message) ?? []);
  // One at a time where all together do no good: one of them was not what the file wanted.
  for (const some of [found, ...found.map((each) => [each])]) {
    if (some.length === 0) break;
    const raw = edited(
      fixed.raw,
      some.map(({ edit }) => edit),
    );
    const after = readEntry({ ...file, text: asRead(raw) }).messages;
    if (isBetter(before, after, some.length))
      return { raw, mended: [...fixed.mended, ...some.map(({ mended }) => mended)] };
  }
  return fixed;
}

/** Whether what was to be mended is gone. More may be seen where a file could not be read before. */
function isBetter(before: readonly VFileMessage[], after: readonly VFileMessage[], count: number): boolean {
  if (syntax(before) > 0) return syntax(after) <= syntax(before) - count;
  return syntax(after) === 0 && after.length <= before.length - count;
}

/** How many messages say that a text is no YAML. */
function syntax(messages: readonly VFileMessage[]): number {
  return messages.filter(({ ruleId = '' }) => isOfSyntax(ruleId)).length;
}

function mendingOf(
  raw: string,
  message: VFileMessage,
): { readonly edit: Edit; readonly mended: Mended } | undefined {
  const edit = quotingOf(raw, message) ?? replacementOf(raw, message);
  const was = edit && textAt(raw, edit.span);
  if (!edit || was === undefined) return undefined;
  const { line, column } = edit.span.start;
  return { edit, mended: { line, column, rule: message.ruleId ?? '', was, is: edit.text } };
}

function replacementOf(raw: string, message: VFileMessage): Edit | undefined {
  const { place } = message;
  if (!place || !('start' in place)) return undefined;
  const span: Span = { start: place.start, end: place.end };
  const written = textAt(raw, span);
  const text = written === undefined ? undefined : mendOf(message, written);
  return text === undefined ? undefined : { span, text };
}

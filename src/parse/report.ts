/** Messages as text for a terminal, as JSON, or as annotations of GitHub: they are rendered here and nowhere else. */
import type { VFileMessage } from 'vfile-message';
import { isError, mostChoices } from './diagnostic.ts';
import { explainCommand, handbookPath } from './handbook.ts';
import type { ReadResult } from './read-all.ts';

/** How a report is written. */
export const reportFormats = ['text', 'json', 'github'] as const;
/** A way to write a report. */
export type ReportFormat = (typeof reportFormats)[number];

type Reported = Pick<ReadResult, 'messages' | 'texts' | 'files'>;

/** Renders a report. The text ends without a line break. */
export function renderReport(result: Reported, format: ReportFormat): string {
  if (format === 'json') return JSON.stringify(asData(result), undefined, 2);
  if (format === 'github') return [...result.messages.map(annotation), summary(result)].join('\n');
  return renderShown(result, result.messages);
}

/**
 * The text of a report that is given by the way: some messages that an earlier one did not have, errors before warnings, and
 * how many more there are.
 */
export function renderSome(result: Reported, earlier: Pick<Reported, 'messages'> = nothing): string {
  const fresh = freshIn(result, earlier);
  const warnings = fresh.filter((message) => !isError(message));
  const shown = [...fresh.filter(isError), ...warnings].slice(0, mostByTheWay);
  const rest = fresh.length - shown.length;
  return renderShown(result, shown, rest > 0 ? [`${rest} more are listed by: npm run check`] : []);
}

const mostByTheWay = 50;

const nothing: Pick<Reported, 'messages'> = { messages: [] };

/** Some messages of a report, some lines on the others, how many there are in all, and where to read on. */
function renderShown(
  result: Reported,
  shown: Reported['messages'],
  onOthers: readonly string[] = [],
): string {
  const said = shown.length === 0 ? [] : [inWordsOf(result, shown)];
  return [...said, [...onOthers, summary(result), ...whatToReadOn(shown)].join('\n')].join('\n\n');
}

/** Some messages of a report as text, each with the lines in question. */
export function inWordsOf({ texts }: Pick<Reported, 'texts'>, messages: Reported['messages']): string {
  const lines = new Map(
    messages.map(({ file = '' }): [string, readonly string[]] => [file, texts.get(file)?.split('\n') ?? []]),
  );
  return messages.map((message) => inWords(message, lines)).join('\n\n');
}

/**
 * The messages of a report that an earlier one did not have, wherever in their files they stand by now. Most of a record is
 * the same from one look to the next, and so are its messages: only of the others it is asked what they say.
 */
export function freshIn(
  { messages }: Pick<Reported, 'messages'>,
  earlier: Pick<Reported, 'messages'>,
): VFileMessage[] {
  const kept = new Set(earlier.messages);
  const others = messages.filter((message) => !kept.has(message));
  const files = new Set(others.map(({ file }) => file));
  const known = new Set(earlier.messages.filter(({ file }) => files.has(file)).map(saying));
  return others.filter((message) => !known.has(saying(message)));
}

function saying({ file, ruleId, reason }: VFileMessage): string {
  return JSON.stringify([file, ruleId, reason]);
}

function severity(message: VFileMessage): 'error' | 'warning' {
  return isError(message) ? 'error' : 'warning';
}

/** One message as lines of text: where, what, the lines in question, what was expected, what to do. */
function inWords(message: VFileMessage, texts: ReadonlyMap<string, readonly string[]>): string {
  const { file, line, column, ruleId, reason, expected, note, cause } = message;
  const frame = codeFrame(texts.get(file ?? ''), line ?? 1, column ?? 1);
  const lines = [
    `${printable(file ?? '')}:${line}:${column} ${severity(message)} ${ruleId}: ${printable(reason)}`,
    ...frame,
    ...(expected && expected.length > 0 ? [`  Expected: ${printable(enough(expected))}`] : []),
    ...(note?.split('\n').map((part) => `  ${printable(part)}`) ?? []),
  ];
  if (isMessage(cause))
    lines.push(`  ${printable(cause.file ?? '')}:${cause.line}:${cause.column} ${printable(cause.reason)}`);
  return lines.join('\n');
}

/** What was expected, in one line; of many choices the nearest, and how many more there are. */
function enough(expected: readonly string[]): string {
  if (expected.length <= mostChoices) return expected.join(', ');
  return `${expected.slice(0, fewExpected).join(', ')} and ${expected.length - fewExpected} more`;
}

const fewExpected = 12;

function isMessage(cause: unknown): cause is VFileMessage {
  return typeof cause === 'object' && cause !== null && 'reason' in cause;
}

const frameWidth = 100;

/** The line in question and the one before it, cut to a readable width, with a mark under the column. */
function codeFrame(lines: readonly string[] = [], line: number, column: number): string[] {
  const current = lines[line - 1];
  if (current === undefined) return [];
  const gutter = String(line).length;
  const from = current.length <= frameWidth ? 0 : Math.max(0, column - 1 - frameWidth / 2);
  const show = (number: number, content: string): string =>
    `  ${String(number).padStart(gutter)} | ${printable(content.slice(from, from + frameWidth))}`.trimEnd();
  const before = lines[line - 2];
  return [
    ...(before === undefined ? [] : [show(line - 1, before)]),
    show(line, current),
    `  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`,
  ];
}

/** Text of an entry, without the control characters that would steer a terminal. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ');
}

function summary({ messages, files }: Reported): string {
  const errors = messages.filter(isError).length;
  return `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(messages.length - errors, 'warning')}.`;
}

/** Where the rules that were broken are explained, the first error's by name. */
function whatToReadOn(messages: Reported['messages']): string[] {
  const first = messages.find(isError) ?? messages[0];
  if (first?.ruleId === undefined) return [];
  return [
    `Explained with examples by: ${explainCommand(first.ruleId)}, and for all rules in ${handbookPath}.`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function annotation(message: VFileMessage): string {
  const { file, line, column, ruleId, reason, expected, note, url } = message;
  const text = [
    reason,
    expected?.length ? `Expected: ${enough(expected)}` : undefined,
    note,
    url ? `Explained in ${url}.` : undefined,
  ]
    .filter(Boolean)
    .join('\n');
  return `::${severity(message)} file=${property(file ?? '')},line=${line},col=${column},title=${property(ruleId ?? '')}::${escaped(text)}`;
}

/** Text as GitHub's workflow commands take it. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function asData({ messages, files }: Reported) {
  const errors = messages.filter(isError).length;
  return {
    files,
    errors,
    warnings: messages.length - errors,
    messages: messages.map((message) => ({
      file: message.file,
      line: message.line,
      column: message.column,
      endLine: message.place && 'end' in message.place ? message.place.end.line : message.line,
      endColumn: message.place && 'end' in message.place ? message.place.end.column : message.column,
      severity: severity(message),
      rule: message.ruleId,
      reason: message.reason,
      actual: message.actual,
      expected: message.expected,
      note: message.note,
      explained: message.url,
      related: isMessage(message.cause)
        ? {
            file: message.cause.file,
            line: message.cause.line,
            column: message.cause.column,
            reason: message.cause.reason,
          }
        : undefined,
    })),
  };
}

/** A problem in content, as data: a `VFileMessage` with a file, a place and a rule. Nothing here prints. */
import { distance } from 'fastest-levenshtein';
import { VFileMessage, type Options } from 'vfile-message';
import { compareText } from '../record/order.ts';
import { explainedAt } from './handbook.ts';
import { rules, type Rule, type RuleId } from './rules.ts';

/** A position in a file; lines and columns count from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** A stretch of a certain file. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** What a rule found. */
export interface Finding {
  /** What is wrong: one whole sentence or more. */
  readonly reason: string;
  /** What stands there. */
  readonly actual?: string | undefined;
  /** What should stand there: nearest first. */
  readonly expected?: readonly string[] | undefined;
  /** What to do about it. */
  readonly note?: string | undefined;
  /** The other place that has to do with it, for duplicates. */
  readonly other?: (Location & { readonly reason: string }) | undefined;
}

/** What is wrong with a file, and where. */
export interface Fault extends Finding {
  readonly rule: RuleId;
  readonly span: Span;
}

/** The beginning of a file. */
export const startOfFile: Span = lineSpan(1, '');

/** A line with this text; of one without, the place where it begins. */
export function lineSpan(line: number, text: string): Span {
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}

/** Makes a message of a finding. */
export function diagnose(rule: RuleId, { file, span }: Location, finding: Finding): VFileMessage {
  const cause = finding.other && related(finding.other);
  const message = newMessage(finding.reason, span, {
    ruleId: rule,
    source: 'content',
    ...(cause ? { cause } : {}),
  });
  message.file = file;
  message.fatal = rules[rule].severity === 'error';
  message.actual = finding.actual;
  message.expected = finding.expected ? [...finding.expected] : undefined;
  message.note = finding.note;
  message.url = explainedAt(rule);
  return message;
}

function related({ file, span, reason }: Location & { reason: string }): VFileMessage {
  const message = newMessage(reason, span);
  message.file = file;
  return message;
}

/** A message is an `Error`, whose way through the code it forgets: to record that first takes longer than all the rest. */
function newMessage(reason: string, span: Span, options: Options = {}): VFileMessage {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const message = new VFileMessage(reason, {
    place: { start: { ...span.start }, end: { ...span.end } },
    ...options,
  });
  Error.stackTraceLimit = stackTraceLimit;
  return message;
}

/** Takes what is wrong at a place. */
export type Report = (rule: RuleId, span: Span, finding: Finding) => void;

/** Gathers what is wrong with a file. */
export function reporter(file: string, messages: VFileMessage[]): Report {
  return (rule, span, finding) => void messages.push(diagnose(rule, { file, span }, finding));
}

/** Whether a message is an error, which stops a release. */
export function isError({ fatal }: VFileMessage): boolean {
  return fatal === true;
}

/** Whether any message is an error. */
export function hasErrors(messages: readonly VFileMessage[]): boolean {
  return messages.some(isError);
}

/** Whether each error leaves a record that can be shown. */
export function leaveRecord(messages: readonly VFileMessage[]): boolean {
  const rulesOf: Readonly<Record<string, Rule>> = rules;
  return messages.filter(isError).every(({ ruleId }) => rulesOf[ruleId ?? '']?.leavesRecord === true);
}

/** Orders messages by file, line, column and rule. */
export function compareMessages(a: VFileMessage, b: VFileMessage): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.ruleId ?? '', b.ruleId ?? '') ||
    compareText(a.reason, b.reason)
  );
}

/**
 * The known word nearest to a mistaken one, or nothing if none is near.
 *
 * @example
 * nearest('palmira', ['hatra', 'palmyra']) //=> 'palmyra'
 * nearest('babylon', ['hatra', 'palmyra']) //=> undefined
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart <= limit && apart < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance: apart };
  }
  return best?.word;
}

/** What is expected where the known word that is near was probably meant, and the question whether it was; else what `otherwise` says. */
export function meant(
  near: string | undefined,
  otherwise: Pick<Finding, 'expected' | 'note'>,
): Pick<Finding, 'expected' | 'note'> {
  return near === undefined ? otherwise : { expected: [near], note: `Did you mean "${near}"?` };
}

/**
 * Known ids, the nearest to a mistaken one first: those that share most of its parts, initials counted as a part, then
 * those with the fewest letters to change.
 *
 * @example
 * byNearness('us-army', ['abc', 'red-army', 'united-states']) //=> ['red-army', 'united-states', 'abc']
 */
export function byNearness(id: string, known: Iterable<string>): string[] {
  const parts = new Set(id.split('-'));
  return [...known]
    .map((candidate) => ({
      candidate,
      shared: sharedParts(parts, candidate),
      apart: distance(id, candidate),
    }))
    .toSorted((a, b) => b.shared - a.shared || a.apart - b.apart || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** More choices than this are ordered by nearness, and a report cuts them. */
export const mostChoices = 20;

/** The words of a vocabulary or the names of fields: in their own order, but many the nearest to a mistaken one first. */
export function nearestFirst(word: string, known: readonly string[]): readonly string[] {
  return known.length > mostChoices ? byNearness(word, known) : known;
}

function sharedParts(parts: ReadonlySet<string>, candidate: string): number {
  const own = candidate.split('-');
  const initials = own.map((part) => part.charAt(0)).join('');
  return own.filter((part) => parts.has(part)).length + (own.length > 1 && parts.has(initials) ? 1 : 0);
}

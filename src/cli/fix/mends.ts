/** What has one right answer: for a message of the check and the text that it is about, what should stand there. */
import type { VFileMessage } from 'vfile-message';
import { canonicalTag, languageName } from '../../record/language.ts';
import { readEdtf } from '../../record/edtf.ts';
import type { RuleId } from '../../parse/rules.ts';

/** Finds the right answer; nothing where there is none, or more than one. */
type Mend = (written: string, message: VFileMessage) => string | undefined;

/** The text that should stand where a message is about; nothing where it is not certain. */
export function mendOf(message: VFileMessage, written: string): string | undefined {
  const { ruleId } = message;
  const found = mends.find(([rule]) => rule === ruleId)?.[1](written, message);
  return found === written ? undefined : found;
}

const mends: readonly (readonly [RuleId, Mend])[] = [
  ['invalid-date', dateMeant],
  ['wrong-type', quotedText],
  ['invalid-code', codeMeant],
];

/** A date that is written otherwise, where it can be read in one way alone. */
function dateMeant(written: string, { expected, note }: VFileMessage): string | undefined {
  const [meant, ...others] = expected ?? [];
  if (meant === undefined || others.length > 0 || note?.startsWith('Did you mean') !== true) return undefined;
  if (!('date' in readEdtf(meant))) return undefined;
  const [, quote = ''] = /^(["']).*\1$/.exec(written) ?? [];
  return quote === '' && /^[[\]]/.test(meant) ? `'${meant}'` : `${quote}${meant}${quote}`;
}

/** A text that YAML takes for a list or a number because it stands there without quotes. */
function quotedText(written: string, { note }: VFileMessage): string | undefined {
  const isMeant =
    note === 'Put it in quotes to make it text.' ||
    note?.startsWith('Put a text that begins with [') === true;
  const isPlain = /^[^"'#\\]+$/.test(written) && (!written.startsWith('[') || written.endsWith(']'));
  return isMeant && isPlain ? `'${written.trim()}'` : undefined;
}

/** A language by its name or with an underscore in its tag; a DOI behind the address of a resolver. */
function codeMeant(written: string, { expected }: VFileMessage): string | undefined {
  const form = expected?.[0] ?? '';
  const [, quote = '', inner = ''] = /^(["']?)(.*)\1$/.exec(written) ?? [];
  const meant = form.startsWith('the code of a language')
    ? languageMeant(inner)
    : form.startsWith('a DOI')
      ? /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)(10\.\S+)$/i.exec(inner)?.[1]
      : undefined;
  return meant === undefined ? undefined : `${quote}${meant}${quote}`;
}

/**
 * The tag of a language that is written in another way.
 *
 * @example
 * languageMeant('en_GB') //=> 'en-GB'
 * languageMeant('Arabic') //=> 'ar'
 * languageMeant('Klingonese') //=> undefined
 */
function languageMeant(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-');
  if (tag !== written && canonicalTag(tag) !== undefined) return canonicalTag(tag);
  return tagsByName().get(written.trim().toLowerCase());
}

/** The languages of two letters, by their names in English. */
function tagsByName(): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const names = tags.map((tag) => [languageName(tag, 'en').toLowerCase(), tag] as const);
  return new Map(names.filter(([name, tag]) => name !== tag).toReversed());
}

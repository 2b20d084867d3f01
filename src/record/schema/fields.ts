/** The building blocks of the schemas: texts, ids, dates, addresses, references to other entries. */
import { z } from 'zod';
import { compareDays, isDay } from '../calendar.ts';
import { readEdtf } from '../edtf.ts';
import { readings } from '../foreign-dates.ts';
import type { Kind } from '../kind.ts';
import { canonicalTag } from '../language.ts';
import type { OpenVocabulary } from '../vocabulary.ts';

/** What a text field points at: an entry of a kind, or a place of the entry's site. */
export interface Reference {
  readonly to: Kind | 'place';
  /** Words that may stand instead of an id. */
  readonly or?: readonly string[];
}

/** Fields whose text is an id of something else. */
export const references = z.registry<Reference>();

/** Fields whose text is the id of an entry of one of these kinds, or words. */
export const names = z.registry<{ readonly of: readonly Kind[] }>();

/** Fields whose text is the path of a picture, from the folder of the entry. */
export const pictureFiles = z.registry<{ readonly folder: 'of the entry' }>();

/** Fields for which another rule than that of missing fields says what is missing. */
export const whenMissing = z.registry<{
  readonly rule: 'missing-licence';
  readonly reason: string;
  readonly expected: readonly string[];
}>();

/** Fields whose words come from an open vocabulary. */
export const openFields = z.registry<{ readonly vocabulary: OpenVocabulary }>();

/** Fields whose text is an id, in place of which the thing itself may be written out. */
export const writtenOut = new WeakMap<z.ZodType, z.ZodType>();

/** Fields whose text is the tag of a language. */
export const languages = new WeakSet<z.ZodType>();

/** Fields that are text even where YAML would read a number: `date: 2014`, `pleiades: 894004`, `built: 0032`. */
export const textAsWritten = z.registry<{ readonly words: boolean }>();

/** What a field of text holds, in the words of the handbook. */
export const forms = z.registry<{ readonly form: string }>();

/** The headings of groups of fields in the handbook. */
export const titles = z.registry<{ readonly title: string }>();

/** What the handbook says of a group of fields below its heading. */
export const intros = z.registry<{ readonly intro: string }>();

/** A group of fields, which takes no others; `title` is its heading in the handbook. */
export function group<Shape extends z.core.$ZodLooseShape>(title: string, shape: Shape) {
  return z.strictObject(shape).register(titles, { title });
}

/**
 * Ids and file names: lower-case letters, digits and hyphens, at most 100; not hyphens alone, and no name that Windows
 * keeps for its devices, since an id is the name of a file and of a folder.
 */
export const idPattern = /^(?!-+$|(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9-]{1,100}$/;

/** Characters that no text of the record holds: controls, signs that turn the reading order, and hidden letters. */
export const forbiddenCharacters =
  // oxlint-disable-next-line no-control-regex -- these are the characters to be found
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;

/** Plain text of at most `max` characters; line breaks and runs of spaces become one space. */
export function text(max: number) {
  return z
    .string()
    .overwrite(tidy)
    .min(1)
    .superRefine((value, context) => {
      const length = value.length > max ? [...value].length : value.length;
      if (length > max)
        context.addIssue({
          code: 'custom',
          message: `The text has ${length} characters.`,
          params: { rule: 'too-long', expected: `at most ${max} characters` },
        });
      if (forbiddenCharacters.test(value) || !value.isWellFormed())
        context.addIssue({
          code: 'custom',
          message:
            'The text holds a control character, a sign that turns the order of reading, or half of a character.',
          params: { rule: 'invalid-character', expected: 'visible characters' },
        });
    })
    .meta({ maxLength: max })
    .register(forms, { form: `text, ${max} characters at most` });
}

/** Plain text in which a number stays as it is written, `61` for one. */
export function numberOrText(max: number) {
  return text(max).register(textAsWritten, { words: true });
}

/** One space for every run of white space; nothing at all where nothing is visible. */
function tidy(value: string): string {
  return isVisible(value) ? value.replaceAll(/\s+/g, ' ').trim() : '';
}

/** Whether a text has a character that can be seen: no space, no format, no filler, and no mark that stands alone. */
export function isVisible(value: string): boolean {
  return /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value);
}

/** Text of a fixed form; `form` says in words which. Numbers stay as they are written. */
function formed(
  is: RegExp | ((written: string) => boolean),
  rule: 'invalid-id' | 'invalid-code',
  form: string,
) {
  const field = z
    .string()
    .min(1)
    .superRefine((written, context) => {
      if (is instanceof RegExp ? is.test(written) : is(written)) return;
      context.addIssue({
        code: 'custom',
        message: `"${written.slice(0, 80)}" is not ${rule === 'invalid-id' ? 'an id' : 'written as this field asks'}.`,
        params: { rule, expected: form },
      });
    });
  return field
    .register(forms, { form: rule === 'invalid-id' ? 'id' : `code: ${form}` })
    .register(textAsWritten, { words: false });
}

/** An id: lower-case letters, digits and hyphens. */
export function id() {
  return formed(idPattern, 'invalid-id', 'lower-case letters, digits and hyphens, at most 100');
}

/** The id of another entry, or one of the words that may stand for it. */
export function reference(to: Kind | 'place', or?: readonly string[]) {
  return id().register(references, or ? { to, or } : { to });
}

/** The id of another entry, or the entry itself by its schema, with its id among its fields. */
export function referenceOrWhole(to: Kind, whole: z.ZodType) {
  const field = reference(to);
  writtenOut.set(field, whole);
  return field;
}

/** A word of an open vocabulary, or another word of at most 60 characters. */
export function openWord(vocabulary: OpenVocabulary) {
  return text(60).register(openFields, { vocabulary });
}

/** A code that is kept as it is written, such as an identifier in a gazetteer; `form` says in words how. */
export function code(is: RegExp | ((written: string) => boolean), form: string) {
  return formed(is, 'invalid-code', form);
}

/** A language, as a BCP 47 tag. */
export function languageTag() {
  const field = code(
    (written) => canonicalTag(written) !== undefined,
    'the code of a language such as ar or en-GB (BCP 47)',
  );
  languages.add(field);
  return field;
}

/** A date in the EDTF forms of this record, read into days, precision and qualifier. */
export function edtfDate() {
  const field = z.string().transform((written, context) => {
    const result = readEdtf(written);
    if ('date' in result) return result.date;
    context.issues.push({
      code: 'custom',
      input: written,
      message: result.problem.reason,
      params: result.problem,
    });
    return z.NEVER;
  });
  return field.register(forms, { form: 'date' }).register(textAsWritten, { words: false });
}

/** A day on which the record was worked on, `2026-11-22`: from AD 1 on, since feeds and calendars have no others. */
export function isoDay() {
  const field = z.string().superRefine((written, context) => {
    if (isDay(written) && compareDays(written, '0001-01-01') >= 0 && compareDays(written, '9999-01-01') < 0)
      return;
    context.addIssue({
      code: 'custom',
      message: `The date "${written.slice(0, 80)}" is not a day from AD 1 to 9998 written as YYYY-MM-DD.`,
      params: {
        rule: 'invalid-date',
        expected: 'a day such as 2026-11-22',
        suggestions: readings(written.slice(0, 80)).filter((day) => isDay(day) && day !== written),
      },
    });
  });
  return field.register(forms, { form: 'day' }).register(textAsWritten, { words: false });
}

/** A web address; only `http` and `https` are taken. */
export function webAddress() {
  const field = z.string().superRefine((written, context) => {
    const isLong = written.length > longestAddress;
    const isClean = !forbiddenCharacters.test(written) && !/[\p{Cf}\p{Cs}]/u.test(written);
    if (!isLong && isClean && /^https?:\/\/[^\s"<>]+$/i.test(written) && URL.canParse(written)) return;
    if (!isClean)
      context.addIssue({
        code: 'custom',
        message: 'The address holds a character that is not shown.',
        params: { rule: 'invalid-character', expected: 'visible characters' },
      });
    if (!isLong && !isClean) return;
    context.addIssue({
      code: 'custom',
      message: isLong ? `The text has ${written.length} characters.` : `"${written}" is not a web address.`,
      params: isLong
        ? { rule: 'too-long', expected: `at most ${longestAddress} characters` }
        : { rule: 'invalid-address', expected: 'an address that begins with https:// or http://' },
    });
  });
  return field.register(forms, { form: 'web address' });
}

/** The most characters that a web address may have. */
const longestAddress = 2000;

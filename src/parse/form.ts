/** What a field asks of whoever writes an entry, taken from the schemas: for the wizard, for editors, for forms. */
import { z } from 'zod';
import { childSchema, core, fieldsOf } from './schema-walk.ts';
import type { Kind } from '../record/kind.ts';
import { forms, names, openFields, references, writtenOut, type Reference } from '../record/schema/fields.ts';
import { wordsIn, wordsOf } from '../record/vocabulary.ts';
import type { TermWords } from '../record/words/language.ts';
import { defaultLocale, languageOf } from '../record/words/locale.ts';
import { termsOf } from '../record/words/term.ts';

/** A word that a field takes, with what it is called and when it is used. */
export interface Word extends TermWords {
  readonly word: string;
}

/** What the answer to a question is. */
export type Form =
  | { readonly is: 'reference'; readonly reference: Reference; readonly whole?: z.ZodType }
  | { readonly is: 'word'; readonly words: readonly Word[]; readonly isOpen: boolean }
  | { readonly is: 'text'; readonly names: readonly Kind[] }
  | { readonly is: 'date' | 'number' | 'truth' }
  | { readonly is: 'list'; readonly item: z.ZodType }
  | { readonly is: 'group'; readonly fields: ReadonlyMap<string, z.ZodType> };

/** What a field asks for; of a field that takes several forms, the one that can be typed. */
export function formOf(schema: z.ZodType): Form {
  const field = core(schema) ?? schema;
  const reference = references.get(field);
  const whole = writtenOut.get(field);
  if (reference) return { is: 'reference', reference, ...(whole ? { whole } : {}) };
  const open = openFields.get(field);
  if (open) return { is: 'word', words: termsOf(open.vocabulary, defaultLocale), isOpen: true };
  if (field instanceof z.ZodEnum)
    return { is: 'word', words: wordsAmong(field.options.map(String)), isOpen: false };
  if (field instanceof z.ZodLiteral)
    return field.value === true ? { is: 'truth' } : { is: 'word', words: [], isOpen: true };
  if (field instanceof z.ZodBoolean) return { is: 'truth' };
  if (field instanceof z.ZodNumber) return { is: 'number' };
  const item = field instanceof z.ZodArray ? childSchema(field, 0) : undefined;
  if (item) return { is: 'list', item };
  if (field instanceof z.ZodObject) return { is: 'group', fields: fieldsOf(field) };
  return forms.get(field)?.form === 'date'
    ? { is: 'date' }
    : { is: 'text', names: names.get(field)?.of ?? [] };
}

/** Whether a field must be given. */
export function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success;
}

/** Words with what they mean, where a vocabulary consists of them. */
function wordsAmong(words: readonly string[]): Word[] {
  const vocabulary = wordsOf(languageOf(defaultLocale).terms).find(
    (name) => wordsIn(name).join() === words.join(),
  );
  return vocabulary
    ? termsOf(vocabulary, defaultLocale)
    : words.map((word) => ({ word, label: word, definition: '' }));
}

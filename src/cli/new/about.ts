/** What an interview is about: who is asked, what is known already, and where its questions stand. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import type { Day } from '../../record/calendar.ts';
import type { Kind } from '../../record/kind.ts';
import type { Ask } from './ask.ts';
import { idField } from './asked-when.ts';

/** Fields by their names, as YAML would hold them. */
export type Values = Readonly<Record<string, unknown>>;

/** What an interview is about and may look at. */
export interface Interview {
  readonly ask: Ask;
  readonly subject: Kind;
  readonly corpus: Corpus;
  /** What “today” is. */
  readonly today: Day;
  /** The fields that are known already, of the whole entry. */
  readonly given: Values;
  /** What is proposed for fields that are not known. */
  readonly proposed: Values;
  /** Where what is asked for stands in the whole entry, as questions name it: `sources.1`. */
  readonly within?: readonly string[];
  /** Whether a group that may be left out is mostly given, or was chosen to be. */
  readonly isWanted?: boolean;
  /** What the item of a list is called that is asked for, where it was chosen before. */
  readonly of?: string;
  /** What is wrong with an id that a field proposes; nothing where it is free. */
  readonly refuseId?: (id: string) => string | undefined;
  /** Asks for a new source and what is told of it; nothing where none is wanted. */
  readonly newSource?: (
    schema: z.ZodType,
    within: readonly string[],
    address: string | undefined,
    others: readonly unknown[],
  ) => Promise<Values>;
}

/** A field by its name. */
export type Field = readonly [name: string, schema: z.ZodType];

/** Asks for the value of one field, whatever it consists of; nothing where it may lack and does. */
export type AnswerTo = (
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  mayLack: boolean,
  asks?: string,
) => Promise<unknown>;

/** A field as questions name it. */
export function fieldNamed({ within = [] }: Interview, path: readonly string[]): string {
  return [...within, ...path].join('.');
}

/** What is proposed for a field, as a question has it. */
export function initialOf({ proposed }: Interview, path: readonly string[]): { readonly initial?: string } {
  const name = path.at(-1) ?? '';
  const value = path.length === 1 || name === idField ? proposed[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? { initial: String(value) } : {};
}

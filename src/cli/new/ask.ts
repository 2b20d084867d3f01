/** What an interview needs of whoever asks: a terminal, or a test that answers. */
import type { Choice } from './choices.ts';

/** What every question has. */
export interface Question {
  /** The field that is asked for, as a path: `actors.1.role`; `actors.1.more` where it is asked which others are wanted. */
  readonly field: string;
  /** What is asked, in a sentence. */
  readonly says: string;
}

/** A question that is answered in words. */
export interface TextQuestion extends Question {
  /** What stands there to be corrected. */
  readonly initial?: string;
  /** What is wrong with an answer, in sentences; nothing where it will do. */
  readonly refuse: (answer: string) => string | undefined;
}

/** A question that is answered by one of several things. */
export interface ChoiceQuestion extends Question {
  readonly choices: readonly Choice[];
  readonly initial?: string;
  /** What is wrong with words that are none of the choices; without it no others are taken. */
  readonly refuse?: (answer: string) => string | undefined;
  /** Whether each of the choices is told with what it means, and not the one alone that is looked at. */
  readonly isExplained?: boolean;
}

/** A question that is answered by as many of several things as one likes. */
export interface SeveralQuestion extends Question {
  readonly choices: readonly Choice[];
  readonly initial?: readonly string[];
  /** What is wrong with words that are none of the choices; without it no others are taken. */
  readonly refuse?: (answer: string) => string | undefined;
  /** Whether one at least must be chosen. */
  readonly isNeeded?: boolean;
  readonly isExplained?: boolean;
}

/**
 * Asks, one question at a time. Each throws {@link Cancelled} where whoever answers gives up, and {@link Back} where they
 * want the question before it.
 */
export interface Ask {
  readonly text: (question: TextQuestion) => Promise<string>;
  readonly choose: (question: ChoiceQuestion) => Promise<string>;
  readonly several: (question: SeveralQuestion) => Promise<readonly string[]>;
  readonly confirm: (question: Question & { readonly initial: boolean }) => Promise<boolean>;
  readonly say: (text: string) => void;
}

/** Whoever answers has given up; nothing is written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Whoever answers wants the question before this one again. */
export class Back extends Error {
  override readonly name = 'Back';
}

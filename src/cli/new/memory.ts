/**
 * Answers that are kept while an entry is asked for, so that whoever answers can go back. The questions are gone through
 * again from the first; those that are put as before are answered from memory, and nothing is said on their answers.
 */
import {
  Back,
  type Ask,
  type ChoiceQuestion,
  type Question,
  type SeveralQuestion,
  type TextQuestion,
} from './ask.ts';

/** The questions are to be gone through again. */
export class Again extends Error {
  override readonly name = 'Again';
}

/** A question that was put, and its answer. */
export interface Answered {
  readonly question: Question;
  readonly value: unknown;
}

/** What remembers the answers to an interview. */
export interface Memory {
  /** Asks what is not remembered. */
  readonly ask: Ask;
  /** Has the questions gone through from the first. */
  readonly begin: () => void;
  /** What was answered since, in the order of the questions. */
  readonly answers: () => readonly Answered[];
  /** Has a question asked anew, where none is named the last. Throws {@link Again}. */
  readonly change: (question?: Question) => never;
}

/** Remembers what is answered to `ask`. */
export function remembering(ask: Ask): Memory {
  const known = new Map<string, Answered>();
  /** The answers to questions that are put anew, to be corrected. */
  const former = new Map<string, unknown>();
  let answers: Answered[] = [];
  let isNew = true;
  const change = (question = answers.at(-1)?.question): never => {
    const key = question && keyOf(question);
    if (key !== undefined) {
      former.set(key, known.get(key)?.value);
      known.delete(key);
    }
    throw new Again();
  };
  const answerTo = async <Value>(
    question: Question & { readonly initial?: unknown },
    isFit: (value: unknown) => value is Value,
    put: (initial: { readonly initial?: Value }) => Promise<Value>,
  ): Promise<Value> => {
    const key = keyOf(question);
    const before = known.get(key);
    if (before && isFit(before.value)) {
      isNew = false;
      answers.push(before);
      return before.value;
    }
    isNew = true;
    const corrected = former.get(key);
    try {
      const value = await put(isFit(corrected) ? { initial: corrected } : {});
      const answered = { question, value };
      known.set(key, answered);
      answers.push(answered);
      return value;
    } catch (cause) {
      if (cause instanceof Back) return change();
      throw cause;
    }
  };
  return {
    ask: {
      text: (question) =>
        answerTo(question, fitsText(question), (initial) => ask.text({ ...question, ...initial })),
      choose: (question) =>
        answerTo(question, fitsChoice(question), (initial) => ask.choose({ ...question, ...initial })),
      several: (question) =>
        answerTo(question, fitsSeveral(question), (initial) => ask.several({ ...question, ...initial })),
      confirm: (question) =>
        answerTo(question, isTruth, (initial) => ask.confirm({ ...question, ...initial })),
      say: (text) => {
        if (isNew) ask.say(text);
      },
    },
    begin: () => {
      answers = [];
    },
    answers: () => answers,
    change,
  };
}

/** A question is another one where something else is proposed. */
function keyOf({ field, says, initial }: Question & { readonly initial?: unknown }): string {
  return JSON.stringify([field, says, initial]);
}

function fitsText({ refuse }: TextQuestion) {
  return (value: unknown): value is string => typeof value === 'string' && refuse(value) === undefined;
}

function fitsChoice({ choices, refuse }: ChoiceQuestion) {
  const isFree = (value: string): boolean => refuse !== undefined && refuse(value) === undefined;
  return (value: unknown): value is string =>
    typeof value === 'string' && (choices.some((choice) => choice.value === value) || isFree(value));
}

function fitsSeveral({ choices, refuse }: SeveralQuestion) {
  const fits = fitsChoice({ field: '', says: '', choices, ...(refuse ? { refuse } : {}) });
  return (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(fits);
}

function isTruth(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

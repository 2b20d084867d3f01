/** Answers that are typed, beside what other entries have there. */
import type { z } from 'zod';
import { core } from '../../parse/schema-walk.ts';
import { formOf, isRequired } from '../../parse/form.ts';
import { languageName } from '../../record/language.ts';
import { languages } from '../../record/schema/fields.ts';
import { initialOf, type Interview } from './about.ts';
import type { TextQuestion } from './ask.ts';
import { entriesOf, nothing, valuesOf, type Choice } from './choices.ts';

/** Asks for a text, a date or a number; nothing where none is typed. */
export async function typedAnswer(
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  mayLack: boolean,
  asked: TextQuestion,
): Promise<string | undefined> {
  const { ask } = about;
  const question = { ...asked, ...initialOf(about, path) };
  const choices = usualAnswers(about, path, schema);
  const offered = mayLack ? withNothing(choices) : choices.all;
  const answer =
    choices.all.length > 0 ? await ask.choose({ ...question, choices: offered }) : await ask.text(question);
  return answer.trim() === '' ? undefined : answer;
}

/** What other entries have there, and how many of it come first because most have these. */
interface UsualAnswers {
  readonly all: readonly Choice[];
  readonly isUsual: boolean;
}

function usualAnswers(
  { subject, corpus }: Interview,
  path: readonly string[],
  schema: z.ZodType,
): UsualAnswers {
  const form = formOf(schema);
  const known = form.is === 'text' ? form.names.flatMap((kind) => entriesOf(kind, corpus)) : [];
  const isOften = isRequired(schema) || languages.has(core(schema) ?? schema);
  const usual = path.length === 1 && isOften ? valuesOf(subject, path.at(-1) ?? '', corpus) : [];
  const all = [
    ...usual.map((value) => known.find((each) => each.value === value) ?? choiceOfText(value, schema)),
    ...known.filter(({ value }) => !usual.includes(value)),
  ];
  return { all, isUsual: usual.length > 0 };
}

/** A text that other entries have; a language is found by its name too. */
function choiceOfText(value: string, schema: z.ZodType): Choice {
  const isLanguage = languages.has(core(schema) ?? schema);
  return isLanguage ? { value, label: languageName(value, 'en'), hint: value } : { value, label: value };
}

/** Nothing comes first, unless the first of the choices is what most entries have. */
function withNothing({ all, isUsual }: UsualAnswers): readonly Choice[] {
  return isUsual ? [...all, nothing] : [nothing, ...all];
}

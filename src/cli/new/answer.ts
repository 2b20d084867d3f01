/** The answer to the question for one field, by what it consists of. */
import type { z } from 'zod';
import { formOf, isRequired, type Word } from '../../parse/form.ts';
import { core, isGroup } from '../../parse/schema-walk.ts';
import { languageName } from '../../record/language.ts';
import { languages } from '../../record/schema/fields.ts';
import { fieldNamed, initialOf, type AnswerTo } from './about.ts';
import { idField } from './asked-when.ts';
import { nothing, type Choice } from './choices.ts';
import { valueOf } from './flags.ts';
import { groupOf } from './groups.ts';
import { orNone, questionOn } from './heading.ts';
import { listOf } from './lists.ts';
import { choicesFor } from './one-go.ts';
import { refusalOf } from './refusal.ts';
import { typedAnswer } from './typed-answer.ts';
import { understood } from './understood.ts';

/** The answer to one question; nothing where it may lack and does. */
export const answerTo: AnswerTo = async (about, path, schema, mayLack, asks = schema.description ?? '') => {
  const { ask } = about;
  const field = fieldNamed(about, path);
  const name = path.at(-1) ?? '';
  const form = formOf(schema);
  const says = questionOn(
    field,
    `${about.of === undefined ? '' : `${about.of}: `}${orNone(form.is === 'date' ? `${asks} Such as 27 March 2016, March 2016 or today.` : asks, mayLack)}`,
  );
  const refuse = (answer: string): string | undefined => {
    if (answer.trim() === '' && mayLack) return undefined;
    const meant = understood(answer, schema, about.today) ?? valueOf(answer, schema);
    return refusalOf(name, meant, schema) ?? (name === idField ? about.refuseId?.(answer) : undefined);
  };
  switch (form.is) {
    case 'list':
      return listOf(answerTo, about, path, schema, form.item, mayLack);
    case 'group': {
      const { isWanted = false, ...within } = about;
      const isOpen = ![...form.fields.values()].some(isRequired);
      const asked = { field, says: `${questionOn(field, asks)} Give it?`, initial: isWanted };
      if (mayLack && !(isWanted && isOpen) && !(await ask.confirm(asked))) return undefined;
      const { values } = await groupOf(answerTo, within, path, form.fields);
      return mayLack && Object.keys(values).length === 0 ? undefined : values;
    }
    case 'reference': {
      const choices = [...(mayLack ? [nothing] : []), ...choicesFor(form, about)];
      return orNothing(await ask.choose({ field, says, choices, ...initialOf(about, path) }));
    }
    case 'word': {
      const choices = [...(mayLack ? [nothing] : []), ...form.words.map(choiceOfWord)];
      const question = { field, says, choices, isExplained: true, ...initialOf(about, path) };
      return orNothing(await ask.choose(form.isOpen ? { ...question, refuse } : question));
    }
    case 'truth':
      return (await ask.confirm({ field, says, initial: false })) ? true : undefined;
    default: {
      const answer = await typedAnswer(about, path, schema, mayLack, { field, says, refuse });
      if (answer === undefined) return undefined;
      const meant = understood(answer, schema, about.today);
      if (meant !== undefined) ask.say(`“${answer.trim()}” is taken as ${inWords(meant, schema)}.`);
      return meant ?? valueOf(answer, schema);
    }
  }
};

/** A value as whoever answers is shown it: as the file will hold it, and a language with its name. */
function inWords(value: unknown, schema: z.ZodType): string {
  if (isGroup(value))
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${String(each)}`)
      .join(', ');
  const tag = String(value);
  return languages.has(core(schema) ?? schema) ? `${tag} (${languageName(tag, 'en')})` : tag;
}

function orNothing(answer: string): string | undefined {
  return answer === '' ? undefined : answer;
}

function choiceOfWord({ word, label, definition }: Word): Choice {
  return { value: word, label, hint: definition };
}

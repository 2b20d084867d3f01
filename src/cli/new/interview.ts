/** Asks for the fields of an entry: for those that it needs or mostly has one after another, for all others in one list. */
import type { z } from 'zod';
import { formOf, isRequired } from '../../parse/form.ts';
import { fieldsOf } from '../../parse/schema-walk.ts';
import type { Field, Interview, Values } from './about.ts';
import { answerTo } from './answer.ts';
import { idField, inOrderOfUse, isAtOnce, mostly } from './asked-when.ts';
import { sharesOf, usualFields } from './choices.ts';
import { pickMore, toldBesides } from './more.ts';
import { withId } from './own-id.ts';
import { remarkOn } from './remarks.ts';

/** Asks for what the fields of an entry hold; what is known already is not asked. */
export async function interview(about: Interview, schema: z.ZodType): Promise<Values> {
  const { subject, corpus, given } = about;
  const often = usualFields(subject, corpus, [], mostly);
  let values: Values = given;
  const rest: Field[] = [];
  for (const [name, field] of fieldsOf(schema)) {
    if (values[name] !== undefined) continue;
    if (isAtOnce(name, field, often)) {
      const now = { ...about, given: values, isWanted: formOf(field).is === 'group' };
      values = await withField(now, name, field, !isRequired(field));
    } else rest.push([name, field]);
  }
  values = { ...values, ...(await toldBesides(about, values, rest)) };
  const open = rest.filter(([name]) => values[name] === undefined);
  const more = await pickMore({ ...about, given: values }, [], inOrderOfUse(open, sharesOf(subject, corpus)));
  for (const [name, field] of open)
    if (name !== idField && more.has(name))
      values = await withField({ ...about, given: values, isWanted: true }, name, field, true);
  const id = open.find(([name]) => name === idField);
  return id ? withId(answerTo, { ...about, given: values }, [], id[1], more.has(idField)) : values;
}

async function withField(
  about: Interview,
  name: string,
  field: z.ZodType,
  mayLack: boolean,
): Promise<Values> {
  const value = await answerTo(about, [name], field, mayLack);
  const values = value === undefined ? about.given : { ...about.given, [name]: value };
  for (const line of remarkOn(name, values, about.corpus)) about.ask.say(line);
  return values;
}

/** Fields that belong together: asked for as those of an entry are, some at once and the others from a list. */
import type { z } from 'zod';
import { isRequired } from '../../parse/form.ts';
import type { AnswerTo, Field, Interview, Values } from './about.ts';
import { groundOf, idField, isAtOnce, isSaid, mostlyWithin } from './asked-when.ts';
import { usualFields } from './choices.ts';
import { pickMore } from './more.ts';
import { ownSources } from './one-go.ts';
import { withId } from './own-id.ts';
import { isEvidence } from './subject.ts';

/** What was asked of a group, and which fields were chosen from its list of all that is left. */
export interface Grouped {
  readonly values: Values;
  readonly more: ReadonlySet<string>;
}

/** Asks for the fields of a group but for those that are known; what is chosen of the rest may be known from another one. */
export async function groupOf(
  answerTo: AnswerTo,
  about: Interview,
  path: readonly string[],
  fields: ReadonlyMap<string, z.ZodType>,
  known: Values = {},
  chosen?: ReadonlySet<string>,
): Promise<Grouped> {
  const values: Record<string, unknown> = { ...known };
  const rest: Field[] = [];
  const own = ownSources(about.given, about.corpus);
  const often = usualFields(about.subject, about.corpus, path.map(stepOf), mostlyWithin);
  const isOpen = ![...fields.values()].some(isRequired);
  for (const [name, field] of fields) {
    if (values[name] !== undefined) continue;
    const ground = groundOf(name, fields);
    if (ground !== undefined && values[ground] === undefined) continue;
    if (isOpen && isSaid(name, values)) continue;
    if (ground !== undefined && own.length === 1) values[name] = own[0]?.value;
    else if (isEvidence(field) ? own.length > 1 : isOpen || isAtOnce(name, field, often)) {
      const mayLack = !isRequired(field) && !isEvidence(field) && ground === undefined;
      values[name] = await answerTo(about, [...path, name], field, mayLack);
    } else if (!isEvidence(field)) rest.push([name, field]);
  }
  const more = chosen ?? (await pickMore({ ...about, given: values }, path, rest));
  for (const [name, field] of rest)
    if (name !== idField && more.has(name))
      values[name] = await answerTo({ ...about, isWanted: true }, [...path, name], field, true);
  const id = rest.find(([name]) => name === idField);
  const whole = id
    ? await withId(answerTo, { ...about, given: values }, path, id[1], more.has(idField))
    : values;
  return {
    values: Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)),
    more,
  };
}

/** A step of a question’s path as one into an entry, in which the items of lists are one like the other. */
function stepOf(step: string): string | number {
  return /^\d+$/.test(step) ? 0 : step;
}

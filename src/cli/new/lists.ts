/** Lists: in one go what is chosen or named, and one after another what consists of fields. */
import type { z } from 'zod';
import { formOf, isRequired, type Form } from '../../parse/form.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { fieldNamed, type AnswerTo, type Interview } from './about.ts';
import { idField } from './asked-when.ts';
import { groupOf } from './groups.ts';
import { orNone, questionOn } from './heading.ts';
import type { Choice } from './choices.ts';
import { choicesFor, inOneGo, ownSources, sourcesInOneGo } from './one-go.ts';
import { isOfPeople, peopleIn, peopleInWords } from './people.ts';
import { refusalOf } from './refusal.ts';
import { isEvidence } from './subject.ts';

/** Whether the answers of a list are chosen among what there is. */
function isChosen(form: Form): form is Extract<Form, { readonly is: 'reference' | 'text' }> {
  return form.is === 'reference' || (form.is === 'text' && form.names.length > 0);
}

/** Asks for a list; nothing where it may lack and does. */
export async function listOf(
  answerTo: AnswerTo,
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  item: z.ZodType,
  mayLack: boolean,
): Promise<readonly unknown[] | undefined> {
  const { description = '' } = schema;
  const form = formOf(item);
  const asks = questionOn(
    fieldNamed(about, path),
    `${about.of === undefined ? '' : `${about.of}: `}${description}`,
  );
  if (form.is === 'group' && isOfPeople(form.fields)) return peopleFor(about, path, asks, schema);
  if (form.is === 'reference' && form.whole && about.newSource)
    return sourcesInOneGo(about, path, asks, form.whole, mayLack);
  if (isChosen(form)) {
    const choices = isEvidence(schema) ? ownSources(about.given, about.corpus) : choicesFor(form, about);
    const kind = { isFree: form.is === 'text', isNeeded: !mayLack };
    return inOneGo(about, fieldNamed(about, path), orNone(asks, mayLack), choices, kind);
  }
  const items: unknown[] = [];
  if (form.is !== 'group') {
    for (;;) {
      const next = await answerTo(
        about,
        [...path, String(items.length + 1)],
        item,
        items.length > 0 || mayLack,
        description,
      );
      if (next === undefined) return items.length === 0 ? undefined : items;
      items.push(next);
    }
  }
  return groupsOf(answerTo, about, path, description, form.fields, mayLack);
}

/** What is said where a list may end. */
const endsList = 'Enter alone ends the list.';

/** A list of groups, each of which begins with what it is about: it ends where that is left out. */
async function groupsOf(
  answerTo: AnswerTo,
  about: Interview,
  path: readonly string[],
  description: string,
  fields: ReadonlyMap<string, z.ZodType>,
  mayLack: boolean,
): Promise<readonly unknown[] | undefined> {
  const lead = [...fields].find(([name, field]) => name !== idField && isRequired(field));
  if (!lead) return undefined;
  const [name, schema] = lead;
  const form = formOf(schema);
  const { isWanted: _, ...within } = about;
  const items: unknown[] = [];
  let more: ReadonlySet<string> | undefined;
  const add = async (value: unknown, of?: string): Promise<void> => {
    const numbered = [...path, String(items.length + 1)];
    const now = of === undefined ? within : { ...within, of };
    const refuseId = (id: string): string | undefined =>
      items.some((each) => isGroup(each) && each[idField] === id) ? `"${id}" is taken.` : undefined;
    const grouped = await groupOf(answerTo, { ...now, refuseId }, numbered, fields, { [name]: value }, more);
    items.push(grouped.values);
    more = grouped.more;
  };
  if (form.is === 'reference') {
    const says = questionOn(fieldNamed(about, path), orNone(description, mayLack));
    const choices = choicesFor(form, about);
    const kind = { isFree: false, isNeeded: !mayLack };
    const nameOf = (value: string): string => choices.find((each) => each.value === value)?.label ?? value;
    const chosen = (await inOneGo(about, fieldNamed(about, path), says, choices, kind)) ?? [];
    for (const value of chosen) await add(value, nameOf(value));
    for (const value of await thoseAgain(
      about,
      path,
      fields,
      choices.filter((each) => chosen.includes(each.value)),
    ))
      await add(value, nameOf(value));
  } else {
    for (;;) {
      const isFirst = items.length === 0;
      const asks = `${isFirst ? `${description} ` : ''}${schema.description ?? ''}${isFirst ? '' : ` ${endsList}`}`;
      const value = await answerTo(
        within,
        [...path, String(items.length + 1), name],
        schema,
        mayLack || !isFirst,
        asks,
      );
      if (value === undefined) break;
      await add(value);
    }
  }
  return items.length === 0 ? undefined : items;
}

/** Asks which of what was chosen for a list stand in it once more, with another word: actors that had two roles. */
async function thoseAgain(
  about: Interview,
  path: readonly string[],
  fields: ReadonlyMap<string, z.ZodType>,
  chosen: readonly Choice[],
): Promise<readonly string[]> {
  const [word] = [...fields].find(([, field]) => isRequired(field) && formOf(field).is === 'word') ?? [];
  if (word === undefined || chosen.length === 0) return [];
  const field = fieldNamed(about, [...path, 'again']);
  const says = `Did one of them have another ${word} too? Enter alone where none did.`;
  return about.ask.several({ field, says: questionOn(fieldNamed(about, path), says), choices: chosen });
}

/** Names of people and bodies, all in one answer. */
async function peopleFor(
  about: Interview,
  path: readonly string[],
  asks: string,
  schema: z.ZodType,
): Promise<readonly unknown[] | undefined> {
  const [name = ''] = path;
  const proposed = path.length === 1 ? about.proposed[name] : undefined;
  const initial = Array.isArray(proposed) ? peopleInWords(proposed) : '';
  const answer = await about.ask.text({
    field: fieldNamed(about, path),
    says: `${asks} A person as Family, Given; a body as it is called; several with ; between them. (May be left out.)`,
    ...(initial === '' ? {} : { initial }),
    refuse: (written) => refusalOf(name, peopleIn(written), schema),
  });
  if (answer.trim() === '') return undefined;
  return Array.isArray(proposed) && answer === initial ? proposed : peopleIn(answer);
}

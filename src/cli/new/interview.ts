/** Asks for the fields of an entry: for those that it needs or mostly has one after another, for all others in one list. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import { core, fieldsOf, isGroup } from '../../parse/schema-walk.ts';
import type { Day } from '../../record/calendar.ts';
import type { Kind } from '../../record/kind.ts';
import { languageName } from '../../record/language.ts';
import { languages } from '../../record/schema/fields.ts';
import type { Ask } from './ask.ts';
import { entriesOf, sharesOf, usualFields, valuesOf, type Choice } from './choices.ts';
import { formOf, isRequired, type Form, type Word } from '../../parse/form.ts';
import { isEvidence } from './subject.ts';
import { idFor } from './compose.ts';
import { refusalOf } from './refusal.ts';
import { remarkOn } from './remarks.ts';
import { valueOf } from './flags.ts';
import { isOfPeople, peopleIn, peopleInWords } from './people.ts';
import { questionOn } from './heading.ts';
import { choicesFor, inOneGo, ownSources, sourcesInOneGo } from './one-go.ts';
import { understood } from './understood.ts';

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
  const more = await pickMore({ ...about, given: values }, [], byUse(open, sharesOf(subject, corpus)));
  for (const [name, field] of open)
    if (name !== idField && more.has(name))
      values = await withField({ ...about, given: values, isWanted: true }, name, field, true);
  const id = open.find(([name]) => name === idField);
  return id ? withId({ ...about, given: values }, [], id[1], more.has(idField)) : values;
}

type Field = readonly [name: string, schema: z.ZodType];

/** The share of entries that have a field which is asked for at once; others are behind the list of all that is left. */
const mostly = 0.8;
/** Within a group. */
const mostlyWithin = 2 / 3;

/** Fields of which the address of a source tells, or that explain another: they wait in the list, however usual. */
const later: ReadonlySet<string> = new Set(['url', 'accessed', 'issued-basis']);
/** Fields that a new entry rarely has use for, since they tell what became of it: the last of the list. */
const afterwards: ReadonlySet<string> = new Set([
  'corrections',
  'revised',
  'aliases',
  'draft',
  'editors-note',
]);
/** What is made of the other fields, and asked for where that cannot be or where it is wanted. */
const idField = 'id';

function isAtOnce(name: string, field: z.ZodType, often: ReadonlySet<string>): boolean {
  return name !== idField && (isRequired(field) || (often.has(name) && !later.has(name)));
}

/** Fields with those first that most entries have. */
function byUse(fields: readonly Field[], shares: ReadonlyMap<string, number>): readonly Field[] {
  const rank = ([name]: Field): number => (afterwards.has(name) ? -1 : (shares.get(name) ?? 0));
  return fields.toSorted((a, b) => rank(b) - rank(a));
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

/** What an address tells that is not asked for at once: all of it is shown, to be taken but for what is wrong. */
async function toldBesides(about: Interview, values: Values, rest: readonly Field[]): Promise<Values> {
  const { ask, proposed } = about;
  const told = rest.filter(([name]) => proposed[name] !== undefined);
  if (told.length === 0) return {};
  const taken = await ask.several({
    field: fieldNamed(about, ['told']),
    says: questionOn(
      fieldNamed(about, []) || about.subject,
      'Its address tells this too. Untick what is wrong.',
    ),
    choices: told.map(([name]) => ({ value: name, label: `${name}: ${valueInWords(proposed[name])}` })),
    // The reason for a day is none for another.
    initial: told
      .map(([name]) => name)
      .filter((name) => name !== 'issued-basis' || values['issued'] === proposed['issued']),
  });
  return Object.fromEntries(taken.map((name) => [name, proposed[name]] as const));
}

function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join('; ');
  return isGroup(value) ? Object.values(value).map(valueInWords).join(', ') : String(value);
}

async function pickMore(
  about: Interview,
  path: readonly string[],
  rest: readonly Field[],
): Promise<ReadonlySet<string>> {
  if (rest.length === 0) return new Set();
  const choices = rest.map(([name, { description = '' }]) => ({
    value: name,
    label: name,
    hint: name === idField ? `${description} It will be ${proposedId(about) ?? 'asked for'}.` : description,
  }));
  const within = fieldNamed(about, path);
  const asks = 'Anything else? Each can be left out.';
  const says = within === '' ? asks : questionOn(within, asks);
  const field = fieldNamed(about, [...path, 'more']);
  return new Set(await about.ask.several({ field, says, choices, isExplained: true }));
}

/** The answer to one question; nothing where it may lack and does. */
async function answerTo(
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  mayLack: boolean,
  asks = schema.description ?? '',
): Promise<unknown> {
  const { ask, corpus } = about;
  const field = fieldNamed(about, path);
  const name = path.at(-1) ?? '';
  const form = formOf(schema);
  const says = questionOn(
    field,
    `${about.of === undefined ? '' : `${about.of}: `}${asks}${form.is === 'date' ? ' Such as 27 March 2016, March 2016 or today.' : ''}${mayLack && !asks.endsWith(endsList) ? ' (May be left out.)' : ''}`,
  );
  const refuse = (answer: string): string | undefined => {
    if (answer.trim() === '' && mayLack) return undefined;
    const meant = understood(answer, schema, about.today) ?? valueOf(answer, schema);
    return refusalOf(name, meant, schema) ?? (name === idField ? about.refuseId?.(answer) : undefined);
  };
  switch (form.is) {
    case 'list':
      return listOf(about, path, schema, form.item, mayLack);
    case 'group': {
      const { isWanted = false, ...within } = about;
      const isOpen = ![...form.fields.values()].some(isRequired);
      const asked = { field, says: `${questionOn(field, asks)} Give it?`, initial: isWanted };
      if (mayLack && !(isWanted && isOpen) && !(await ask.confirm(asked))) return undefined;
      const { values } = await groupOf(within, path, form.fields);
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
      const question = { field, says, refuse, ...initialOf(about, path) };
      const known = form.is === 'text' ? form.names.flatMap((kind) => entriesOf(kind, corpus)) : [];
      const isOften = isRequired(schema) || languages.has(core(schema) ?? schema);
      const usual = path.length === 1 && isOften ? valuesOf(about.subject, name, corpus) : [];
      const choices = [
        ...usual.map((value) => known.find((each) => each.value === value) ?? choiceOfText(value, schema)),
        ...known.filter(({ value }) => !usual.includes(value)),
      ];
      const answer =
        choices.length > 0
          ? await ask.choose({
              ...question,
              choices: mayLack ? withNothing(choices, usual.length > 0) : choices,
            })
          : await ask.text(question);
      if (answer.trim() === '') return undefined;
      const meant = understood(answer, schema, about.today);
      if (meant !== undefined) ask.say(`“${answer.trim()}” is taken as ${inWords(meant, schema)}.`);
      return meant ?? valueOf(answer, schema);
    }
  }
}

/** A text that other entries have; a language is found by its name too. */
function choiceOfText(value: string, schema: z.ZodType): Choice {
  const isLanguage = languages.has(core(schema) ?? schema);
  return isLanguage ? { value, label: languageName(value, 'en'), hint: value } : { value, label: value };
}

/** A value as whoever answers is shown it: as the file will hold it, and a language with its name. */
function inWords(value: unknown, schema: z.ZodType): string {
  if (isGroup(value))
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${String(each)}`)
      .join(', ');
  const tag = String(value);
  return languages.has(core(schema) ?? schema) ? `${tag} (${languageName(tag, 'en')})` : tag;
}

/** What is chosen where nothing is. */
const nothing: Choice = { value: '', label: '(nothing)' };

/** Nothing comes first, unless the first of the choices is what most entries have. */
function withNothing(choices: readonly Choice[], isUsual: boolean): readonly Choice[] {
  return isUsual ? [...choices, nothing] : [nothing, ...choices];
}

function orNothing(answer: string): string | undefined {
  return answer === '' ? undefined : answer;
}

function choiceOfWord({ word, label, definition }: Word): Choice {
  return { value: word, label, hint: definition };
}

/** A field as questions name it. */
function fieldNamed({ within = [] }: Interview, path: readonly string[]): string {
  return [...within, ...path].join('.');
}

function initialOf({ proposed }: Interview, path: readonly string[]): { readonly initial?: string } {
  const name = path.at(-1) ?? '';
  const value = path.length === 1 || name === idField ? proposed[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? { initial: String(value) } : {};
}

/** Fields that tell nothing without another one of their group. */
const restsOn: ReadonlyMap<string, string> = new Map([['source', 'phrase']]);
/** Fields that are needed where another one of their group is left out. */
const insteadOf: ReadonlyMap<string, string> = new Map([['note', 'phrase']]);

/** What was asked of a group, and which fields were chosen from its list of all that is left. */
interface Grouped {
  readonly values: Values;
  readonly more: ReadonlySet<string>;
}

/** Asks for the fields of a group but for those that are known; what is chosen of the rest may be known from another one. */
async function groupOf(
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
    const needed = restsOn.get(name);
    if (needed !== undefined && fields.has(needed) && values[needed] === undefined) continue;
    const other = insteadOf.get(name);
    if (isOpen && other !== undefined && values[other] !== undefined) continue;
    if (needed !== undefined && own.length === 1) values[name] = own[0]?.value;
    else if (isEvidence(field) ? own.length > 1 : isOpen || isAtOnce(name, field, often)) {
      const mayLack = !isRequired(field) && !isEvidence(field) && needed === undefined;
      values[name] = await answerTo(about, [...path, name], field, mayLack);
    } else if (!isEvidence(field)) rest.push([name, field]);
  }
  const more = chosen ?? (await pickMore({ ...about, given: values }, path, rest));
  for (const [name, field] of rest)
    if (name !== idField && more.has(name))
      values[name] = await answerTo({ ...about, isWanted: true }, [...path, name], field, true);
  const id = rest.find(([name]) => name === idField);
  const whole = id ? await withId({ ...about, given: values }, path, id[1], more.has(idField)) : values;
  return {
    values: Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)),
    more,
  };
}

/** The fields of something with an id: the one that is proposed, or another. */
async function withId(
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  isAsked: boolean,
): Promise<Values> {
  const { given, ask } = about;
  const proposed = proposedId(about);
  if (proposed !== undefined && !isAsked) {
    ask.say(`Its id is ${proposed}.`);
    return { ...given, id: proposed };
  }
  const asked = {
    ...about,
    ...(proposed === undefined ? {} : { proposed: { ...about.proposed, id: proposed } }),
  };
  return { ...given, id: await answerTo(asked, [...path, idField], schema, false) };
}

function proposedId({ given, refuseId }: Interview): string | undefined {
  return idFor(given, (id) => refuseId?.(id) !== undefined);
}

/** A step of a question’s path as one into an entry, in which the items of lists are one like the other. */
function stepOf(step: string): string | number {
  return /^\d+$/.test(step) ? 0 : step;
}

/** Whether the answers of a list are chosen among what there is. */
function isChosen(form: Form): form is Extract<Form, { readonly is: 'reference' | 'text' }> {
  return form.is === 'reference' || (form.is === 'text' && form.names.length > 0);
}

/** Asks for a list: in one go what is chosen or named, and one after another what consists of fields. */
async function listOf(
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
    return inOneGo(about, fieldNamed(about, path), asks, choices, kind);
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
  return groupsOf(about, path, description, form.fields, mayLack);
}

/** What is said where a list may end. */
const endsList = 'Enter alone ends the list.';

/** A list of groups, each of which begins with what it is about: it ends where that is left out. */
async function groupsOf(
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
    const grouped = await groupOf({ ...now, refuseId }, numbered, fields, { [name]: value }, more);
    items.push(grouped.values);
    more = grouped.more;
  };
  if (form.is === 'reference') {
    const says = questionOn(fieldNamed(about, path), description);
    const choices = choicesFor(form, about);
    const kind = { isFree: false, isNeeded: !mayLack };
    for (const value of (await inOneGo(about, fieldNamed(about, path), says, choices, kind)) ?? [])
      await add(value, choices.find((each) => each.value === value)?.label ?? String(value));
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

/** Asks for the fields of an entry, one after another, as its schema has them. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import { core, fieldsOf, isGroup } from '../../parse/schema-walk.ts';
import type { Day } from '../../record/calendar.ts';
import type { Kind } from '../../record/kind.ts';
import { languageName } from '../../record/language.ts';
import { languages } from '../../record/schema/fields.ts';
import type { Ask } from './ask.ts';
import { entriesOf, placesOf, usualFields, valuesOf, type Choice } from './choices.ts';
import { formOf, isRequired, type Word } from '../../parse/form.ts';
import { isEvidence } from './subject.ts';
import { doiIn } from '../page/read-source.ts';
import { idFor } from './compose.ts';
import { refusalOf } from './refusal.ts';
import { remarkOn } from './remarks.ts';
import { valueOf } from './flags.ts';
import { questionOn } from './heading.ts';
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
  /** What is chosen already of the list that is asked for. */
  readonly chosen?: readonly unknown[];
  /** What is wrong with an id that a field proposes; nothing where it is free. */
  readonly refuseId?: (id: string) => string | undefined;
  /** Asks for a new source and what is told of it; nothing where none is wanted. */
  readonly newSource?: (schema: z.ZodType, within: readonly string[], address?: string) => Promise<Values>;
}

/** Asks for what the fields of an entry hold; what is known already is not asked. */
export async function interview(about: Interview, schema: z.ZodType): Promise<Values> {
  const { subject, corpus, given, proposed } = about;
  const usual = usualFields(subject, corpus);
  const common = usualFields(subject, corpus, [], mostly);
  let values: Values = given;
  const rest: [string, z.ZodType][] = [];
  for (const [name, field] of fieldsOf(schema)) {
    if (values[name] !== undefined) continue;
    const isWanted = isRequired(field) || usual.has(name) || proposed[name] !== undefined;
    const now = { ...about, given: values, isWanted: formOf(field).is === 'group' && common.has(name) };
    if (isWanted) values = await withField(now, name, field, !isRequired(field));
    else rest.push([name, field]);
  }
  const more = await pickMore(about, [], rest);
  for (const [name, field] of rest)
    if (more.has(name))
      values = await withField({ ...about, given: values, isWanted: true }, name, field, true);
  return values;
}

/** The share of entries that have a field which a new one will want, unless whoever writes it says otherwise. */
const mostly = 0.75;

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

async function pickMore(
  about: Interview,
  path: readonly string[],
  rest: readonly [string, z.ZodType][],
): Promise<ReadonlySet<string>> {
  if (rest.length === 0) return new Set();
  const choices = rest.map(([name, { description = '' }]) => ({
    value: name,
    label: name,
    hint: description,
  }));
  const within = fieldNamed(about, path);
  const asks = 'Anything else? Each can be left out.';
  const says = within === '' ? asks : questionOn(within, asks);
  const field = fieldNamed(about, [...path, 'more']);
  return new Set(await about.ask.several({ field, says, choices }));
}

/** The answer to one question; nothing where it may lack and does. */
async function answerTo(
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  mayLack: boolean,
): Promise<unknown> {
  const { ask, corpus, given } = about;
  const field = fieldNamed(about, path);
  const name = path.at(-1) ?? '';
  const { description = '' } = schema;
  const form = formOf(schema);
  const says = questionOn(
    field,
    `${description}${form.is === 'date' ? ' Such as 27 March 2016, March 2016 or today.' : ''}${mayLack ? ' (May be left out.)' : ''}`,
  );
  const refuse = (answer: string): string | undefined => {
    if (answer.trim() === '' && mayLack) return undefined;
    const meant = understood(answer, schema, about.today) ?? valueOf(answer, schema);
    return refusalOf(name, meant, schema) ?? (path.join() === 'id' ? about.refuseId?.(answer) : undefined);
  };
  switch (form.is) {
    case 'list':
      return listOf(about, path, schema, form.item, mayLack);
    case 'group': {
      const { isWanted: initial = false, ...within } = about;
      if (
        mayLack &&
        !(await ask.confirm({ field, says: `${questionOn(field, description)} Give it?`, initial }))
      )
        return undefined;
      const values = await groupOf(within, path, form.fields);
      return mayLack && Object.keys(values).length === 0 ? undefined : values;
    }
    case 'reference': {
      const { to, or = [] } = form.reference;
      const known = to === 'place' ? placesOf(given['site'], corpus) : entriesOf(to, corpus);
      const own = new Set(to === 'source' ? sourcesOf(given) : []);
      const [others, first] = [false, true].map((isOwn) =>
        known.filter(({ value }) => own.has(value) === isOwn),
      );
      const fixed = [...own].filter((id) => !known.some(({ value }) => value === id)).concat(or);
      const choices = [
        ...(mayLack ? [nothing] : []),
        ...(first ?? []),
        ...fixed.map((value) => ({ value, label: value })),
        ...(others ?? []),
      ].filter(({ value }) => !about.chosen?.includes(value));
      return orNothing(await ask.choose({ field, says, choices, ...initialOf(about, path) }));
    }
    case 'word': {
      const choices = [...(mayLack ? [nothing] : []), ...form.words.map(choiceOfWord)];
      const question = { field, says, choices, ...initialOf(about, path) };
      return orNothing(await ask.choose(form.isOpen ? { ...question, refuse } : question));
    }
    case 'truth':
      return (await ask.confirm({ field, says, initial: false })) ? true : undefined;
    default: {
      const question = { field, says, refuse, ...initialOf(about, path) };
      const known = form.is === 'text' ? form.names.flatMap((kind) => entriesOf(kind, corpus)) : [];
      const usual = path.length === 1 && !mayLack ? valuesOf(about.subject, name, corpus) : [];
      const choices = [
        ...usual.map((value) => known.find((each) => each.value === value) ?? choiceOfText(value, schema)),
        ...known.filter(({ value }) => !usual.includes(value)),
      ].filter(({ value }) => !about.chosen?.includes(value));
      const answer =
        choices.length > 0
          ? await ask.choose({ ...question, choices: mayLack ? [nothing, ...choices] : choices })
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
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${String(each)}`)
      .join(', ')} }`;
  const tag = String(value);
  return languages.has(core(schema) ?? schema) ? `${tag} (${languageName(tag, 'en')})` : tag;
}

/** What is chosen where nothing is. */
const nothing: Choice = { value: '', label: '(nothing)' };

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

function initialOf(
  { proposed, given, refuseId }: Interview,
  [name = '', ...inner]: readonly string[],
): { readonly initial?: string } {
  const value =
    inner.length > 0
      ? undefined
      : (proposed[name] ?? (name === 'id' ? idFor(given, (id) => refuseId?.(id) !== undefined) : undefined));
  return typeof value === 'string' || typeof value === 'number' ? { initial: String(value) } : {};
}

/** Fields that tell nothing without another one of their group. */
const restsOn: ReadonlyMap<string, string> = new Map([['source', 'phrase']]);

async function groupOf(
  about: Interview,
  path: readonly string[],
  fields: ReadonlyMap<string, z.ZodType>,
): Promise<Values> {
  const values: Record<string, unknown> = {};
  const rest: [string, z.ZodType][] = [];
  const evidence = sourcesOf(about.given).length > 1;
  const usual = usualFields(about.subject, about.corpus, path.map(stepOf));
  const isOpen = ![...fields.values()].some(isRequired);
  for (const [name, field] of fields) {
    const needed = restsOn.get(name);
    if (needed !== undefined && fields.has(needed) && values[needed] === undefined) continue;
    const isAsked = isRequired(field) || isOpen || (isEvidence(field) ? evidence : usual.has(name));
    const mayLack = !isRequired(field) && !isEvidence(field) && needed === undefined;
    if (isAsked) values[name] = await answerTo(about, [...path, name], field, mayLack);
    else if (!isEvidence(field)) rest.push([name, field]);
  }
  const more = await pickMore(about, path, rest);
  for (const [name, field] of rest)
    if (more.has(name))
      values[name] = await answerTo({ ...about, isWanted: true }, [...path, name], field, true);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A step of a question’s path as one into an entry, in which the items of lists are one like the other. */
function stepOf(step: string): string | number {
  return /^\d+$/.test(step) ? 0 : step;
}

/** The ids of the sources of an event, those that it writes out included. */
function sourcesOf({ sources }: Values): string[] {
  return (Array.isArray(sources) ? sources : []).flatMap((each: unknown) =>
    typeof each === 'string' ? [each] : isGroup(each) && typeof each['id'] === 'string' ? [each['id']] : [],
  );
}

async function listOf(
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  item: z.ZodType,
  mayLack: boolean,
): Promise<readonly unknown[] | undefined> {
  const [name = ''] = path;
  const proposed = path.length === 1 ? about.proposed[name] : undefined;
  if (Array.isArray(proposed) && (await isKept(about, path, proposed))) return proposed;
  const items: unknown[] = [];
  const described = schema.description === undefined ? item : item.describe(schema.description);
  const whole = formOf(item);
  for (;;) {
    const isLast = items.length > 0 || mayLack;
    const isWanted = items.length === 0 && about.isWanted === true;
    const now = { ...about, chosen: items, isWanted };
    const numbered = [...path, String(items.length + 1)];
    const next =
      whole.is === 'reference' && whole.whole && about.newSource
        ? await sourceFor(now, numbered, described, whole.whole, isLast)
        : await answerTo(now, numbered, described, isLast);
    if (next === undefined) break;
    items.push(next);
  }
  return items.length === 0 ? undefined : items;
}

async function isKept(
  about: Interview,
  path: readonly string[],
  proposed: readonly unknown[],
): Promise<boolean> {
  const field = fieldNamed(about, path);
  const shown = proposed
    .map((each) => (isGroup(each) ? Object.values(each).join(', ') : String(each)))
    .join('; ');
  return about.ask.confirm({ field, says: questionOn(field, `Take ${shown}?`), initial: true });
}

/** What is chosen where a source is new. */
const fresh: Choice = {
  value: 'a new source',
  label: 'A new source …',
  hint: 'or type its address or DOI',
  names: ['new'],
};

/** A source of an event: one that exists, or one that is written out. */
async function sourceFor(
  about: Interview,
  path: readonly string[],
  { description = '' }: z.ZodType,
  whole: z.ZodType,
  mayLack: boolean,
): Promise<unknown> {
  const field = fieldNamed(about, path);
  const none = mayLack ? [{ ...nothing, label: '(no more)' }] : [];
  const answer = await about.ask.choose({
    field,
    says: questionOn(field, description),
    choices: [...none, fresh, ...entriesOf('source', about.corpus)].filter(
      ({ value }) => !about.chosen?.includes(value),
    ),
    refuse: (typed) =>
      isAddress(typed) ? undefined : 'Choose one of these, or type the address or the DOI of a new one.',
  });
  if (answer === fresh.value) return about.newSource?.(whole, path);
  return isAddress(answer) ? about.newSource?.(whole, path, answer) : orNothing(answer);
}

/** Whether words are the address or the DOI of a text. */
function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed) || doiIn(typed) !== undefined;
}

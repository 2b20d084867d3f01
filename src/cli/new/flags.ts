/** The flags of `npm run new`: one for every field, taken from the schemas. */
import type { z } from 'zod';
import { nearest } from '../../parse/diagnostic.ts';
import { flowValue } from '../../parse/flow.ts';
import { fieldsOf, isGroup, keepsText, schemaAt } from '../../parse/schema-walk.ts';
import { kinds } from '../../record/kind.ts';
import { formOf, isRequired } from '../../parse/form.ts';
import { isOfPeople, personOf } from './people.ts';
import { schemaOf, type Subject } from './subject.ts';

/** Where the value of a flag goes: a field, or a field of a group. */
export type FlagPath = readonly [field: string, inner?: string];

/** Flags that name no field. */
export const controls = ['id', 'text', 'of', 'lang', 'dry-run', 'yes', 'help'] as const;
/** A flag that names no field. */
export type Control = (typeof controls)[number];

const withoutValue: ReadonlySet<string> = new Set(['dry-run', 'yes', 'help', 'draft']);

/** Other names of the flags of a translation: its original may be named by its kind, `--event gate-falls`. */
const synonyms: ReadonlyMap<string, Control> = new Map([
  ...kinds.map((kind) => [kind, 'of'] as const),
  ['id', 'of'],
  ['language', 'lang'],
]);

/** What was asked for on the command line. */
export interface Given {
  /** The fields by their names, as YAML would hold them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A new source that is to stand in the event, where a flag tells of one. */
  readonly source?: Readonly<Record<string, unknown>>;
  readonly controls: Readonly<Partial<Record<Control, string>>>;
}

/** The field of an event whose items may be written out, and how its flags begin. */
export const sourceField = 'sources';
const sourcePrefix = 'source';

/**
 * The flags of what is to be written, and where their values go. A list has its singular too; a field of a group has the
 * group’s name before it, and its own name alone where nothing else is called so.
 */
export function flagsOf(subject: Subject): ReadonlyMap<string, FlagPath> {
  const flags = new Map<string, FlagPath>();
  const add = (name: string, path: FlagPath): void => {
    if (!flags.has(name) && !controls.some((control) => control === name)) flags.set(name, path);
  };
  const fields = fieldsIn(schemaOf(subject));
  for (const [name] of fields) add(name.toLowerCase(), [name]);
  for (const [name, schema] of fields) if (formOf(schema).is === 'list') add(singular(name), [name]);
  const inner = fields.flatMap(([name, schema]) => fieldsIn(schema).map(([each]) => [name, each] as const));
  for (const [name, each] of inner) add(`${name}-${each}`.toLowerCase(), [name, each]);
  for (const [name, each] of inner) add(`${name}.${each}`.toLowerCase(), [name, each]);
  for (const [name, each] of inner)
    if (inner.filter(([, other]) => other === each).length === 1) add(each.toLowerCase(), [name, each]);
  for (const [each] of fieldsOfNewSource(subject))
    add(`${sourcePrefix}-${each}`.toLowerCase(), [newSource, each]);
  return flags;
}

/** Where the fields of a source go that is written out in an event. */
const newSource = 'source to write out';

/** The schema of a source that an event may write out; other entries have none. */
export function newSourceSchema(subject: Subject): z.ZodType | undefined {
  const list = subject === 'event' ? schemaAt(schemaOf(subject), [sourceField, 0]) : undefined;
  const form = list && formOf(list);
  return form?.is === 'reference' ? form.whole : undefined;
}

function fieldsOfNewSource(subject: Subject): readonly (readonly [string, z.ZodType])[] {
  const schema = newSourceSchema(subject);
  return schema ? fieldsIn(schema) : [];
}

/** The flag of a field, as messages name it; `flagOf('event', ['sources']) //=> '--source'`. */
export function flagOf(subject: Subject, path: FlagPath): string {
  const names = [...flagsOf(subject)].filter(([, [field, inner]]) => field === path[0] && inner === path[1]);
  const isList = path.length === 1 && names.length > 1;
  return `--${(isList ? names[1] : names[0])?.[0] ?? path.filter((step) => step !== undefined).join('-')}`;
}

/** The flag of a field of a source that is written out in an event. */
export function flagOfSource(field: string): string {
  return `--${sourcePrefix}-${field.toLowerCase()}`;
}

/** Reads the arguments behind the subject; a text says what is wrong with them. */
export function readFlags(subject: Subject, args: readonly string[]): Given | string {
  const flags = flagsOf(subject);
  const values: Record<string, unknown> = {};
  const source: Record<string, unknown> = {};
  const found: Partial<Record<Control, string>> = {};
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (!arg.startsWith('--'))
      return `"${arg}" stands where a flag is expected. Put a value of several words in quotes.`;
    const [, name = '', written] = /^--([^=]*)(?:=([^]*))?$/.exec(arg) ?? [];
    const lower = subject === 'translation' ? (synonyms.get(name) ?? name) : name.toLowerCase();
    const control = controls.find((each) => each === lower);
    const path = flags.get(lower);
    if (control === undefined && path === undefined) return unknownFlag(name, subject, flags);
    const value = written ?? (takesNone(lower, waiting[0]) ? 'true' : waiting.shift());
    if (value === undefined || (written === undefined && value.startsWith('--')))
      return `The flag --${name} has no value.`;
    if (control !== undefined)
      found[control] = kinds.some((kind) => kind === name) ? `${name}/${value}` : value;
    else if (path?.[0] === newSource) put(source, [path[1] ?? ''], value, newSourceSchema(subject));
    else if (path) put(values, path, value, schemaOf(subject));
  }
  return { values, controls: found, ...(Object.keys(source).length > 0 ? { source } : {}) };
}

function takesNone(name: string, next: string | undefined): boolean {
  return withoutValue.has(name) && next !== 'true' && next !== 'false';
}

function unknownFlag(name: string, subject: Subject, flags: ReadonlyMap<string, FlagPath>): string {
  const near = nearest(name, [...flags.keys(), ...controls]);
  const advice =
    near === undefined ? `npm run new -- ${subject} --help lists all flags.` : `Did you mean --${near}?`;
  return `The flag --${name} is unknown for ${articled(subject)}. ${advice}`;
}

/** A noun with its article, `articled('event') //=> 'an event'`. */
export function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** Puts a value in its place; a list grows by each. */
function put(
  values: Record<string, unknown>,
  [field, inner]: FlagPath,
  written: string,
  schema: z.ZodType | undefined,
): void {
  const target = schema && schemaAt(schema, inner === undefined ? [field] : [field, inner]);
  const value = target ? valueOf(written, target) : written;
  if (inner !== undefined) {
    const group = values[field];
    values[field] = { ...(isGroup(group) ? group : {}), [inner]: value };
  } else {
    const before = values[field];
    values[field] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
}

/**
 * What a text on the command line stands for in a field, as YAML would hold it. A group is written as in YAML, between
 * braces, or by its required fields with colons between them.
 *
 * @example
 * valueOf('islamic-state:attacker', participation) //=> { actor: 'islamic-state', role: 'attacker' }
 */
export function valueOf(written: string, schema: z.ZodType): unknown {
  const form = formOf(schema);
  const text = written.trim();
  if (form.is === 'list') {
    if (text.startsWith('[')) return flowValue(text);
    const isCode = keepsText(form.item) || formOf(form.item).is === 'reference';
    const items = isCode ? text.split(',').filter((item) => item.trim() !== '') : [text];
    return items.map((item) => valueOf(item, form.item));
  }
  if (text.startsWith('{')) return withCommas(flowValue(text), fieldsOf(schema));
  if (form.is === 'group') return groupOf(text, form.fields);
  if (form.is === 'number') return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (form.is === 'truth') return text === 'true' ? true : text === 'false' ? false : text;
  return text.replaceAll(/\s+/g, ' ');
}

/**
 * A group whose texts hold commas, which YAML takes for the ends of fields.
 *
 * @example
 * withCommas({ note: 'On Friday', 'at noon': null }, dating) //=> { note: 'On Friday, at noon' }
 */
function withCommas(value: unknown, fields: ReadonlyMap<string, z.ZodType>): unknown {
  if (!isGroup(value) || fields.size === 0) return value;
  const whole: [name: string, value: unknown][] = [];
  for (const [name, each] of Object.entries(value)) {
    const before = whole.at(-1);
    if (each === null && !fields.has(name) && typeof before?.[1] === 'string')
      before[1] = `${before[1]}, ${name}`;
    else whole.push([name, each]);
  }
  return Object.fromEntries(whole);
}

/** A group by its required fields, or a name in two parts; else the text, of which the check says what is wrong with it. */
function groupOf(text: string, fields: ReadonlyMap<string, z.ZodType>): unknown {
  const required = [...fields].filter(([, schema]) => isRequired(schema));
  if (isOfPeople(fields)) return personOf(text);
  const isOfNumbers = required.every(([, schema]) => formOf(schema).is === 'number');
  const parts = text.split(isOfNumbers ? /[,:]/ : ':');
  if (required.length === 0 || parts.length < required.length) return text;
  const rest = parts.splice(required.length - 1).join(':');
  return Object.fromEntries(
    required.map(([name, schema], i) => [name, valueOf(parts[i] ?? rest, schema)] as const),
  );
}

/** The fields of a group, or of a field that takes a group among others. */
function fieldsIn(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  return [...fieldsOf(schema)];
}

/** What one item of a list is called, `singular('sources') //=> 'source'`. */
export function singular(name: string): string {
  return name.endsWith('ses') ? name.slice(0, -2) : name.endsWith('s') ? name.slice(0, -1) : name;
}

/** One file of the content folder, read as far as it can be. */
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { FileKind } from '../record/kind.ts';
import { schemas, type FieldsOf } from '../record/record.ts';
import { sourceInPlaceSchema } from '../record/schema/source.ts';
import { translationSchema, type TranslationFields } from '../record/schema/translation.ts';
import { noBody, readBody, type Body } from './body/body.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { diagnose, startOfFile, type Span } from './diagnostic.ts';
import { fieldErrors } from './field-errors.ts';
import type { ContentFile } from './files.ts';
import { readFrontMatter, type FrontMatter } from './front-matter/front-matter.ts';
import type { Path } from './front-matter/places.ts';
import { liftSources, type SourceInPlace } from './in-place.ts';
import { mentions, type Mention } from './schema-walk.ts';

/** What every entry has, whatever its kind. */
export interface EntryBase extends Body {
  readonly file: ContentFile;
  /** Every reference and open word in the front matter, those in faulty fields included. */
  readonly mentions: readonly Mention[];
  readonly locate: (path: Path) => Span;
}

/** The fields that are there and right. */
export type Known<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/** The fields of an entry: all that are right, and the whole if all are. */
export interface Fields<T> {
  readonly partial: Known<T>;
  readonly whole?: T;
}

/** An original that could be read, of one kind or of any. */
export type Original<K extends FileKind = FileKind> = {
  readonly [Each in K]: { readonly kind: Each } & EntryBase & Fields<FieldsOf[Each]>;
}[K];

/** An entry by its kind; a translation has a kind of its own. */
export type Entry =
  | Original
  | ({ readonly kind: 'translation' } & EntryBase & Fields<TranslationFields>)
  | ({ readonly kind: 'unread' } & Pick<EntryBase, 'file'>);

/** The entry of a certain kind. */
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

const wholeSchemas: { readonly [K in FileKind]: z.ZodType<FieldsOf[K]> } = schemas;
const partialSchemas: { readonly [K in FileKind]: z.ZodType<Known<FieldsOf[K]>> } = {
  event: schemas.event.partial(),
  site: schemas.site.partial(),
  monument: schemas.monument.partial(),
  actor: schemas.actor.partial(),
  source: schemas.source.partial(),
  story: schemas.story.partial(),
};
const partialTranslation = translationSchema.partial();

/** What is in one file: an entry, the sources that it writes out, and what is wrong with them. */
export interface ReadFile {
  readonly entry: Entry;
  readonly inPlace: readonly Entry[];
  readonly messages: readonly VFileMessage[];
}

/** Reads one file. Whatever goes wrong is a message; what could be read is in the entry. */
export function readEntry(file: ContentFile): ReadFile {
  const unread: Entry = { kind: 'unread', file };
  try {
    const conflicts = conflictMarkers(file.file, file.text);
    if (conflicts.length > 0) return { entry: unread, inPlace: [], messages: conflicts };
    const schema = file.lang === undefined ? schemas[file.kind] : translationSchema;
    const { frontMatter: whole, messages } = readFrontMatter(file.file, file.text, schema);
    if (!whole) return { entry: unread, inPlace: [], messages };
    const isEvent = file.kind === 'event' && file.lang === undefined;
    const { frontMatter, lifted } = isEvent ? liftSources(whole) : { frontMatter: whole, lifted: [] };
    const inPlace = lifted.map((source) => readInPlace(file, source));
    const { messages: ofBody, ...read } = readBody(file.file, frontMatter.body, file.lang);
    const base: EntryBase = {
      file,
      mentions: [...mentions(schema, frontMatter.value)],
      ...read,
      locate: frontMatter.locate,
    };
    const { entry, issues } = typed(file, base, frontMatter);
    return {
      entry,
      inPlace: inPlace.flatMap(({ source }) => source ?? []),
      messages: [
        ...messages,
        ...inPlace.flatMap((each) => each.messages),
        ...fieldErrors(file.file, frontMatter, schema, issues, schemas[file.kind]),
        ...ofBody,
      ],
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = diagnose(
      'too-complex',
      { file: file.file, span: startOfFile },
      {
        reason: 'The file is nested so deeply that it cannot be read.',
        note: 'Take the nesting out.',
      },
    );
    return { entry: unread, inPlace: [], messages: [message] };
  }
}

/** Reads a source that an event writes out, as if it had a file of its own. */
function readInPlace(
  { path, file, text }: ContentFile,
  { id, frontMatter }: SourceInPlace,
): { readonly source?: Entry; readonly messages: readonly VFileMessage[] } {
  const issues = sourceInPlaceSchema.safeParse(frontMatter.value).error?.issues ?? [];
  const messages = fieldErrors(file, frontMatter, sourceInPlaceSchema, issues);
  if (id === undefined) return { messages };
  const base: EntryBase = {
    file: { kind: 'source', id, path, file, text },
    mentions: [],
    ...noBody,
    locate: frontMatter.locate,
  };
  const { partial, whole } = readFields(schemas.source, partialSchemas.source, withoutId(frontMatter.value));
  return { source: { kind: 'source', ...base, partial, ...(whole ? { whole } : {}) }, messages };
}

/** The front matter of a source in place as that of one with a file, whose name is its id. */
function withoutId(value: FrontMatter['value']): FrontMatter['value'] {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'));
}

interface Typed<Of> {
  readonly entry: Of;
  readonly issues: readonly z.core.$ZodIssue[];
}

function typed(file: ContentFile, base: EntryBase, { value }: FrontMatter): Typed<Entry> {
  if (file.lang === undefined) return original(file.kind, base, value);
  const { issues, ...fields } = readFields(translationSchema, partialTranslation, value);
  return { entry: { kind: 'translation', ...base, ...fields }, issues };
}

function original<K extends FileKind>(
  kind: K,
  base: EntryBase,
  value: FrontMatter['value'],
): Typed<Original<K>> {
  const { issues, ...fields } = readFields(wholeSchemas[kind], partialSchemas[kind], value);
  return { entry: { kind, ...base, ...fields }, issues };
}

/** Reads all fields at once, and where some are wrong, the others by themselves. */
function readFields<T>(
  schema: z.ZodType<T>,
  partialSchema: z.ZodType<Known<T>>,
  value: Readonly<Record<string, unknown>>,
): Fields<T> & { readonly issues: readonly z.core.$ZodIssue[] } {
  const whole = schema.safeParse(value);
  if (whole.success) return { partial: whole.data, whole: whole.data, issues: [] };
  const { issues } = whole.error;
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.path.length > 0 ? issue.path.slice(0, 1) : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const right = Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
  const partial = partialSchema.safeParse(right);
  if (!partial.success) return { partial: {}, issues };
  // A faulty field is unknown; it must not look like one that was left out and has its default.
  for (const name of wrong) Reflect.deleteProperty(partial.data, name);
  return { partial: partial.data, issues };
}

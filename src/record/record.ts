/** The record: every site, event, monument, actor and source, and the story, typed and checked. */
import type { z } from 'zod';
import type { FileKind, Folder, Kind } from './kind.ts';
import { actorSchema } from './schema/actor.ts';
import { eventSchema } from './schema/event.ts';
import { monumentSchema } from './schema/monument.ts';
import { siteSchema } from './schema/site.ts';
import { sourceSchema } from './schema/source.ts';
import { storySchema } from './schema/story.ts';
import type { TranslationFields } from './schema/translation.ts';
import type { Permalink } from './permalink.ts';
import type { Picture } from './picture.ts';
import type { Prose } from './prose/prose.ts';

/** The schema of each kind of entry, and that of the story. */
export const schemas = {
  event: eventSchema,
  site: siteSchema,
  monument: monumentSchema,
  actor: actorSchema,
  source: sourceSchema,
  story: storySchema,
} as const satisfies Readonly<Record<FileKind, z.ZodObject>>;

/** A translation of an entry. */
export type Translation = TranslationFields & { readonly prose: Prose };

/** What every entry has beside its fields. */
export interface Written {
  /** The file's name without its ending; part of the address for ever. */
  readonly id: string;
  /** The file, relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly prose: Prose;
  /** Translations by BCP 47 tag. */
  readonly translations: Readonly<Record<string, Translation>>;
  /** Of an entry that is shown in another language than it was written in: the languages of the words that have no translation. */
  readonly foreign?: Foreign;
}

/** The languages of the parts of an entry that are not in the language of its page, as BCP 47 tags. */
export interface Foreign {
  /** That of its title or name. */
  readonly title?: string;
  readonly summary?: string;
  /** That of its body. */
  readonly text?: string;
  /** That of the note on the date of an event. */
  readonly dating?: string;
  /** That of the reason why a source has its day of issue. */
  readonly basis?: string;
}

/** The fields of each kind of entry, and those of the story. */
export type FieldsOf = { readonly [K in FileKind]: z.infer<(typeof schemas)[K]> };

/** An entry, of one kind or of any; or the story. */
export type RecordEntry<K extends FileKind = Kind> = { readonly [Each in K]: FieldsOf[Each] & Written }[K];

/** Something that happened at a site. */
export type Event = RecordEntry<'event'>;
/** An archaeological site with its places: the ruins, the town beside them. */
export type Site = RecordEntry<'site'>;
/** A building, a statue or another work of a site. */
export type Monument = RecordEntry<'monument'>;
/** A person or body that acts or speaks. */
export type Actor = RecordEntry<'actor'>;
/** A text, an image or a data set on which the record rests. */
export type Source = RecordEntry<'source'>;

/** What happened, told as one text to read. */
export type Story = RecordEntry<'story'>;

/** The title of an event, a source or the story, the name of anything else. */
export function titleOf(entry: RecordEntry | Story): string {
  return 'title' in entry ? entry.title : entry.name;
}

/** The entries of every kind. */
type Lists = { readonly [K in Kind as Folder<K>]: readonly RecordEntry<K>[] };

/** The whole record; events in chronological order, all else by id. */
export interface HeritageRecord extends Lists {
  /** Absent where the content folder has none. */
  readonly story?: Story | undefined;
  /** Every address that was ever published, as the list of them has it. */
  readonly permalinks: readonly Permalink[];
  /** The pictures that lie beside entries, by the paths by which entries name them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

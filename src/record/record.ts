/** The record: every site, event, monument, actor and source, typed and checked. */
import type { ActorFields } from './schema/actor.ts';
import { actorSchema } from './schema/actor.ts';
import { eventSchema, type EventFields } from './schema/event.ts';
import { monumentSchema, type MonumentFields } from './schema/monument.ts';
import { siteSchema, type SiteFields } from './schema/site.ts';
import { sourceSchema, type SourceFields } from './schema/source.ts';
import type { TranslationFields } from './schema/translation.ts';
import { compareDates } from './edtf.ts';
import { compareText } from './order.ts';
import type { Permalink } from './permalink.ts';
import type { Prose } from './prose/prose.ts';

/** The schema of each kind of record. */
export const schemas = {
  event: eventSchema,
  site: siteSchema,
  monument: monumentSchema,
  actor: actorSchema,
  source: sourceSchema,
} as const;

/** A translation of an entry. */
export type Translation = TranslationFields & { readonly prose: Prose };

/** What every record has beside its fields. */
export interface Written {
  /** The file's name without its ending; part of the address for ever. */
  readonly id: string;
  /** The file, relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly prose: Prose;
  /** Translations by BCP 47 tag. */
  readonly translations: Readonly<Record<string, Translation>>;
}

/** One event. */
export type Event = EventFields & Written;
/** One site. */
export type Site = SiteFields & Written;
/** One monument. */
export type Monument = MonumentFields & Written;
/** One actor. */
export type Actor = ActorFields & Written;
/** One source. */
export type Source = SourceFields & Written;

/** The whole record; events in chronological order, all else by id. */
export interface HeritageRecord {
  readonly events: readonly Event[];
  readonly sites: readonly Site[];
  readonly monuments: readonly Monument[];
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  /** Every address that was ever published, as the list of them has it. */
  readonly permalinks: readonly Permalink[];
}

/** Chronological order, total and stable: first day, last day, precision, id. */
export function compareEvents(a: Event, b: Event): number {
  return compareDates(a.date, b.date) || compareText(a.id, b.id);
}

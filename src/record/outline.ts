/**
 * What the addresses of the site come from. A record has all of it; the entries of a folder with faults have it as far
 * as they could be read, so a field that is not there is not known.
 */
import type { Placed } from './chronological.ts';
import type { EdtfDate } from './edtf.ts';
import type { Permalink } from './permalink.ts';

/** An entry with its claims, if its kind can have any. */
export interface EntryOutline {
  readonly id: string;
  readonly claims?: readonly ClaimOutline[] | undefined;
}

/** A claim with the sources of its accounts. */
export interface ClaimOutline {
  readonly id: string;
  readonly accounts: readonly { readonly source: string }[];
}

/** A monument, or anything else with names. */
export interface NamedOutline extends EntryOutline {
  readonly names?: readonly unknown[] | undefined;
}

/** An actor with the other names by which it is known. */
export interface ActorOutline extends EntryOutline {
  readonly aliases?: readonly string[] | undefined;
}

/** A site with its places. */
export interface SiteOutline extends NamedOutline {
  readonly places?: readonly { readonly id: string }[] | undefined;
}

/** A datum that may name its sources. */
export interface Sourced {
  readonly sources?: readonly string[] | undefined;
}

/** A source with when it was issued. */
export interface SourceOutline extends EntryOutline {
  readonly issued?: EdtfDate | undefined;
}

/** What an event says of a monument, as far as pages are made of it. */
export interface MonumentOutline {
  readonly monument: string;
  readonly cause?: string | undefined;
  readonly extent?: string | undefined;
  readonly condition?: string | undefined;
  readonly seen?: EdtfDate | undefined;
}

/** An event with all that it names. */
export interface EventOutline extends EntryOutline {
  readonly site?: string | undefined;
  readonly date?: EdtfDate | undefined;
  readonly category?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly dating?: { readonly source?: string | undefined } | undefined;
  readonly actors?: readonly (Sourced & { readonly actor: string })[] | undefined;
  readonly control?: readonly (Sourced & { readonly place: string; readonly holder: string })[] | undefined;
  readonly monuments?: readonly (Sourced & MonumentOutline)[] | undefined;
  readonly images?: readonly { readonly source?: string | undefined }[] | undefined;
  readonly weight?: Placed['weight'] | undefined;
  readonly follows?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly draft?: boolean | undefined;
}

/** The entries of every kind, and the list of published addresses. */
export interface Outline {
  readonly events: readonly EventOutline[];
  readonly sites: readonly SiteOutline[];
  readonly monuments: readonly NamedOutline[];
  readonly actors: readonly ActorOutline[];
  readonly sources: readonly SourceOutline[];
  /** Absent where the folder has none. */
  readonly story?: { readonly draft?: boolean | undefined } | undefined;
  readonly permalinks: readonly Permalink[];
}

/** The same without its drafts, which are shown in the preview alone; itself where it has none. */
export function withoutDrafts<T extends Pick<Outline, 'events' | 'story'>>(all: T): T {
  const { events, story } = all;
  if (story?.draft !== true && !events.some(({ draft }) => draft)) return all;
  return {
    ...all,
    events: events.filter(({ draft }) => draft !== true),
    story: story?.draft === true ? undefined : story,
  };
}

/** The actors that took part in an event, and those who hold a place after it. */
export function actorsOf({ actors = [], control = [] }: Pick<EventOutline, 'actors' | 'control'>): string[] {
  return unique([...actors.map(({ actor }) => actor), ...control.map(({ holder }) => holder)]);
}

/** The sources on which an event rests: by its list, an account, the dating, a datum or an image, not by a citation alone. */
export function restsOn({
  sources = [],
  claims = [],
  dating,
  actors = [],
  control = [],
  monuments = [],
  images = [],
}: Pick<
  EventOutline,
  'sources' | 'claims' | 'dating' | 'actors' | 'control' | 'monuments' | 'images'
>): string[] {
  return unique([
    ...sources,
    ...claims.flatMap(({ accounts }) => accounts.map(({ source }) => source)),
    ...(dating?.source === undefined ? [] : [dating.source]),
    ...[...actors, ...control, ...monuments].flatMap((datum) => datum.sources ?? []),
    ...images.flatMap(({ source }) => source ?? []),
  ]);
}

/** Each id once, in the order in which they first stand. */
export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

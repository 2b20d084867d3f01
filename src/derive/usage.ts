/** Where an entry is used: the events of an actor, a monument, a source, a category; the accounts of a source. */
import type { NamedKind } from '../record/kind.ts';
import { keptIndexBy } from '../record/index-by.ts';
import { once } from '../record/once.ts';
import { actorsOf, restsOn, unique, type Sourced } from '../record/outline.ts';
import type { Event, HeritageRecord, Monument, Site } from '../record/record.ts';
import type { Account, Claim } from '../record/schema/claim.ts';

/** Events by what they name, each list in chronological order. */
export interface Usage {
  readonly bySite: ReadonlyMap<string, readonly Event[]>;
  readonly byCategory: ReadonlyMap<string, readonly Event[]>;
  readonly byActor: ReadonlyMap<string, readonly Event[]>;
  readonly byMonument: ReadonlyMap<string, readonly Event[]>;
  /** The events that rest on a source: by their list, an account or the dating, not by a citation alone. */
  readonly bySource: ReadonlyMap<string, readonly Event[]>;
}

/** An account with the claim and the entry that carry it. */
export interface PlacedAccount {
  readonly account: Account;
  readonly claim: Claim;
  readonly carrier: Carrier;
}

/** An entry that may carry claims. */
export type Carrier =
  | { readonly kind: 'event'; readonly entry: Event }
  | { readonly kind: 'site'; readonly entry: Site }
  | { readonly kind: 'monument'; readonly entry: Monument };

/** The usage of a whole record. */
export const usageOf = once(({ events }: HeritageRecord): Usage => ({
  bySite: indexes.bySite(events),
  byCategory: indexes.byCategory(events),
  byActor: indexes.byActor(events),
  byMonument: indexes.byMonument(events),
  bySource: indexes.bySource(events),
}));

const indexes = {
  bySite: keptIndexBy(({ site }: Event) => [site]),
  byCategory: keptIndexBy(({ category }: Event) => [category]),
  byActor: keptIndexBy((event: Event) => actorsOf(event)),
  byMonument: keptIndexBy(({ monuments }: Event) => monuments.map(({ monument }) => monument)),
  bySource: keptIndexBy((event: Event) => restsOn(event)),
};

/** The accounts taken from each source. */
export const accountsBySource = once(
  (record: HeritageRecord): ReadonlyMap<string, readonly PlacedAccount[]> =>
    Map.groupBy(accounts(record), ({ account }) => account.source),
);

/** The events that name an entry, or that rest on it, in chronological order. */
export function eventsOf(kind: NamedKind, id: string, record: HeritageRecord): readonly Event[] {
  const { bySite, byMonument, byActor, bySource } = usageOf(record);
  return { site: bySite, monument: byMonument, actor: byActor, source: bySource }[kind].get(id) ?? [];
}

/** The ids of all sources that the page of an event lists: those its text cites first, in that order. */
export function sourcesOf(event: Event): string[] {
  return unique([...event.prose.citations.map(({ source }) => source), ...restsOn(event)]);
}

/** The ids of all sources of an entry but an event, those its text cites first, those of its data last. */
export function citedBy({
  prose,
  claims = [],
  images = [],
  'before-and-after': pictures = [],
  ...data
}: DataOfPlace & {
  readonly 'prose': Event['prose'];
  readonly 'claims'?: readonly Claim[];
  readonly 'images'?: Event['images'];
  readonly 'before-and-after'?: readonly string[];
}): string[] {
  return unique([
    ...prose.citations.map(({ source }) => source),
    ...claims.flatMap(({ accounts: each }) => each.map(({ source }) => source)),
    ...dataOf(data).flatMap(({ sources = [] }) => sources),
    ...images.flatMap(({ source }) => source ?? []),
    ...pictures,
  ]);
}

/** What a site or monument says of itself that may name its sources. */
interface DataOfPlace {
  readonly location?: Sourced | undefined;
  readonly heritage?: Sourced | undefined;
  readonly places?: readonly { readonly location?: Sourced | undefined }[];
}

/** The data of a site or monument that may name their sources: its point, its standing, the points of its parts. */
export function dataOf({ location, heritage, places = [] }: DataOfPlace): Sourced[] {
  const points = places.map((place) => place.location);
  return [location, heritage, ...points].filter((datum) => datum !== undefined);
}

/** Every entry that may carry claims: sites and monuments by id, events in time. */
export function carriersOf({ events, sites, monuments }: HeritageRecord): Carrier[] {
  return [
    ...sites.map((entry) => ({ kind: 'site' as const, entry })),
    ...monuments.map((entry) => ({ kind: 'monument' as const, entry })),
    ...events.map((entry) => ({ kind: 'event' as const, entry })),
  ];
}

/** The id of the site at which an entry lies; a site’s own. */
export function siteOf({ kind, entry }: Carrier): string {
  return kind === 'site' ? entry.id : entry.site;
}

/** Every claim of the record. */
export function claimsOf(record: HeritageRecord): Claim[] {
  return carriersOf(record).flatMap(({ entry }) => entry.claims);
}

function accounts(record: HeritageRecord): PlacedAccount[] {
  return carriersOf(record).flatMap((carrier) =>
    carrier.entry.claims.flatMap((claim) => claim.accounts.map((account) => ({ account, claim, carrier }))),
  );
}

/** What a search can find: every entry with its names in all spellings, its text and what it can be filtered by. */
import { timeline } from '../record/address.ts';
import { dayParts } from '../record/calendar.ts';
import { countryName } from '../record/country.ts';
import type { EdtfDate } from '../record/edtf.ts';
import { isWordFacet, type Facet, type FilterName } from '../record/facet.ts';
import { yearLabel } from '../record/words/label.ts';
import { labelOf } from '../record/words/term.ts';
import type { FileKind } from '../record/kind.ts';
import { spellings } from '../record/letters.ts';
import { actorsOf } from '../record/outline.ts';
import type { Prose } from '../record/prose/prose.ts';
import type { Locale } from '../record/words/locale.ts';
import type { Actor, Event, HeritageRecord, Monument, Site, Source, Story } from '../record/record.ts';
import { speakerOf, type Claim } from '../record/schema/claim.ts';
import { creatorName } from '../record/schema/person.ts';
import { authorsOf } from '../record/schema/source.ts';
import { choicesOf } from '../record/selection.ts';
import type { OpenVocabulary } from '../record/vocabulary.ts';
import { claimViews, disputeOf, disputes, speakerName, type Status } from './claims.ts';
import { byYear } from './chronology.ts';
import { optionsOf, selectionAt } from './facets.ts';
import { existing, lookup } from './lookup.ts';
import { usageOf } from './usage.ts';
import { sideOf } from './voice.ts';

/** An entry as a search finds it. */
export interface Findable {
  readonly kind: FileKind;
  readonly id: string;
  readonly title: string;
  /** The language of the title, where it is stated. */
  readonly lang?: string | undefined;
  /** When it happened, or when the text was issued. */
  readonly date?: EdtfDate | undefined;
  /** What a line below the title says of it: its site, its kind. */
  readonly line: readonly string[];
  /** Its own names, as they are written and as they are typed. */
  readonly names: readonly string[];
  /** The names of all that it is about. */
  readonly mentions: readonly string[];
  /** Plain texts: the summary, the names, the facts. */
  readonly texts: readonly string[];
  /** The body of the entry. */
  readonly prose: Prose;
  /** The claims, each at its fragment of the page. */
  readonly passages: readonly Passage[];
  readonly filters: Filters;
  /** The place of an event in the order of time; nothing else has one. */
  readonly order?: number;
}

/** A part of a page with an address of its own. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
}

/** What an entry is found under by each filter, as ids, words and years. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** A value to which a search can be narrowed. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
}

/**
 * What a search can be narrowed to: what the timeline offers in the same order, the years and sides that have events, and where
 * questions stand on which accounts of an event differ.
 */
export function choices(
  record: HeritageRecord,
  locale: Locale,
): Readonly<Record<FilterName, readonly FilterValue[]>> {
  const offered = optionsOf(selectionAt(timeline, record), record).map(({ facet, options }) => [
    facet,
    options.map(({ id, name }) => ({
      value: id,
      label: isWordFacet(facet) ? labelOf(facet, name, locale) : name,
    })),
  ]);
  const years = byYear(record.events).map(({ year }) => year);
  const sides = new Set(record.events.flatMap((event) => sidesIn(event, record)));
  return {
    ...unfiltered,
    ...Object.fromEntries(offered),
    year: years.map((year) => ({ value: year, label: yearLabel(year, locale) })),
    side: [...sides].map((side) => ({ value: side, label: labelOf('side', side, locale) })),
    accounts: disputes
      .filter((dispute) => record.events.some((event) => hasDispute(event, dispute)))
      .map((dispute) => ({ value: dispute, label: labelOf('status', dispute, locale) })),
  };
}

/** Under what an event is found by each filter. */
function filtersOf(event: Event, record: HeritageRecord, years: readonly string[]): Filters {
  const chosen = Map.groupBy(choicesOf(event), ({ facet }) => facet);
  const ids = (facet: Facet): string[] => (chosen.get(facet) ?? []).map(({ id }) => id);
  return {
    site: ids('site'),
    category: ids('category'),
    actor: ids('actor'),
    monument: ids('monument'),
    cause: ids('cause'),
    extent: ids('extent'),
    year: years.filter((year) => falls(event.date, Number(year))),
    side: sidesIn(event, record),
    accounts: disputes.filter((dispute) => hasDispute(event, dispute)),
  };
}

/** The sides in the fighting of the actors of an event. */
function sidesIn(event: Event, record: HeritageRecord): string[] {
  const { actors } = lookup(record);
  return [...new Set(actorsOf(event).flatMap((id) => sideOf(actors.get(id)) ?? []))];
}

function hasDispute(event: Event, dispute: Status): boolean {
  return event.claims.some((claim) => disputeOf(claim) === dispute);
}

/** Every entry and the story as a search finds them; labels in the given language. */
export function findables(record: HeritageRecord, locale: Locale): Findable[] {
  const years = byYear(record.events).map(({ year }) => year);
  return [
    ...(record.story ? [ofStory(record.story)] : []),
    ...record.sites.map((site) => ofSite(site, record, locale)),
    ...record.monuments.map((monument) => ofMonument(monument, record, locale)),
    ...record.actors.map((actor) => ofActor(actor, record, locale)),
    ...record.events.map((event, order) => ({ ...ofEvent(event, record, locale, years), order })),
    ...record.sources.map((source) => ofSource(source, record, locale)),
  ];
}

function ofSite(site: Site, record: HeritageRecord, locale: Locale): Findable {
  const names = namesOf(site);
  return {
    kind: 'site',
    id: site.id,
    title: site.name,
    line: [site.governorate, countryName(site.country, locale)].filter((each) => each !== undefined),
    names: names.flatMap(spellings),
    mentions: [],
    texts: [site.summary, names.slice(1).join(', '), site.places.map(({ name }) => name).join(', ')],
    prose: site.prose,
    passages: passagesOf(site.claims, record),
    filters: { ...unfiltered, site: [site.id] },
  };
}

function ofMonument(monument: Monument, record: HeritageRecord, locale: Locale): Findable {
  const site = existing(lookup(record).sites, monument.site);
  const names = namesOf(monument);
  return {
    kind: 'monument',
    id: monument.id,
    title: monument.name,
    line: [site.name, ...worded('monument', monument.kind, locale)],
    names: names.flatMap(spellings),
    mentions: namesOf(site).flatMap(spellings),
    texts: [names.slice(1).join(', ')],
    prose: monument.prose,
    passages: passagesOf(monument.claims, record),
    filters: { ...unfiltered, site: [site.id] },
  };
}

function ofActor(actor: Actor, record: HeritageRecord, locale: Locale): Findable {
  const events = usageOf(record).byActor.get(actor.id);
  return {
    kind: 'actor',
    id: actor.id,
    title: actor.name,
    line: [...worded('actor', actor.kind, locale), ...worded('side', actor.side, locale)],
    names: namesOf(actor).flatMap(spellings),
    mentions: [],
    texts: [actor.aliases.join(', ')],
    prose: actor.prose,
    passages: [],
    filters: { ...unfiltered, site: sitesOf(events) },
  };
}

function ofEvent(event: Event, record: HeritageRecord, locale: Locale, years: readonly string[]): Findable {
  const { sites, monuments, actors } = lookup(record);
  const site = existing(sites, event.site);
  const speakers = event.claims.flatMap(({ accounts }) =>
    accounts.flatMap((account) => {
      const { name, for: principal } = speakerOf(account);
      return [name ?? [], principal ?? []].flat();
    }),
  );
  const named = [
    ...event.actors.map(({ actor }) => actor),
    ...event.control.map(({ holder }) => holder),
    ...speakers,
  ].flatMap((id) => actors.get(id) ?? []);
  const touched = event.monuments.map(({ monument }) => existing(monuments, monument));
  return {
    kind: 'event',
    id: event.id,
    title: event.title,
    date: event.date,
    line: [site.name, labelOf('category', event.category, locale)],
    names: [],
    mentions: [site, ...touched, ...new Set(named)].flatMap(namesOf).flatMap(spellings),
    texts: [event.summary],
    prose: event.prose,
    passages: passagesOf(event.claims, record),
    filters: filtersOf(event, record, years),
  };
}

function ofSource(source: Source, record: HeritageRecord, locale: Locale): Findable {
  const events = usageOf(record).bySource.get(source.id);
  return {
    kind: 'source',
    id: source.id,
    title: source.title,
    lang: source.language,
    date: source.issued,
    line: [labelOf('type', source.type, locale)],
    names: [],
    mentions: [],
    texts: [
      [...authorsOf(source).map(creatorName), source.publisher, source.agency]
        .filter((each) => each !== undefined)
        .join(', '),
    ],
    prose: source.prose,
    passages: [],
    filters: { ...unfiltered, site: sitesOf(events) },
  };
}

function ofStory({ id, title, summary, prose }: Story): Findable {
  return {
    kind: 'story',
    id,
    title,
    line: [],
    names: [],
    mentions: [],
    texts: [summary],
    prose,
    passages: [],
    filters: unfiltered,
  };
}

const unfiltered: Filters = {
  site: [],
  category: [],
  actor: [],
  monument: [],
  cause: [],
  extent: [],
  year: [],
  side: [],
  accounts: [],
};

function namesOf(named: Site | Monument | Actor): string[] {
  const others = 'aliases' in named ? named.aliases : named.names.map(({ name }) => name);
  return [named.name, ...others];
}

function worded(vocabulary: OpenVocabulary, word: string | undefined, locale: Locale): string[] {
  return word === undefined ? [] : [labelOf(vocabulary, word, locale)];
}

function sitesOf(events: readonly Event[] = []): string[] {
  return [...new Set(events.map(({ site }) => site))];
}

function passagesOf(claims: readonly Claim[], record: HeritageRecord): Passage[] {
  return claimViews(claims, record).map(({ id, question, accounts, note }) => ({
    id,
    title: question,
    texts: [
      ...accounts.map((account) => {
        const said = [account.answer, account.quote, speakerName(account), account.source.publisher];
        return said.filter((each) => each !== undefined).join('; ');
      }),
      note ?? '',
    ],
  }));
}

/** Whether something happened in a year, or may have; what still goes on counts for its first year alone. */
function falls(date: EdtfDate, year: number): boolean {
  const spans = date.shape === 'one-of' ? date.points : [date];
  return spans.some(({ start, end }) => dayParts(start).year <= year && year <= dayParts(end ?? start).year);
}

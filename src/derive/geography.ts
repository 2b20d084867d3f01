/** What the map and the plans show: the sites, the cities that entries name, the monuments of a site. */
import { cities, type City } from '../record/gazetteer.ts';
import { blocksOf } from '../record/prose/text.ts';
import type { HeritageRecord, Monument, Site } from '../record/record.ts';
import { speakerOf, type Claim } from '../record/schema/claim.ts';
import type { Location } from '../record/schema/name.ts';
import { locales } from '../record/words/locale.ts';
import { textFor } from '../record/words/text.ts';
import { existing, lookup } from './lookup.ts';
import { counted } from './relations.ts';
import { usageOf } from './usage.ts';

/** A site on the map. */
export interface MapSite extends Pick<Site, 'id' | 'name' | 'location'> {
  /** How many events the record has of it, without umbrellas. */
  readonly events: number;
}

/** A city on the map. */
export interface MapCity extends City {
  /** How many events, sites, monuments and actors name it. */
  readonly entries: number;
}

/** All that the map shows. */
export interface MapView {
  readonly sites: readonly MapSite[];
  /** The cities that an entry names, those of most entries first, then the capitals that none names. */
  readonly cities: readonly MapCity[];
}

/** The map of the whole record. */
export function mapView(record: HeritageRecord): MapView {
  const texts = textsOf(record);
  return {
    sites: mapSites(record),
    cities: cities
      .map((city) => {
        const pattern = patternOf(city);
        return { ...city, entries: texts.filter((text) => pattern.test(text)).length };
      })
      .filter(({ entries, capital }) => entries > 0 || capital)
      .toSorted((a, b) => b.entries - a.entries),
  };
}

/** The sites as a map shows them. */
export function mapSites(record: HeritageRecord): MapSite[] {
  const { bySite } = usageOf(record);
  return record.sites.map(({ id, name, location }) => ({
    id,
    name,
    location,
    events: counted(bySite.get(id) ?? [], record).length,
  }));
}

/** A monument whose place is known. */
export interface LocatedMonument extends Pick<Monument, 'id' | 'name'> {
  /** Its number on the plan and in the list beside it. */
  readonly number: number;
  readonly location: Location;
}

/** All that the plan of a site shows. */
export interface LocatorView {
  readonly site: Pick<Site, 'id' | 'name' | 'location'>;
  /** The monuments whose coordinates the record has, from west to east. */
  readonly located: readonly LocatedMonument[];
  /** The monuments whose coordinates it does not have. */
  readonly others: readonly Pick<Monument, 'id' | 'name'>[];
}

/** The plan of a site. Throws a `RangeError` for an id that the record does not have. */
export function locatorView(id: string | undefined, record: HeritageRecord): LocatorView {
  const { name, location, id: known } = existing(lookup(record).sites, id);
  const monuments = record.monuments.filter(({ site }) => site === known);
  return {
    site: { id: known, name, location },
    located: monuments
      .flatMap((each) => (each.location ? [{ id: each.id, name: each.name, location: each.location }] : []))
      .toSorted((a, b) => a.location.lon - b.location.lon || b.location.lat - a.location.lat)
      .map((each, i) => ({ ...each, number: i + 1 })),
    others: monuments
      .filter(({ location: where }) => where === undefined)
      .map((each) => ({ id: each.id, name: each.name })),
  };
}

/** The plain text of each event, site, monument and actor; sources are left out, whose titles are not ours. */
function textsOf({ events, sites, monuments, actors }: HeritageRecord): string[] {
  return [
    ...events.map(({ title, summary, claims, prose }) => [
      title,
      summary,
      ...wordsOf(claims),
      ...blocksOf(prose),
    ]),
    ...sites.map(({ summary, claims, prose }) => [summary, ...wordsOf(claims), ...blocksOf(prose)]),
    ...monuments.map(({ claims, prose }) => [...wordsOf(claims), ...blocksOf(prose)]),
    ...actors.map(({ prose }) => [...blocksOf(prose)]),
  ].map((texts) => texts.join('\n'));
}

function wordsOf(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ question, note, accounts }) => [
    question,
    note ?? '',
    ...accounts.flatMap((account) => [account.answer, speakerOf(account).name ?? '', account.quote ?? '']),
  ]);
}

/** Finds a city's names as whole words: not Baghdad in “al-Baghdadi”, not the city in “Homs province”. */
function patternOf({ name, spellings }: City): RegExp {
  const words = locales.map((locale) => textFor(locale)(`map.name.${name}`));
  const names = [...words, ...spellings]
    .map((each) => each.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s'))
    .join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${names})(?![\\p{L}\\p{M}\\p{N}])(?!\\s(?:[Pp]rovince|[Gg]overnorate|countryside))`,
    'u',
  );
}

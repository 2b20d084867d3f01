/** Sites and monuments. */
import { existing, lookup } from '../../derive/lookup.ts';
import { pageOf, thingOf } from '../../record/address.ts';
import type { HeritageRecord, Monument, Site } from '../../record/record.ts';
import type { Location, Name } from '../../record/schema/name.ts';
import { gazetteerEntries } from '../../record/gazetteers.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Node } from './graph.ts';
import { imagesNode } from './image.ts';
import { linkedEntryPage, type PageFacts } from './page.ts';
import { questionsOf } from './questions.ts';

type Landmark = Node<'LandmarksOrHistoricalBuildings'>;

/** The linked data of the page of a site. */
export function linkedSite(site: Site, page: PageFacts, record: HeritageRecord, edition: Edition): string {
  const { id, name, names, summary, location, identifiers, heritage } = site;
  const address = pageOf('site', id);
  const place: Landmark = {
    '@type': 'LandmarksOrHistoricalBuildings',
    '@id': edition.url(thingOf('site', id)),
    name,
    ...namesOf(names),
    'description': summary,
    'url': edition.url(address),
    ...pointOf(location),
    'containedInPlace': regionOf(site),
    ...imagesNode(site, record, edition),
    ...sameAs([...gazetteerEntries(identifiers).map(({ uri }) => uri), ...listingOf(heritage)]),
  };
  const questions = questionsOf(site.claims, address, edition);
  return linkedEntryPage(page, { kind: 'site', id }, questions, [place], edition);
}

/** The linked data of the page of a monument. */
export function linkedMonument(
  monument: Monument,
  page: PageFacts,
  record: HeritageRecord,
  edition: Edition,
): string {
  const { id, name, names, location, identifiers } = monument;
  const address = pageOf('monument', id);
  const place: Landmark = {
    '@type': 'LandmarksOrHistoricalBuildings',
    '@id': edition.url(thingOf('monument', id)),
    name,
    ...namesOf(names),
    'description': page.description,
    'url': edition.url(address),
    ...pointOf(location),
    'containedInPlace': siteReference(existing(lookup(record).sites, monument.site), edition),
    ...imagesNode(monument, record, edition),
    ...sameAs(gazetteerEntries(identifiers).map(({ uri }) => uri)),
  };
  const questions = questionsOf(monument.claims, address, edition);
  return linkedEntryPage(page, { kind: 'monument', id }, questions, [place], edition);
}

/** A site as another page speaks of it, named as on its own page. */
export function siteReference({ id, name }: Site, { url }: Edition) {
  return { '@type': 'LandmarksOrHistoricalBuildings', '@id': url(thingOf('site', id)), name } as const;
}

function namesOf(names: readonly Name[]): Pick<Landmark, 'alternateName'> {
  return names.length === 0 ? {} : { alternateName: names.map(nameOf) };
}

/** A name with its language, where that is known. */
function nameOf({ name, lang, script }: Name) {
  return lang === undefined ? name : { '@value': name, '@language': languageTag(lang, script) };
}

/**
 * A language, with the script where it is not the one that the language is written in (RFC 5646, 4.1).
 *
 * @example
 * languageTag('ar', 'Arab') //=> 'ar'
 * languageTag('ar', 'Latn') //=> 'ar-Latn'
 */
function languageTag(lang: string, script: string | undefined): string {
  const own = new Intl.Locale(lang);
  const isUsual = script === undefined || own.script !== undefined || own.maximize().script === script;
  return isUsual ? lang : `${lang}-${script}`;
}

function pointOf(location: Location | undefined): Pick<Landmark, 'geo'> {
  if (location === undefined) return {};
  return { geo: { '@type': 'GeoCoordinates', 'latitude': location.lat, 'longitude': location.lon } };
}

function regionOf({ governorate, country }: Site) {
  const state = { '@type': 'Country', 'name': country } as const;
  return governorate === undefined
    ? state
    : ({ '@type': 'AdministrativeArea', 'name': governorate, 'containedInPlace': state } as const);
}

/** UNESCO's lists, each with the beginning of the addresses of its entries. */
const lists: ReadonlyMap<string, string> = new Map([
  ['World Heritage List', 'https://whc.unesco.org/en/list/'],
  ['Tentative List', 'https://whc.unesco.org/en/tentativelists/'],
]);

function listingOf(heritage: Site['heritage']): string[] {
  const entries = heritage && lists.get(heritage.list);
  return entries === undefined || heritage?.ref === undefined ? [] : [entries + heritage.ref];
}

function sameAs(addresses: readonly string[]): Pick<Landmark, 'sameAs'> {
  return addresses.length === 0 ? {} : { sameAs: addresses };
}

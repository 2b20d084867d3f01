/** `lpf.json`: the sites and monuments as a gazetteer in the Linked Places Format, GeoJSON that is linked data too. */
import { monumentHistory } from '../../derive/condition.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { home, pageOf } from '../../record/address.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import type { HeritageRecord, Monument, Site } from '../../record/record.ts';
import type { Identifiers, Location } from '../../record/schema/name.ts';
import { countryCode } from '../../record/country.ts';
import { gazetteerEntries } from '../../record/gazetteers.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

const context =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The sites, then the monuments, as features of Linked Places Format 1.3. */
export function linkedPlaces(record: HeritageRecord, edition: Edition): string {
  return json({
    'type': 'FeatureCollection',
    '@context': context,
    'license': licence.url,
    'features': [
      ...record.sites.map((site) => siteFeature(site, edition)),
      ...record.monuments.map((monument) => monumentFeature(monument, record, edition)),
    ],
  });
}

function siteFeature(site: Site, edition: Edition): object {
  const page = edition.url(pageOf('site', site.id));
  return {
    ...featureOf(site, page, site.country, edition),
    types: [
      { ...thesaurus.get('ruins'), sourceLabels: [{ label: edition.t('place.site'), lang: edition.locale }] },
    ],
    geometry: pointOf(site.location),
    links: linksOf(site.identifiers),
    descriptions: [{ value: site.summary, lang: edition.locale }],
  };
}

function monumentFeature(monument: Monument, record: HeritageRecord, edition: Edition): object {
  const site = existing(lookup(record).sites, monument.site);
  const { kind } = monument;
  return {
    ...featureOf(monument, edition.url(pageOf('monument', monument.id)), site.country, edition),
    ...whenOf(monument.built, destroyedOf(monument, record)),
    types: kind === undefined ? [] : [typeOf(kind, edition)],
    geometry: pointOf(monument.location),
    links: linksOf(monument.identifiers),
    relations: [
      {
        relationType: 'gvp:broaderPartitive',
        relationTo: edition.url(pageOf('site', site.id)),
        label: site.name,
      },
    ],
  };
}

/** What sites and monuments have in common; `S` is the class of archaeological sites and buildings in GeoNames. */
function featureOf(
  { name, names }: Site | Monument,
  page: string,
  country: string,
  edition: Edition,
): object {
  const code = countryCode(country);
  return {
    '@id': page,
    'type': 'Feature',
    'properties': { title: name, ccodes: code === undefined ? [] : [code], fclasses: ['S'] },
    'names': [
      {
        toponym: name,
        lang: edition.locale,
        citations: [{ '@id': edition.url(home), 'label': edition.name }],
      },
      ...names.map((other) => ({
        toponym: other.name,
        ...(other.lang === undefined ? {} : { lang: other.lang }),
      })),
    ],
  };
}

/** From the building to the destruction, as far as the record knows them. */
function whenOf(built: EdtfDate | undefined, destroyed: EdtfDate | undefined): object {
  if (!built && !destroyed) return {};
  const span = {
    ...(built ? { start: instantOf(built) } : {}),
    ...(destroyed ? { end: instantOf(destroyed) } : {}),
  };
  return { when: { timespans: [span] } };
}

/** When a monument was first seen destroyed since it last was anything else; nothing while it stands. */
function destroyedOf(monument: Monument, record: HeritageRecord): EdtfDate | undefined {
  const { steps } = monumentHistory(monument, record);
  const last = steps.findLastIndex(({ condition }) => condition !== 'destroyed');
  return steps[last + 1]?.from.date;
}

function instantOf({ edtf, start, end }: EdtfDate): object {
  if (end === null) return { earliest: start, label: edtf };
  return start === end ? { in: start, label: edtf } : { earliest: start, latest: end, label: edtf };
}

function pointOf(location: Location | undefined): object | null {
  return location ? { type: 'Point', coordinates: [location.lon, location.lat] } : null;
}

function linksOf(identifiers: Identifiers | undefined): object[] {
  return gazetteerEntries(identifiers).map(({ uri }) => ({ type: 'closeMatch', identifier: uri }));
}

function typeOf(kind: string, { locale, word }: Edition): object {
  return { ...thesaurus.get(kind), sourceLabels: [{ label: word('monument', kind), lang: locale }] };
}

/** Kinds of place in Getty's Art & Architecture Thesaurus, among the terms that gazetteers take. */
const thesaurus: ReadonlyMap<string, { readonly identifier: string; readonly label: string }> = new Map([
  ['ruins', { identifier: 'aat:300000810', label: 'archaeological site' }],
  ['temple', { identifier: 'aat:300007595', label: 'temple' }],
  ['palace', { identifier: 'aat:300005734', label: 'palace' }],
  ['castle', { identifier: 'aat:300006891', label: 'castle' }],
  ['theatre', { identifier: 'aat:300007117', label: 'theater (building)' }],
  ['wall', { identifier: 'aat:300005072', label: 'city wall' }],
  ['tomb', { identifier: 'aat:300387004', label: 'burial site' }],
  ['necropolis', { identifier: 'aat:300387004', label: 'burial site' }],
  ['shrine', { identifier: 'aat:300386998', label: 'sacred site' }],
  ['aqueduct', { identifier: 'aat:300006073', label: 'hydraulic structure' }],
]);

/** The data sets of others in which a thing of the record can be found, by their addresses. */
import type { Identifiers } from './schema/name.ts';

/** A thing in the data set of others. */
export interface GazetteerEntry {
  /** The name of the data set. */
  readonly gazetteer: string;
  /** The number or word by which it is found there. */
  readonly key: string | number;
  /** The page that people read. */
  readonly page: string;
  /** The address by which the data set names it, for programs. */
  readonly uri: string;
}

const gazetteers = [
  ['pleiades', 'Pleiades', 'https://pleiades.stoa.org/places/', 'https://pleiades.stoa.org/places/'],
  ['wikidata', 'Wikidata', 'https://www.wikidata.org/wiki/', 'http://www.wikidata.org/entity/'],
  ['geonames', 'GeoNames', 'https://www.geonames.org/', 'https://www.geonames.org/'],
] as const;

/** The same thing in Pleiades, Wikidata and GeoNames; none for a thing without such numbers. */
export function gazetteerEntries(identifiers: Identifiers = {}): GazetteerEntry[] {
  return gazetteers.flatMap(([field, gazetteer, page, uri]) => {
    const key = identifiers[field];
    return key === undefined ? [] : [{ gazetteer, key, page: `${page}${key}`, uri: `${uri}${key}` }];
  });
}

import type { Identifiers } from '../../record/schema/name.ts';

/** The same thing in Pleiades, Wikidata and GeoNames, by the addresses with which these name their entries. */
export function gazetteerAddresses({ pleiades, wikidata, geonames }: Identifiers = {}): string[] {
  const addresses = [
    pleiades && `https://pleiades.stoa.org/places/${pleiades}`,
    wikidata && `http://www.wikidata.org/entity/${wikidata}`,
    geonames && `https://www.geonames.org/${geonames}`,
  ];
  return addresses.flatMap((address) => (address ? [address] : []));
}

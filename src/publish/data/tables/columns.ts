/** Columns that several tables have. */
import { pageOf } from '../../../record/address.ts';
import type { Kind } from '../../../record/kind.ts';
import type { Identifiers, Location, Name } from '../../../record/schema/name.ts';
import { items, type Column, type SharedName } from '../field.ts';

/** The id of what a row is of, and the address of its page. */
export function pageColumns<Row extends { readonly id: string }>(kind: Kind): Column<Row, 'id' | 'url'>[] {
  return [
    { name: 'id', filled: true, value: ({ id }) => id },
    { name: 'url', filled: true, value: ({ id }, { url }) => url(pageOf(kind, id)) },
  ];
}

/** Where something lies; all are empty where that is not known. */
export function locationColumns<Row>(
  locationOf: (row: Row) => Location | undefined,
): Column<Row, SharedName>[] {
  return [
    { name: 'lat', type: 'number', value: (row) => locationOf(row)?.lat },
    { name: 'lon', type: 'number', value: (row) => locationOf(row)?.lon },
    { name: 'accuracy', type: 'number', value: (row) => locationOf(row)?.accuracy },
    { name: 'location_sources', type: 'list', value: (row) => items(locationOf(row)?.sources) },
  ];
}

/** The same thing in other data sets. */
export const identifierColumns: readonly Column<
  { readonly identifiers?: Identifiers | undefined },
  SharedName
>[] = [
  { name: 'wikidata', value: ({ identifiers }) => identifiers?.wikidata },
  { name: 'pleiades', value: ({ identifiers }) => identifiers?.pleiades },
  { name: 'geonames', value: ({ identifiers }) => identifiers?.geonames },
];

/** The name in Arabic letters, of which there may be more in the table of names. */
export function arabicColumn<Row>(namesOf: (row: Row) => readonly string[]): Column<Row, SharedName> {
  return { name: 'name_ar', value: (row) => namesOf(row).find((name) => /\p{Script=Arabic}/u.test(name)) };
}

/** The names as they are written. */
export function writtenNames({ names }: { readonly names: readonly Name[] }): string[] {
  return names.map(({ name }) => name);
}

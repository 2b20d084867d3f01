/** Columns that several tables have. */
import { pageOf } from '../../../record/address.ts';
import type { Kind } from '../../../record/kind.ts';
import type { Identifiers, Location, Name } from '../../../record/schema/name.ts';
import type { Column } from '../field.ts';

/** The id of what a row is of, and the address of its page. */
export function pageColumns<Row extends { readonly id: string }>(kind: Kind): Column<Row>[] {
  return [
    {
      name: 'id',
      description: `The id of the ${kind}, which never changes.`,
      filled: true,
      value: ({ id }) => id,
    },
    {
      name: 'url',
      description: 'The address of its page.',
      filled: true,
      value: ({ id }, { url }) => url(pageOf(kind, id)),
    },
  ];
}

/** Where something lies; all are empty where that is not known. */
export function locationColumns<Row>(locationOf: (row: Row) => Location | undefined): Column<Row>[] {
  return [
    {
      name: 'lat',
      description: 'Latitude in degrees, WGS84.',
      type: 'number',
      value: (row) => locationOf(row)?.lat,
    },
    {
      name: 'lon',
      description: 'Longitude in degrees, WGS84.',
      type: 'number',
      value: (row) => locationOf(row)?.lon,
    },
    {
      name: 'accuracy',
      description: 'How far off the point may be, in metres.',
      type: 'number',
      value: (row) => locationOf(row)?.accuracy,
    },
  ];
}

/** The same thing in other data sets. */
export const identifierColumns: readonly Column<{ readonly identifiers?: Identifiers | undefined }>[] = [
  {
    name: 'wikidata',
    description: 'The same thing in Wikidata.',
    value: ({ identifiers }) => identifiers?.wikidata,
  },
  {
    name: 'pleiades',
    description: 'The same thing in Pleiades, the gazetteer of ancient places.',
    value: ({ identifiers }) => identifiers?.pleiades,
  },
  {
    name: 'geonames',
    description: 'The same thing in GeoNames.',
    value: ({ identifiers }) => identifiers?.geonames,
  },
];

/** The name in Arabic letters, of which there may be more in the table of names. */
export function arabicColumn<Row>(namesOf: (row: Row) => readonly string[]): Column<Row> {
  return {
    name: 'name_ar',
    description: 'Its first name in Arabic letters; all of its names are in names.csv.',
    value: (row) => namesOf(row).find((name) => /\p{Script=Arabic}/u.test(name)),
  };
}

/** The names as they are written. */
export function writtenNames({ names }: { readonly names: readonly Name[] }): string[] {
  return names.map(({ name }) => name);
}

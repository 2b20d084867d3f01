/** The files of data that the site offers: what each is called, what it holds and how it is written. */
import { correctionFeed, dataFile, eventFeed, type Address } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { calendarFields, eventsCalendar } from './calendar.ts';
import { claimsTable } from './claims.ts';
import { conditionTable } from './condition.ts';
import { controlTable } from './control.ts';
import { measureOf, type DataFile } from './data-file.ts';
import { dataPackage, packageFields, type Resource } from './data-package.ts';
import { eventFields, eventsJson, eventsSchema, schemaFields } from './event-data.ts';
import { eventsTable } from './events-table.ts';
import { correctionFields, correctionsFeed, entryFields, eventsFeed } from './feeds.ts';
import type { Field } from './field.ts';
import { eventProperties, eventsGeoJson } from './geojson.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { linkedPlaces, placeFields } from './linked-places.ts';
import { bibFields, sourceFields, sourcesBib, sourcesJson } from './sources.ts';
import type { Table } from './table.ts';
import { slideFields, timelineJs } from './timeline.ts';

function file<const Name extends string>(
  name: Name,
  [format, mediaType]: readonly [string, string],
  fields: readonly Field[],
  write: DataFile['write'],
): DataFile<Name> {
  return { name, address: dataFile(name), format, mediaType, fields, write };
}

function tableFile<const Name extends string>(name: Name, table: Table): DataFile<Name> {
  return { ...file(name, ['CSV', 'text/csv'], table.columns, table.csv), table };
}

function feedFile<const Name extends string>(
  name: Name,
  address: Address,
  fields: readonly Field[],
  write: DataFile['write'],
): DataFile<Name> {
  return { name, address, format: 'Atom', mediaType: 'application/atom+xml', fields, write };
}

/** The files of the folder of data, all but the list of them. */
const listed = {
  events: [
    file('events.json', ['JSON', 'application/json'], eventFields, eventsJson),
    file('events.schema.json', ['JSON Schema', 'application/schema+json'], schemaFields, eventsSchema),
  ],
  tables: [
    tableFile('events.csv', eventsTable),
    tableFile('control.csv', controlTable),
    tableFile('condition.csv', conditionTable),
    tableFile('claims.csv', claimsTable),
  ],
  programs: [
    file('events.geojson', ['GeoJSON', 'application/geo+json'], eventProperties, eventsGeoJson),
    file('events.ics', ['iCalendar', 'text/calendar'], calendarFields, eventsCalendar),
    file('timelinejs.json', ['JSON', 'application/json'], slideFields, timelineJs),
    file('lpf.json', ['GeoJSON-LD', 'application/geo+json'], placeFields, linkedPlaces),
  ],
  sources: [
    file('sources.json', ['CSL-JSON', 'application/vnd.citationstyles.csl+json'], sourceFields, sourcesJson),
    file('sources.bib', ['BibLaTeX', 'application/x-bibtex'], bibFields, sourcesBib),
  ],
} as const;

/** All files, in the groups in which the page of the data shows them. */
export const fileGroups = {
  ...listed,
  feeds: [
    feedFile('feed.xml', eventFeed, entryFields, eventsFeed),
    feedFile('corrections.xml', correctionFeed, correctionFields, correctionsFeed),
  ],
  package: [
    file('datapackage.json', ['JSON', 'application/json'], packageFields, (record, edition) =>
      dataPackage(
        Object.values(listed)
          .flat()
          .map((each) => resourceOf(each, record, edition)),
        taglineOf(record, edition),
        edition,
      ),
    ),
  ],
} as const;

/** The name of a group of files. */
export type FileGroup = keyof typeof fileGroups;
/** The name of a file. */
export type DataFileName = (typeof fileGroups)[FileGroup][number]['name'];

/** All files. */
export const dataFiles: readonly DataFile<DataFileName>[] = Object.values(fileGroups).flat();

function resourceOf(each: DataFile, record: HeritageRecord, edition: Edition): Resource {
  return {
    path: each.name,
    mediaType: each.mediaType,
    ...measureOf(each, record, edition),
    ...(each.table ? { schema: each.table.schema(record, edition) } : {}),
  };
}

/** The files of data that the site offers: what each is called, what it holds and how it is written. */
import { addressOfFile, type DataFileName } from '../../record/data-files.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { aboutTable } from './about.ts';
import { calendarFields, eventsCalendar } from './calendar.ts';
import { csv, csvColumns, csvSchema } from './csv.ts';
import { database } from './database.ts';
import { written, type DataFile } from './data-file.ts';
import { dataPackage, packageFields, type Resource } from './data-package.ts';
import { eventFields, eventsJson, eventsSchema, schemaFields } from './event-data.ts';
import { correctionFields, correctionsFeed, entryFields, eventsFeed } from './feeds.ts';
import type { Field } from './field.ts';
import { formats, type Format } from './formats.ts';
import { eventProperties, eventsGeoJson } from './geojson.ts';
import { linkedPlaces, placeFields } from './linked-places.ts';
import { bibFields, sourceFields, sourcesBib, sourcesJson } from './sources.ts';
import { titleOf, type Table } from './table.ts';
import { allTables, tables, type TableName } from './tables/tables.ts';
import { slideFields, timelineJs } from './timeline.ts';
import { workbook } from './workbook.ts';

function file(
  name: DataFileName,
  format: Format,
  fields: readonly Field[],
  write: DataFile['write'],
): DataFile {
  return { name, address: addressOfFile(name), format, fields, write };
}

function tableFile(table: Table & { readonly name: TableName }): DataFile {
  return {
    ...file(`${table.name}.csv`, formats.csv, csvColumns(table), (record, edition) =>
      csv(table, record, edition),
    ),
    table,
  };
}

/** What a file of all tables holds. */
const tableFields: readonly Field[] = [aboutTable, ...allTables].map(({ name, columns }) => ({
  name,
  description: `The columns ${columns.map((column) => column.name).join(', ')}.`,
}));

/** The files of the folder of data, all but the list of them. */
const listed = {
  events: [
    file('events.json', formats.json, eventFields, eventsJson),
    file('events.schema.json', formats.schema, schemaFields, eventsSchema),
  ],
  whole: [
    file('ruins-on-record.xlsx', formats.xlsx, tableFields, (record, edition) =>
      workbook(allTables, record, edition),
    ),
    file('ruins-on-record.sqlite', formats.sqlite, tableFields, (record, edition) =>
      database(allTables, record, edition),
    ),
  ],
  tables: tables.own.map(tableFile),
  links: tables.links.map(tableFile),
  programs: [
    file('events.geojson', formats.geojson, eventProperties, eventsGeoJson),
    file('events.ics', formats.ics, calendarFields, eventsCalendar),
    file('timelinejs.json', formats.json, slideFields, timelineJs),
    file('lpf.json', formats.linkedPlaces, placeFields, linkedPlaces),
  ],
  sources: [
    file('sources.json', formats.csl, sourceFields, sourcesJson),
    file('sources.bib', formats.bib, bibFields, sourcesBib),
  ],
} as const;

/** All files, in the groups in which the page of the data shows them. */
export const fileGroups = {
  ...listed,
  feeds: [
    file('feed.xml', formats.atom, entryFields, eventsFeed),
    file('corrections.xml', formats.atom, correctionFields, correctionsFeed),
  ],
  package: [file('datapackage.json', formats.package, packageFields, packageOf)],
} as const;

/** The name of a group of files. */
export type FileGroup = keyof typeof fileGroups;
/** All files. */
export const dataFiles: readonly DataFile[] = Object.values(fileGroups).flat();

async function packageOf(record: HeritageRecord, edition: Edition): Promise<string> {
  const files = Object.values(listed).flat();
  return dataPackage(
    await Promise.all(files.map((each) => resourceOf(each, record, edition))),
    record,
    edition,
  );
}

async function resourceOf(each: DataFile, record: HeritageRecord, edition: Edition): Promise<Resource> {
  const { bytes, sha256 } = await written(each, record, edition);
  return {
    path: each.name,
    title: each.table ? titleOf(each.table) : each.name,
    description: edition.t(`data.file.${each.name}`),
    format: each.format,
    bytes: bytes.length,
    sha256,
    ...(each.table ? { schema: csvSchema(each.table, record, edition) } : {}),
  };
}

/** The files of data that the site offers: what each is called, what it holds and how it is written. */
import { addressOfFile, type DataFileName } from '../../record/data-files.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { aboutTable } from './about.ts';
import { eventsCalendar } from './calendar.ts';
import { csv, csvColumns, csvSchema } from './csv.ts';
import { database } from './database.ts';
import { written, type DataFile } from './data-file.ts';
import { dataPackage, type Resource } from './data-package.ts';
import { eventFields, eventsJson, eventsSchema } from './event-data.ts';
import { correctionsFeed, eventsFeed } from './feeds.ts';
import { described, fieldsOf } from './field.ts';
import { formats, type Format } from './formats.ts';
import { eventsGeoJson, pointProperties } from './geojson.ts';
import { linkedPlaces } from './linked-places.ts';
import { sourcesBib, sourcesJson } from './sources.ts';
import { titleOf, type Table } from './table.ts';
import { allTables, tables, type TableName } from './tables/tables.ts';
import { timelineJs } from './timeline.ts';
import { workbook } from './workbook.ts';

function file(
  name: DataFileName,
  format: Format,
  write: DataFile['write'],
  fields: DataFile['fields'] = (edition) => fieldsOf(name, edition),
): DataFile {
  return { name, address: addressOfFile(name), format, fields, write };
}

function tableFile(table: Table & { readonly name: TableName }): DataFile {
  return {
    ...file(
      `${table.name}.csv`,
      formats.csv,
      (record, edition) => csv(table, record, edition),
      (edition) => described(table.name, csvColumns(table), edition),
    ),
    table,
  };
}

/** A file of all tables. */
function wholeFile(name: DataFileName, format: Format, write: typeof workbook): DataFile {
  return file(
    name,
    format,
    (record, edition) => write(allTables, record, edition),
    ({ t }) =>
      [aboutTable, ...allTables].map((table) => ({
        name: table.name,
        description: t('data.columns', { columns: table.columns.map((column) => column.name).join(', ') }),
      })),
  );
}

/** The files of the folder of data, all but the list of them. */
const listed = {
  events: [
    file('events.json', formats.json, eventsJson, ({ locale }) =>
      eventFields.map((field) => ({ ...field, lang: locale === 'en' ? undefined : 'en' })),
    ),
    file('events.schema.json', formats.schema, eventsSchema),
  ],
  whole: [
    wholeFile('ruins-on-record.xlsx', formats.xlsx, workbook),
    wholeFile('ruins-on-record.sqlite', formats.sqlite, database),
  ],
  tables: tables.own.map(tableFile),
  links: tables.links.map(tableFile),
  programs: [
    file('events.geojson', formats.geojson, eventsGeoJson, (edition) =>
      described('events', pointProperties, edition),
    ),
    file('events.ics', formats.ics, eventsCalendar),
    file('timelinejs.json', formats.json, timelineJs),
    file('lpf.json', formats.linkedPlaces, linkedPlaces),
  ],
  sources: [file('sources.json', formats.csl, sourcesJson), file('sources.bib', formats.bib, sourcesBib)],
} as const;

/** All files, in the groups in which the page of the data shows them. */
export const fileGroups = {
  ...listed,
  feeds: [file('feed.xml', formats.atom, eventsFeed), file('corrections.xml', formats.atom, correctionsFeed)],
  package: [file('datapackage.json', formats.package, packageOf)],
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

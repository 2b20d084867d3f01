/** The files of data by their names: all that others read by program. */
import { correctionFeed, dataFile, eventFeed, type Address } from './address.ts';

/** Where each file stands: in the folder of data, or at the root of the site. */
export const dataFileAddresses = {
  'events.json': dataFile('events.json'),
  'events.schema.json': dataFile('events.schema.json'),
  'events.csv': dataFile('events.csv'),
  'control.csv': dataFile('control.csv'),
  'condition.csv': dataFile('condition.csv'),
  'claims.csv': dataFile('claims.csv'),
  'events.geojson': dataFile('events.geojson'),
  'events.ics': dataFile('events.ics'),
  'timelinejs.json': dataFile('timelinejs.json'),
  'lpf.json': dataFile('lpf.json'),
  'sources.json': dataFile('sources.json'),
  'sources.bib': dataFile('sources.bib'),
  'datapackage.json': dataFile('datapackage.json'),
  'feed.xml': eventFeed,
  'corrections.xml': correctionFeed,
} as const satisfies Readonly<Record<string, Address>>;

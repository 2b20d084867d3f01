/** The formats of files: what each is called, its media type, and a line of code that loads a file of it. */

/** The languages in which data are worked with, in the order in which they are shown. */
export const programmingLanguages = ['Python', 'R', 'JavaScript'] as const;

/** A line of code in each language. */
export type Loading = Readonly<Record<(typeof programmingLanguages)[number], string>>;

/** A format. */
export interface Format {
  /** Its name, as people know it. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether a file of it is bytes, not UTF-8 text. */
  readonly isBinary?: true;
  /** Lines that load a file by its address; a package that a line uses is named in it. */
  readonly loading: (url: string) => Loading;
}

const loadJson: Format['loading'] = (url) => ({
  Python: `import json, urllib.request; data = json.load(urllib.request.urlopen("${url}"))`,
  R: `data <- jsonlite::fromJSON("${url}")`,
  JavaScript: `const data = await (await fetch("${url}")).json();`,
});

const loadPoints: Format['loading'] = (url) => ({
  ...loadJson(url),
  Python: `import geopandas; points = geopandas.read_file("${url}")`,
  R: `points <- sf::read_sf("${url}")`,
});

/** The formats in which the record is offered. */
export const formats = {
  json: { name: 'JSON', mediaType: 'application/json', loading: loadJson },
  schema: { name: 'JSON Schema', mediaType: 'application/schema+json', loading: loadJson },
  csl: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', loading: loadJson },
  geojson: { name: 'GeoJSON', mediaType: 'application/geo+json', loading: loadPoints },
  linkedPlaces: { name: 'GeoJSON-LD', mediaType: 'application/geo+json', loading: loadJson },
  package: {
    name: 'JSON',
    mediaType: 'application/json',
    loading: (url) => ({
      ...loadJson(url),
      Python: `import frictionless; package = frictionless.Package("${url}")`,
      R: `package <- frictionless::read_package("${url}")`,
    }),
  },
  csv: {
    name: 'CSV',
    mediaType: 'text/csv',
    loading: (url) => ({
      Python: `import pandas; table = pandas.read_csv("${url}")`,
      R: `table <- read.csv("${url}")`,
      JavaScript: `const table = Papa.parse(await (await fetch("${url}")).text(), { header: true, skipEmptyLines: true }).data;`,
    }),
  },
  xlsx: {
    name: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isBinary: true,
    loading: (url) => ({
      Python: `import pandas; tables = pandas.read_excel("${url}", sheet_name=None)`,
      R: `tables <- rio::import_list("${url}")`,
      JavaScript: `const tables = XLSX.read(await (await fetch("${url}")).arrayBuffer()).Sheets;`,
    }),
  },
  sqlite: {
    name: 'SQLite',
    mediaType: 'application/vnd.sqlite3',
    isBinary: true,
    loading: (url) => ({
      Python: `import sqlite3, urllib.request; tables = sqlite3.connect(urllib.request.urlretrieve("${url}")[0])`,
      R: `download.file("${url}", f <- tempfile(), mode = "wb"); tables <- DBI::dbConnect(RSQLite::SQLite(), f)`,
      JavaScript: `const tables = new SQL.Database(new Uint8Array(await (await fetch("${url}")).arrayBuffer()));`,
    }),
  },
  ics: {
    name: 'iCalendar',
    mediaType: 'text/calendar',
    loading: (url) => ({
      Python: `import icalendar, urllib.request; calendar = icalendar.Calendar.from_ical(urllib.request.urlopen("${url}").read())`,
      R: `calendar <- calendar::ic_read("${url}")`,
      JavaScript: `const calendar = ICAL.parse(await (await fetch("${url}")).text());`,
    }),
  },
  bib: {
    name: 'BibLaTeX',
    mediaType: 'application/x-bibtex',
    loading: (url) => ({
      Python: `import bibtexparser, urllib.request; library = bibtexparser.loads(urllib.request.urlopen("${url}").read().decode())`,
      R: `sources <- bib2df::bib2df("${url}")`,
      JavaScript: `const sources = new Cite(await (await fetch("${url}")).text()).data;`,
    }),
  },
  atom: {
    name: 'Atom',
    mediaType: 'application/atom+xml',
    loading: (url) => ({
      Python: `import feedparser; feed = feedparser.parse("${url}")`,
      R: `feed <- tidyRSS::tidyfeed("${url}")`,
      JavaScript: `const feed = new DOMParser().parseFromString(await (await fetch("${url}")).text(), "application/xml");`,
    }),
  },
} as const satisfies Readonly<Record<string, Format>>;

/** What HTTP calls the contents of a file. */
export function contentType({ mediaType, isBinary }: Format): string {
  return isBinary ? mediaType : `${mediaType}; charset=utf-8`;
}

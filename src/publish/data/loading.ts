/** A line of code that loads a file, in the languages in which data are worked with. */

/** The languages, in the order in which they are shown. */
export const programmingLanguages = ['Python', 'R', 'JavaScript'] as const;

/** A line of code in each language. */
export type Loading = Readonly<Record<(typeof programmingLanguages)[number], string>>;

/** Lines that load a file by its address; a package that a line uses is named in it. */
export function loadingOf(url: string): Loading {
  const { pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  const format = name.slice(name.lastIndexOf('.') + 1);
  return (byFile[name] ?? byFile[format] ?? json)(url);
}

type Writer = (url: string) => Loading;

const json: Writer = (url) => ({
  Python: `import json, urllib.request; data = json.load(urllib.request.urlopen("${url}"))`,
  R: `data <- jsonlite::fromJSON("${url}")`,
  JavaScript: `const data = await (await fetch("${url}")).json();`,
});

/** By the name of the file, or by the format that its name ends with. */
const byFile: Readonly<Record<string, Writer>> = {
  'csv': (url) => ({
    Python: `import pandas; table = pandas.read_csv("${url}")`,
    R: `table <- read.csv("${url}")`,
    JavaScript: `const table = Papa.parse(await (await fetch("${url}")).text(), { header: true, skipEmptyLines: true }).data;`,
  }),
  'geojson': (url) => ({
    ...json(url),
    Python: `import geopandas; points = geopandas.read_file("${url}")`,
    R: `points <- sf::read_sf("${url}")`,
  }),
  'ics': (url) => ({
    Python: `import icalendar, urllib.request; calendar = icalendar.Calendar.from_ical(urllib.request.urlopen("${url}").read())`,
    R: `calendar <- calendar::ic_read("${url}")`,
    JavaScript: `const calendar = ICAL.parse(await (await fetch("${url}")).text());`,
  }),
  'bib': (url) => ({
    Python: `import bibtexparser, urllib.request; library = bibtexparser.loads(urllib.request.urlopen("${url}").read().decode())`,
    R: `sources <- bib2df::bib2df("${url}")`,
    JavaScript: `const sources = new Cite(await (await fetch("${url}")).text()).data;`,
  }),
  'xml': (url) => ({
    Python: `import feedparser; feed = feedparser.parse("${url}")`,
    R: `feed <- tidyRSS::tidyfeed("${url}")`,
    JavaScript: `const feed = new DOMParser().parseFromString(await (await fetch("${url}")).text(), "application/xml");`,
  }),
  'datapackage.json': (url) => ({
    ...json(url),
    Python: `import frictionless; package = frictionless.Package("${url}")`,
    R: `package <- frictionless::read_package("${url}")`,
  }),
};

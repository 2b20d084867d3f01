/** Every address of the site, in one place. Addresses carry no base path, and those of pages no language. */
import type { Day } from './calendar.ts';
import type { PartName } from './division.ts';
import { facets, type Choice } from './facet.ts';
import { folders, kinds, type FileKind, type Kind } from './kind.ts';
import { wordsOf } from './vocabulary.ts';

/** An address inside the site: begins with `/`, ends with `/` or in a file name. */
export type Address = string;

/** The folder of a kind, in `content/` and in addresses; `folderOf('event') //=> 'events'`. */
export function folderOf(kind: Kind): string {
  return folders[kind];
}

/** The page of an entry; `pageOf('event', 'temple-of-bel-destroyed') //=> '/events/temple-of-bel-destroyed/'`. */
export function pageOf(kind: Kind, id: string): Address {
  return `/${folders[kind]}/${id}/`;
}

/** The page of what a file of the content folder holds: an entry, or the story. */
export function pageOfFile(kind: FileKind, id: string): Address {
  return kind === 'story' ? storyPage : pageOf(kind, id);
}

/**
 * The thing itself that the page of an entry tells of, as linked data name it: one name in every language. The
 * underscore keeps it apart from the ids of claims; `thingOf('event', 'x') //=> '/events/x/#the_event'`.
 */
export function thingOf(kind: Kind, id: string): Address {
  return `${pageOf(kind, id)}#the_${kind}`;
}

/** The text that the page of an event or of the story is, as a thing of linked data. */
export function articleOf(page: Address): Address {
  return `${page}#the_article`;
}

/** The list of all entries of a kind; the list of events is the timeline. */
export function listOf(kind: Kind): Address {
  return kind === 'event' ? timeline : `/${folders[kind]}/`;
}

/** One claim on the page that carries it. */
export function claimOf(page: Address, claim: string): Address {
  return `${page}#${claim}`;
}

/** The fragment of an account of a claim, by its number from 1: `accountFragment('how-many', 2) //=> 'how-many-2'`. */
export function accountFragment(claim: string, number: number): string {
  return `${claim}-${number}`;
}

/** The events of one year, as the year stands in EDTF; `yearPage('2017') //=> '/timeline/2017/'`. */
export function yearPage(year: string): Address {
  return `${timeline}${year}/`;
}

/**
 * The events that match every choice, at most one of each facet; without a choice it is the timeline. One set of
 * choices has one address, in whatever order they are given.
 *
 * @example
 * filterPage([{ facet: 'actor', id: 'unesco' }, { facet: 'site', id: 'hatra' }])
 * //=> '/timeline/site/hatra/actor/unesco/'
 */
export function filterPage(choices: readonly Choice[]): Address {
  return facets.reduce((address, facet) => {
    const choice = choices.find((each) => each.facet === facet);
    return choice ? `${address}${facet}/${choice.id}/` : address;
  }, timeline);
}

/**
 * A part of a list that is too long for one page, below the address of the list.
 *
 * @example
 * partPage('/timeline/site/hatra/', { time: '2016', number: 1 }) //=> '/timeline/site/hatra/2016/'
 * partPage('/timeline/', { time: '2016-03', number: 2 }) //=> '/timeline/2016-03/2/'
 */
export function partPage(list: Address, { time, number }: PartName): Address {
  return `${list}${time}/${number === 1 ? '' : `${number}/`}`;
}

/** A further page of a list by name, from 2; `numberedPage('/names/', 2) //=> '/names/page/2/'`, `numberedPage('/names/', 1) //=> '/names/'`. */
export function numberedPage(list: Address, number: number): Address {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** The fragment of a year on a page that lists several; `yearFragment('2015') //=> 'year_2015'`. */
export function yearFragment(year: string): string {
  return `year_${year}`;
}

/** The fragment of a month of a timeline; `monthFragment('2015-05') //=> 'month_2015-05'`. */
export function monthFragment(month: string): string {
  return `month_${month}`;
}

/** The fragment of an event in a list; `eventFragment('x') //=> 'event_x'`. */
export function eventFragment(id: string): string {
  return `event_${id}`;
}

/** The fragment of the list of monuments that are destroyed, on the page of all. */
export const destroyedFragment = 'page_destroyed';
/** The way to it. */
export const destroyedList: Address = `${listOf('monument')}#${destroyedFragment}`;

/** The state on a day; `dayPage('2015-08-30') //=> '/on/2015-08-30/'`. */
export function dayPage(day: Day): Address {
  return `${dayList}${day}/`;
}

/** Two days beside each other, the earlier one first. */
export function twoDaysPage(one: Day, other: Day): Address {
  return `${dayPage(one)}${other}/`;
}

/** The events of one category. */
export function categoryPage(category: string): Address {
  return `${categoryList}${category}/`;
}

/** The front page. */
export const home: Address = '/';
/** The whole site as a thing of linked data; its front page is one page of it. */
export const website: Address = `${home}#the_website`;
/** Whoever publishes it, as a thing of linked data. */
export const publisher: Address = `${home}#the_publisher`;
/** What happened, told as one text to read, where the record has one. */
export const storyPage: Address = '/story/';
/** The days on which a holder or a condition changes. */
export const dayList: Address = '/on/';
/** All events in chronological order. */
export const timeline: Address = '/timeline/';
/** All categories with their definitions. */
export const categoryList: Address = '/categories/';
/** The lists of actors, sources, kinds, names and all else that has no section of its own. */
export const indexPage: Address = '/index/';
/** Every claim on which accounts differ. */
export const disagreementList: Address = '/disagreements/';
/** Those at one site; `disagreementsOf('hatra') //=> '/disagreements/hatra/'`. */
export function disagreementsOf(site: string): Address {
  return `${disagreementList}${site}/`;
}
/** The fragment of the table of a site on a page that has one for each; `tableFragment('hatra') //=> 'table_hatra'`. */
export function tableFragment(site: string): string {
  return `table_${site}`;
}

/** The fragment of a theme on the page of a site; `themeFragment('people') //=> 'theme_people'`. */
export function themeFragment(theme: string): string {
  return `theme_${theme}`;
}
/** The whole record as a book to print, part by part. */
export const book: Address = '/book/';
/** A part of the book: a site by itself, or its events of a year, of which there may be several parts. */
export interface BookPart {
  readonly site: string;
  /** The year as EDTF writes it. */
  readonly year?: string;
  /** The number of the part among those of its year, from 1. */
  readonly number: number;
}
/**
 * A part of the book.
 *
 * @example
 * bookPart({ site: 'hatra', number: 1 }) //=> '/book/hatra/'
 * bookPart({ site: 'hatra', year: '2015', number: 2 }) //=> '/book/hatra/2015/2/'
 */
export function bookPart({ site, year, number }: BookPart): Address {
  return `${book}${site}/${year === undefined ? '' : `${year}/`}${number === 1 ? '' : `${number}/`}`;
}
/** Every correction. */
export const correctionList: Address = '/corrections/';
/** Every name and spelling, each leading to its entry. */
export const nameList: Address = '/names/';
/** Which origins report which events. */
export const coverage: Address = '/coverage/';
/** The events at one site, where those of all sites do not fit one page; `coverageOf('hatra') //=> '/coverage/hatra/'`. */
export function coverageOf(site: string): Address {
  return `${coverage}${site}/`;
}
/** Below which stand the parts of the list of sources, by when these were issued; nothing stands here. */
export const sourcesByIssue: Address = `${listOf('source')}issued/`;
/** The data to take away, file by file. */
export const dataList: Address = '/data/';
/** All files of data together, as a thing of linked data. */
export const dataset: Address = `${dataList}#the_dataset`;
/** The lists to which the index leads, in its order, by their names in the words; they have no section of their own. */
export const indexLists = {
  actors: listOf('actor'),
  sources: listOf('source'),
  categories: categoryList,
  names: nameList,
  coverage,
  corrections: correctionList,
  book,
  data: dataList,
} as const satisfies Readonly<Record<string, Address>>;
/** The feed of the events that were added last. */
export const eventFeed: Address = '/feed.xml';
/** The feed of corrections. */
export const correctionFeed: Address = '/corrections.xml';
/** The list of the sitemaps, for search engines. */
export const sitemapIndex: Address = '/sitemap-index.xml';
/** What programs that visit the site may fetch. */
export const robots: Address = '/robots.txt';
/** The sign of the site beside its name, in lists of pages. */
export const icon: Address = '/favicon.svg';
/** What a device needs to know to install the site; in every language, since it has words. */
export const appManifest: Address = '/app.webmanifest';
/** The sign of the site on the screen of a device, in 512 by 512 pixels. */
export const appIcon: Address = '/app.png';
/** The program that keeps pages for reading without a network; it lies at the root, since it answers for what lies below it. */
export const appWorker: Address = '/app.js';
/** One sitemap, counted from 1; `sitemapPart(1) //=> '/sitemap-1.xml'`. */
export function sitemapPart(number: number): Address {
  return `/sitemap-${number}.xml`;
}
/** A file of the data to take away; `dataFile('sources.bib') //=> '/data/sources.bib'`. */
export function dataFile(name: string): Address {
  return `${dataList}${name}`;
}

/** The whole site as an archive to download, in a release. */
export const archiveFile: Address = dataFile('ruins-on-record.zip');
/** The id of the section that offers it, and that of the place for its size in it. */
export const archiveIds = { section: 'page_archive', size: 'archive_size' } as const;

/** The forms in which an entry can be taken away, beside its page: as data and as a text; an event for programs that cite too. */
export const twinForms = {
  event: ['json', 'md', 'bib', 'ris'],
  site: ['json', 'md'],
  monument: ['json', 'md'],
  actor: ['json', 'md'],
  source: ['json', 'md'],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;
/** A form in which an entry can be taken away. */
export type TwinForm = (typeof twinForms)[Kind][number];

/** The media type of each form. */
export const twinTypes: Readonly<Record<TwinForm, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** An entry as a file; `twinOf('event', 'temple-of-bel-destroyed', 'md') //=> '/events/temple-of-bel-destroyed.md'`. */
export function twinOf(kind: Kind, id: string, form: TwinForm): Address {
  return `/${folders[kind]}/${id}.${form}`;
}

/** The files of an id in every kind, or of a pattern that stands for ids: `twinsAt('x')[0] //=> { address: '/events/x.json', kind: 'event', form: 'json' }`. */
export function twinsAt(id: string) {
  return kinds.flatMap((kind) =>
    twinForms[kind].map((form) => ({ address: twinOf(kind, id, form), kind, form })),
  );
}

/** The kinds of entry whose events can be taken away by themselves. */
export const kindsWithEvents = ['site', 'monument', 'actor'] as const satisfies readonly Kind[];
/** A kind of entry whose events can be taken away by themselves. */
export type KindWithEvents = (typeof kindsWithEvents)[number];

/** The files of the events of one entry, by the formats of files of the whole record. */
export const eventFiles = { feed: 'feed.xml', calendar: 'events.ics', table: 'events.csv' } as const;
/** What the file of the events of one entry is. */
export type EventFile = keyof typeof eventFiles;

/** The events of one entry as a file; `eventFileOf('site', 'hatra', 'feed') //=> '/sites/hatra/feed.xml'`. */
export function eventFileOf(kind: KindWithEvents, id: string, file: EventFile): Address {
  return `${pageOf(kind, id)}${eventFiles[file]}`;
}

/** The files of events of an id in every kind that has them, or of a pattern: `eventFilesAt('x')[0] //=> { address: '/sites/x/feed.xml', kind: 'site', file: 'feed' }`. */
export function eventFilesAt(id: string) {
  return kindsWithEvents.flatMap((kind) =>
    wordsOf(eventFiles).map((file) => ({ address: eventFileOf(kind, id, file), kind, file })),
  );
}

/** The preview image of a page, in one language; without the kind and the id of an entry that of the whole record. */
export function previewOf(locale: string, kind?: Kind, id?: string): Address {
  return kind === undefined || id === undefined
    ? `/previews/${locale}/record.png`
    : `/previews/${locale}/${folders[kind]}/${id}.png`;
}

/** The folder of the files that pages show of pictures beside entries. */
export const pictureFolder: Address = '/images/';

/** What can be shown in a frame on other pages: the card of an event, the chart of a site. */
export type Embeddable = 'event' | 'site';

/** The page for a frame elsewhere; `embedOf('site', 'hatra') //=> '/embed/sites/hatra/chart/'`. */
export function embedOf(kind: Embeddable, id: string): Address {
  const page = `${embedFolder}${pageOf(kind, id).slice(1)}`;
  return kind === 'site' ? `${page}chart/` : page;
}

/** The oEmbed answer for what is shown there; `oembedOf('event', 'x') //=> '/embed/events/x/oembed.json'`. */
export function oembedOf(kind: Embeddable, id: string): Address {
  return `${embedOf(kind, id)}oembed.json`;
}

/** The search, and the lists for those who cannot use it. */
export const searchPage: Address = '/search/';
/** What stands behind the address of the search to narrow it: `searchQuery([{ facet: 'site', id: 'hatra' }]) //=> '?site=hatra'`. */
export function searchQuery(choices: readonly Choice[]): string {
  const query = new URLSearchParams(choices.map(({ facet, id }) => [facet, id])).toString();
  return query && `?${query}`;
}
/** Every name of a site, a monument or an actor, for the search, which looks for the one that was meant. */
export const searchNames: Address = `${searchPage}names.json`;
/** Every address that search engines may list, for the page of an address with nothing, which looks for the one that was meant. */
export const searchAddresses: Address = `${searchPage}addresses.json`;
/** A file of the search index; `searchFile('pagefind.js') //=> '/pagefind/pagefind.js'`. */
export function searchFile(name: string): Address {
  return `/pagefind/${name}`;
}

/** The folder of stylesheets, scripts and typefaces, whose names change with their bytes. */
export const assetFolder: Address = '/_astro/';
/** The folder of the pages that other sites may frame, and of the answers that tell them how (oEmbed). */
export const embedFolder: Address = '/embed/';
/** The fragment of what a word of a vocabulary means; `termFragment('licence', 'CC0-1.0') //=> 'term-licence-cc0-1-0'`. */
export function termFragment(vocabulary: string, word: string): string {
  return `term-${vocabulary}-${word.toLowerCase().replaceAll('.', '-')}`;
}

/** What this record is and how it is made. */
export const about: Address = '/about/';

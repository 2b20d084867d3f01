/**
 * Every address of the site, and what stands there: the check, the list of published addresses, the sitemap, the
 * headers and the tests ask here. Left out are the parts of pages, whose names change: the files of stylesheets, of
 * preview images, of pictures and of the search index.
 */
import * as site from './address.ts';
import type { Address } from './address.ts';
import { bookParts } from './book.ts';
import { dataFileAddresses } from './data-files.ts';
import { daysIn, twoDaysIn } from './days.ts';
import { dividedDays, dividedEvents, dividedSources, sitesApart } from './divided.ts';
import { allParts } from './division.ts';
import { yearOf } from './edtf.ts';
import type { Choice } from './facet.ts';
import { keptIn } from './kept.ts';
import { kinds, type Kind } from './kind.ts';
import { indexBy } from './index-by.ts';
import { numberedLists, pagesIn } from './numbered.ts';
import { once } from './once.ts';
import { restsOn, withoutDrafts, type EntryOutline, type EventOutline, type Outline } from './outline.ts';
import { selectionsIn, type Selection } from './selection.ts';
import { formerIdsIn, formerPagesIn, idsIn } from './succession.ts';
import { categories, wordsOf } from './vocabulary.ts';

/**
 * What can stand at an address: a page of many things, one thing on a page, a file. `former` is a page that says where
 * something went; `card` one for frames on other pages, which `oembed` tells how to show; `twin` one entry as a file;
 * `selection` the events of one entry as a file; `service` a file for programs that visit the site.
 */
export type Form =
  | 'list'
  | 'timeline'
  | 'year'
  | 'category'
  | 'day'
  | 'entry'
  | 'claim'
  | 'former'
  | 'card'
  | 'oembed'
  | 'twin'
  | 'selection'
  | 'data'
  | 'archive'
  | 'service';

/** An address of the site. */
export interface SiteAddress {
  readonly address: Address;
  readonly form: Form;
  /** Whether search engines may list it. */
  readonly isIndexable: boolean;
  /** The events that a page lists, in the order of the record. */
  readonly events: readonly EventOutline[];
}

/** Every address of the site, by itself; drafts, and what they alone would fill, are not among them. */
export const siteAddresses = once((outline: Outline): ReadonlyMap<Address, SiteAddress> => {
  const found = new Map<Address, SiteAddress>();
  for (const each of addressesIn(withoutDrafts(outline)))
    if (!found.has(each.address)) found.set(each.address, each);
  return found;
});

function* addressesIn(shown: Outline): Generator<SiteAddress> {
  const selections = selectionsIn(shown);
  const listed = (choice: Choice) => selections.get(site.filterPage([choice]))?.events;
  const bySource = indexBy(shown.events, restsOn);
  for (const address of lists)
    yield address === site.timeline ? page(address, 'timeline', shown.events) : page(address, 'list');
  for (const [year, events] of Map.groupBy(shown.events, ({ date }) => date && yearOf(date)))
    if (year !== undefined) yield page(site.yearPage(year), 'year', events);
  for (const [address, { choices, events }] of selections)
    yield { ...page(address, 'timeline', events), isIndexable: choices.length < 2 };
  const kept = keptIn(shown);
  for (const address of [...kept.years.map(site.yearPage), ...kept.selections.keys()])
    yield { ...page(address, kept.selections.has(address) ? 'timeline' : 'year'), isIndexable: false };
  for (const day of daysIn(shown)) yield page(site.dayPage(day), 'day');
  for (const [one, other] of twoDaysIn(shown)) yield page(site.twoDaysPage(one, other), 'day');
  for (const each of shown.sites) yield* entry('site', each, listed({ facet: 'site', id: each.id }));
  for (const { id } of shown.sites) yield page(site.disagreementsOf(id), 'list');
  for (const part of [...bookParts(shown).values()].flat())
    yield { ...page(site.bookPart(part), 'list'), isIndexable: false };
  for (const each of shown.monuments)
    yield* entry('monument', each, listed({ facet: 'monument', id: each.id }));
  for (const each of shown.actors) yield* entry('actor', each, listed({ facet: 'actor', id: each.id }));
  for (const each of shown.sources) yield* entry('source', each, bySource.get(each.id));
  for (const id of wordsOf(categories))
    yield page(site.categoryPage(id), 'category', listed({ facet: 'category', id }));
  if (shown.story) yield page(site.storyPage, 'entry');
  for (const each of shown.events) yield* entry('event', each);
  yield* partsOfLists(shown, selections);
  for (const list of wordsOf(numberedLists))
    for (let number = 2; number <= pagesIn(shown)[list]; number += 1)
      yield page(site.numberedPage(numberedLists[list], number), 'list');
  yield* besideEntries(shown);
  yield* dataFileAddresses.map((address) => beside(address, 'data'));
  yield beside(site.archiveFile, 'archive');
  yield* services.map((address) => beside(address, 'service'));
}

/** The lists that there are whatever the record holds; the list of events is the timeline. */
const lists: readonly Address[] = [
  site.home,
  ...kinds.map(site.listOf),
  site.indexPage,
  site.categoryList,
  site.disagreementList,
  site.correctionList,
  site.book,
  site.dayList,
  site.nameList,
  site.coverage,
  site.dataList,
  site.searchPage,
  site.about,
];

/** The parts of lists that are too long for one page, and those that were published and that no list has any more. */
function* partsOfLists(
  shown: Outline,
  selections: ReadonlyMap<Address, Selection<EventOutline>>,
): Generator<SiteAddress> {
  for (const [address, { choices, events }] of selections)
    for (const part of allParts(dividedEvents(events).parts))
      yield { ...page(site.partPage(address, part), 'year', part.items), isIndexable: choices.length < 2 };
  for (const part of allParts(dividedSources(shown.sources).parts))
    yield page(site.partPage(site.sourcesByIssue, part), 'list');
  for (const part of allParts(dividedDays(daysIn(shown)).parts))
    yield page(site.partPage(site.dayList, part), 'list');
  for (const [id, events] of sitesApart(shown)) {
    yield page(site.coverageOf(id), 'list');
    for (const part of allParts(dividedEvents(events).parts))
      yield page(site.partPage(site.coverageOf(id), part), 'list');
  }
  const { listParts, coverage } = keptIn(shown);
  for (const address of [
    ...coverage.map(site.coverageOf),
    ...[...listParts].flatMap(([list, parts]) => parts.map((part) => site.partPage(list, part))),
  ])
    yield { ...page(address, 'list'), isIndexable: false };
}

/** What programs that visit the site ask for. */
const services: readonly Address[] = [
  site.robots,
  site.icon,
  site.appManifest,
  site.appIcon,
  site.appWorker,
  site.sitemapIndex,
  site.searchNames,
  site.searchAddresses,
];

/** A page for readers. */
function page(address: Address, form: Form, events: readonly EventOutline[] = []): SiteAddress {
  return { address, form, isIndexable: true, events };
}

/** What stands beside the pages for readers. */
function beside(address: Address, form: Form): SiteAddress {
  return { address, form, isIndexable: false, events: [] };
}

/** The page of an entry, and its claims. */
function* entry(
  kind: Kind,
  { id, claims = [] }: EntryOutline,
  events?: readonly EventOutline[],
): Generator<SiteAddress> {
  const address = site.pageOf(kind, id);
  yield page(address, 'entry', events);
  yield* claims.map((claim) => beside(site.claimOf(address, claim.id), 'claim'));
}

/** The pages of former ids; and what entries have beside their pages, under former ids too. */
function* besideEntries(shown: Outline): Generator<SiteAddress> {
  yield* [...formerPagesIn(shown).keys()].map((address) => beside(address, 'former'));
  for (const kind of kinds) yield* besideKind(kind, shown);
  for (const [id, now] of idsIn(shown).event) {
    if ('to' in now) continue;
    yield beside(site.embedOf('event', id), 'card');
    if ('id' in now) yield beside(site.oembedOf('event', id), 'oembed');
  }
  const charts = new Set([...chartedSites(shown), ...keptIn(shown).charts]);
  const former = [...formerIdsIn('site', shown)].filter(([, now]) => 'id' in now && charts.has(now.id));
  for (const id of [...charts, ...former.map(([old]) => old)]) {
    yield beside(site.embedOf('site', id), 'card');
    yield beside(site.oembedOf('site', id), 'oembed');
  }
}

/** The files that the entries of a kind have beside their pages. */
function* besideKind(kind: Kind, shown: Outline): Generator<SiteAddress> {
  const withEvents = site.kindsWithEvents.find((each) => each === kind);
  for (const id of idsIn(shown)[kind].keys()) {
    yield* site.twinForms[kind].map((form) => beside(site.twinOf(kind, id, form), 'twin'));
    if (withEvents)
      yield* wordsOf(site.eventFiles).map((file) =>
        beside(site.eventFileOf(withEvents, id, file), 'selection'),
      );
  }
}

/** The sites of which an event tells who held a place. */
function chartedSites({ events, sites }: Outline): ReadonlySet<string> {
  const places = new Set(
    sites.flatMap(({ id, places: own = [] }) => own.map((place) => `${id}/${place.id}`)),
  );
  return new Set(
    events.flatMap(({ site: id, control = [] }) =>
      id !== undefined && control.some(({ place }) => places.has(`${id}/${place}`)) ? [id] : [],
    ),
  );
}

/** What each page tells its layout: its title and address, the way to it, and what its head says to machines. */
import type { SiteDisagreements } from '../derive/disagreements.ts';
import type { Former } from '../derive/former.ts';
import type { BookPartView } from '../derive/views/book.ts';
import type { ActorView } from '../derive/views/actor.ts';
import type { EventView } from '../derive/views/event.ts';
import type { MonumentView } from '../derive/views/monument.ts';
import type { SiteView } from '../derive/views/site.ts';
import type { SourceView } from '../derive/views/source.ts';
import type { SiteCoverageView } from '../derive/views/coverage.ts';
import type { Numbered } from '../derive/views/numbered.ts';
import type { ListPart } from '../derive/views/time-parts.ts';
import type { Timeline, TimelinePartView, TimelineView } from '../derive/views/timeline.ts';
import { lastChange } from '../derive/corrections.ts';
import {
  book,
  bookPart,
  categoryList,
  categoryPage,
  coverage,
  coverageOf,
  dataList,
  dayList,
  dayPage,
  disagreementList,
  disagreementsOf,
  eventFileOf,
  filterPage,
  home,
  kindsWithEvents,
  listOf,
  pageOf,
  previewOf,
  storyPage,
  timeline,
  twinForms,
  twinOf,
  twinTypes,
  twoDaysPage,
  yearPage,
  type Address,
} from '../record/address.ts';
import type { Day } from '../record/calendar.ts';
import type { TwoDays } from '../record/change-days.ts';
import { numberedLists, type NumberedList } from '../record/numbered.ts';
import type { Kind, NamedKind } from '../record/kind.ts';
import { titleOf, type HeritageRecord, type RecordEntry, type Story } from '../record/record.ts';
import { selectionName } from '../record/words/choice.ts';
import { taglineOf, type Edition } from '../record/words/edition.ts';
import { dayLabel, yearLabel } from '../record/words/label.ts';
import { partLabel } from '../record/words/time.ts';
import { definitionOf } from '../record/words/term.ts';
import { citedEntry, citedEvent } from './citations/citations.ts';
import type { CitedPage } from './citations/csl.ts';
import { citationTags, type CitationTag } from './citations/tags.ts';
import { formats } from './data/formats.ts';
import { editionDay } from './edition.ts';
import { linkedActor } from './linked-data/actor.ts';
import { linkedDataset } from './linked-data/dataset.ts';
import { linkedEvent } from './linked-data/event.ts';
import {
  linkedFrontPage,
  linkedPage,
  linkedStandIn,
  type PageFacts,
  type PageType,
  type Step,
} from './linked-data/page.ts';
import { linkedMonument, linkedSite } from './linked-data/place.ts';
import { linkedSource } from './linked-data/source.ts';
import { linkedStory } from './linked-data/story.ts';
import { previewOfEvent } from './preview/previews.ts';

/** The same as a page in another form. */
export interface Alternate {
  readonly type: string;
  readonly address: Address;
  /** What it is called, where a program shows that. */
  readonly title?: string;
}

/** A page as its layout is told of it. */
export interface Page extends PageFacts {
  /** What it says to machines, as the text of a JSON-LD graph. */
  readonly linkedData: string;
  /** What reference managers read. */
  readonly tags?: readonly CitationTag[];
  /** The file of the entry that it shows, relative to the content folder. */
  readonly file?: string;
  /** The same in other forms. */
  readonly alternates?: readonly Alternate[];
  /** Its preview image, where it has one of its own. */
  readonly preview?: Address;
  /** What search engines are asked, where that is less than to show it. */
  readonly robots?: string;
}

/** A page that says how it is cited. */
export interface CitablePage extends Page {
  readonly cited: CitedPage;
}

/** The pages that have one title and one lede, whatever the record holds. */
type TitledPage =
  | 'about'
  | 'actors'
  | 'book'
  | 'categories'
  | 'corrections'
  | 'coverage'
  | 'data'
  | 'days'
  | 'disagreements'
  | 'index'
  | 'monuments'
  | 'names'
  | 'notFound'
  | 'search'
  | 'sites'
  | 'sources';

/** A page that is there once. The page for what is not there has no address. */
export function titledPage(
  name: TitledPage,
  address: Address | undefined,
  edition: Edition,
  type: PageType = 'CollectionPage',
): Page {
  return withGraph(factsOf(name, address, edition), (facts) => linkedPage(type, facts, edition));
}

/** The front page, whose title is what the record is about. */
export function frontPage(record: HeritageRecord, edition: Edition): Page {
  const tagline = taglineOf(record, edition);
  const facts = { title: tagline, description: tagline, address: home };
  return withGraph(facts, (each) => linkedFrontPage(each, edition));
}

/** The page of the files of data. */
export async function dataPage(record: HeritageRecord, edition: Edition): Promise<CitablePage> {
  const facts = { ...factsOf('data', dataList, edition), address: dataList };
  return {
    ...facts,
    linkedData: await linkedDataset(facts, record, edition),
    cited: {
      id: 'ruins-on-record_data',
      title: `${edition.name}: ${facts.title}`,
      address: dataList,
      issued: editionDay(record),
      type: 'dataset',
    },
  };
}

/** The page of the disagreements at a site. */
export function pageOfDisagreements({ site, count, open }: SiteDisagreements, edition: Edition): Page {
  const facts = {
    title: edition.t('disagreements.at', { site: site.name }),
    description: edition.t('disagreements.at.lede', { site: site.name, count, open }),
    address: disagreementsOf(site.id),
    trail: [stepTo('disagreements', disagreementList, edition)],
  };
  return withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
}

/** A part of the book, which repeats what the pages of entries say, and so is not for search engines. */
export function pageOfBookPart(view: BookPartView, edition: Edition): Page {
  const title = bookPartTitle(view, edition);
  const facts = {
    title,
    description: edition.t('book.part.lede', { title }),
    address: bookPart(view.part),
    trail: [stepTo('book', book, edition)],
  };
  return {
    ...withGraph(facts, (each) => linkedPage('WebPage', each, edition)),
    robots: 'noindex, follow',
  };
}

/** "Palmyra, 2015"; where its year has several parts with the number of this one. */
function bookPartTitle({ part: { year, number }, of, site }: BookPartView, { t, locale }: Edition): string {
  if (year === undefined) return t('book.site', { site: site.name });
  const words = { site: site.name, year: yearLabel(year, locale) };
  return of > 1 ? t('book.year.part', { ...words, number, of }) : t('book.year', words);
}

/** The page of a category. */
export function pageOfCategory(id: string, edition: Edition): Page {
  const facts = {
    title: edition.word('category', id),
    description: definitionOf('category', id, edition.locale),
    address: categoryPage(id),
    trail: [stepTo('categories', categoryList, edition)],
  };
  return withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
}

/** The page of a year, by its EDTF; one that has no events any more is not for search engines. */
export function pageOfYear(
  year: string,
  { years, parts }: Pick<Timeline, 'years' | 'parts'>,
  edition: Edition,
): Page {
  const title = edition.t('timeline.year', { year: yearLabel(year, edition.locale) });
  const facts = {
    title,
    description: title,
    address: yearPage(year),
    trail: [stepTo('timeline', timeline, edition)],
  };
  const page = withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
  return years.length === 0 && parts.length === 0 ? { ...page, robots: 'noindex, follow' } : page;
}

/** A part of the timeline or of a selection of it, below the page of that. */
export function pageOfTimelinePart(view: TimelinePartView, edition: Edition): Page {
  const { choices } = view;
  const steps = [stepTo('timeline', timeline, edition)];
  if (choices.length === 0) return pageOfPart(view, steps, edition);
  const { title } = selectionWords(view, edition);
  const page = pageOfPart(view, [...steps, { title, address: filterPage(choices) }], edition);
  return choices.length > 1 ? { ...page, robots: 'noindex, follow' } : page;
}

/** A part of the list of sources, or of that of the days of change. */
export function pageOfListPart(name: 'days' | 'sources', part: ListPart, edition: Edition): Page {
  const list = { days: dayList, sources: listOf('source') }[name];
  return pageOfPart(part, [stepTo(name, list, edition)], edition);
}

/** A further page of a list by name. */
export function pageOfNumbered(
  name: NumberedList,
  { number, of, address }: Numbered<unknown>,
  edition: Edition,
): Page {
  const above = stepTo(name, numberedLists[name], edition);
  const title = edition.t('parts.number', { time: above.title, number, of });
  const facts = { title, description: title, address, trail: [above] };
  return withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
}

/** Who reports the events at one site, or a part of these. */
export function pageOfCoverage({ site, part, isFormer }: SiteCoverageView, edition: Edition): Page {
  const all = stepTo('coverage', coverage, edition);
  const title = edition.t('coverage.at', { site: site.name });
  const address = coverageOf(site.id);
  if (part) return pageOfPart(part, [all, { title, address }], edition);
  const facts = { title, description: title, address, trail: [all] };
  const page = withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
  return isFormer ? { ...page, robots: 'noindex, follow' } : page;
}

/** A part of a list, which is the last page on the way to it; one that the list has no more is not for search engines. */
function pageOfPart(part: ListPart, trail: readonly Step[], edition: Edition): Page {
  const list = trail.at(-1)?.title ?? '';
  const title = edition.t('parts.title', { list, part: partLabel(part, edition) });
  const facts = { title, description: title, address: part.address, trail };
  const page = withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
  return part.isFormer ? { ...page, robots: 'noindex, follow' } : page;
}

/** The page of a day. */
export function pageOfDay(day: Day, edition: Edition): Page {
  const { t, locale } = edition;
  const words = { day: dayLabel(day, locale) };
  const facts = {
    title: t('day.title', words),
    description: t('day.lede', words),
    address: dayPage(day),
    trail: [stepTo('days', dayList, edition)],
  };
  return withGraph(facts, (each) => linkedPage('WebPage', each, edition));
}

/** The page of two days beside each other. */
export function pageOfTwoDays([one, other]: TwoDays, edition: Edition): Page {
  const { t, locale } = edition;
  const words = { one: dayLabel(one, locale), other: dayLabel(other, locale) };
  const facts = {
    title: t('twoDays.title', words),
    description: t('twoDays.lede', words),
    address: twoDaysPage(one, other),
    trail: [stepTo('days', dayList, edition)],
  };
  return withGraph(facts, (each) => linkedPage('WebPage', each, edition));
}

/** The page of the timeline or of a selection of it; one by more than one filter, or of nothing, is not for search engines. */
export function pageOfSelection(view: TimelineView, edition: Edition): Page {
  const { choices, address, years, parts } = view;
  const facts = {
    ...selectionWords(view, edition),
    address,
    trail: choices.length === 0 ? [] : [stepTo('timeline', timeline, edition)],
  };
  const page = withGraph(facts, (each) => linkedPage('CollectionPage', each, edition));
  return choices.length > 1 || (choices.length > 0 && years.length + parts.length === 0)
    ? { ...page, robots: 'noindex, follow' }
    : page;
}

/** The page at an address at which something stood that moved or was withdrawn. */
export function pageOfFormer(address: Address, fate: Former, edition: Edition): Page {
  const facts = formerFacts(address, fate, edition);
  const page = withGraph(facts, (each) =>
    'to' in fate ? linkedStandIn(each, fate.to, edition) : linkedPage('WebPage', each, edition),
  );
  return { ...page, robots: 'noindex' };
}

/** What is said at an address at which something stood: "Withdrawn: /events/x/". */
export function formerFacts(
  address: Address,
  fate: Former,
  { t, locale }: Edition,
): PageFacts & { readonly address: Address } {
  if ('to' in fate) {
    const moved = t('moved.title', { title: fate.title });
    return { title: moved, description: moved, address };
  }
  const date = dayLabel(fate.date, locale);
  const title = t('withdrawn.title', { address: fate.title ?? address });
  return { title, description: t('withdrawn.lede', { date }), address };
}

/** The page of an event. */
export function pageOfEvent(
  { event, site }: EventView,
  record: HeritageRecord,
  edition: Edition,
): CitablePage {
  const { id, title, summary } = event;
  const address = pageOf('event', id);
  const issued = lastChange(event);
  const facts = {
    title,
    description: summary,
    address,
    trail: [stepTo('sites', listOf('site'), edition), { title: site.name, address: pageOf('site', site.id) }],
  };
  return {
    ...withGraph(facts, (each) => linkedEvent(event, each, record, edition)),
    tags: citationTags(title, issued, edition),
    file: event.file,
    cited: citedEvent(event),
    alternates: twinsOf('event', id),
    preview: previewOfEvent(event, record, edition),
  };
}

/** The page of a site. */
export function pageOfSite({ site }: SiteView, record: HeritageRecord, edition: Edition): CitablePage {
  const page = pageOfEntry('site', site, site.summary, record, edition, (facts) =>
    linkedSite(site, facts, record, edition),
  );
  return { ...page, preview: previewOf(edition.locale, 'site', site.id) };
}

/** The page of a monument. */
export function pageOfMonument(
  { monument }: MonumentView,
  record: HeritageRecord,
  edition: Edition,
): CitablePage {
  return pageOfEntry('monument', monument, undefined, record, edition, (facts) =>
    linkedMonument(monument, facts, record, edition),
  );
}

/** The page of an actor. */
export function pageOfActor({ actor }: ActorView, record: HeritageRecord, edition: Edition): CitablePage {
  const description = `${actor.name}: ${edition.t('actor.events')}`;
  return pageOfEntry('actor', actor, description, record, edition, (facts) =>
    linkedActor(actor, facts, edition),
  );
}

/** The page of a source. */
export function pageOfSource({ source }: SourceView, record: HeritageRecord, edition: Edition): CitablePage {
  return pageOfEntry('source', source, undefined, record, edition, (facts) =>
    linkedSource(source, facts, edition),
  );
}

/** The page of the story. */
export function pageOfStory(story: Story, record: HeritageRecord, edition: Edition): CitablePage {
  const { id, title, summary } = story;
  const issued = lastChange(story);
  const facts = { title, description: summary, address: storyPage };
  return {
    ...withGraph(facts, (each) => linkedStory(story, each, record, edition)),
    tags: citationTags(title, issued, edition),
    file: story.file,
    cited: { id, title, address: storyPage, issued },
  };
}

/** The page of an entry that events name, below the list of its kind; what describes it is its title, where nothing else is said. */
function pageOfEntry<Named extends NamedKind>(
  kind: Named,
  entry: RecordEntry<Named>,
  description: string | undefined,
  record: HeritageRecord,
  edition: Edition,
  graphOf: (facts: PageFacts & { readonly address: Address }) => string,
): CitablePage {
  const { id, file } = entry;
  const cited = citedEntry(kind, entry, record, edition);
  const { title, address } = cited;
  const facts = {
    title,
    description: description ?? title,
    address,
    trail: [stepTo(`${kind}s`, listOf(kind), edition)],
  };
  return {
    ...withGraph(facts, graphOf),
    tags: citationTags(title, cited.issued, edition),
    alternates: [...twinsOf(kind, id), ...feedOf(kind, entry, edition)],
    file,
    cited,
  };
}

function twinsOf(kind: Kind, id: string): Alternate[] {
  return twinForms[kind].map((form) => ({ type: twinTypes[form], address: twinOf(kind, id, form) }));
}

/** The feed of the events of an entry, where its kind has one. */
function feedOf(kind: Kind, entry: RecordEntry, { name, t }: Edition): Alternate[] {
  const withEvents = kindsWithEvents.find((each) => each === kind);
  if (!withEvents) return [];
  return [
    {
      type: formats.atom.mediaType,
      address: eventFileOf(withEvents, entry.id, 'feed'),
      title: t('feed.of', { record: name, name: titleOf(entry) }),
    },
  ];
}

function withGraph<Facts extends PageFacts>(
  facts: Facts,
  graphOf: (facts: Facts) => string,
): Facts & { readonly linkedData: string } {
  return { ...facts, linkedData: graphOf(facts) };
}

function factsOf(name: TitledPage, address: Address | undefined, { t }: Edition): PageFacts {
  const words = { title: t(`${name}.title`), description: t(`${name}.lede`) };
  return address === undefined ? words : { ...words, address };
}

function stepTo(
  name:
    | 'actors'
    | 'book'
    | 'categories'
    | 'coverage'
    | 'days'
    | 'disagreements'
    | 'monuments'
    | 'names'
    | 'sites'
    | 'sources'
    | 'timeline',
  address: Address,
  { t }: Edition,
): Step {
  return { title: t(`${name}.title`), address };
}

/** The title of a timeline and a sentence about it: "Killings at Palmyra". */
function selectionWords(
  { choices, count }: Pick<TimelineView, 'choices' | 'count'>,
  edition: Edition,
): Pick<PageFacts, 'title' | 'description'> {
  const { t } = edition;
  if (choices.length === 0) return { title: t('timeline.title'), description: t('timeline.lede') };
  const selection = selectionName(choices, edition);
  const [choice] = choices;
  // The page of a category, which says what it is, bears the name alone.
  const isOfCategory = choices.length === 1 && choice?.facet === 'category';
  return {
    title: isOfCategory ? t('filter.category', { selection }) : selection,
    description: t('filter.description', { count, selection }),
  };
}

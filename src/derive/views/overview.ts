import {
  book,
  categoryList,
  correctionList,
  coverage,
  dataList,
  disagreementList,
  categoryPage,
  dayList,
  listOf,
  nameList,
  pageOf,
  timeline,
  type Address,
} from '../../record/address.ts';
import { openingOf } from '../../record/prose/chapters.ts';
import { keptIn } from '../../record/kept.ts';
import { compareText } from '../../record/order.ts';
import type { HeritageRecord, Site } from '../../record/record.ts';
import { categories, wordsOf } from '../../record/vocabulary.ts';
import type { Edition } from '../../record/words/edition.ts';
import { definitionOf } from '../../record/words/term.ts';
import { lastCondition, monumentHistory } from '../condition.ts';
import { controlOfSites } from '../control.ts';
import { controlChart, type ControlChart } from '../pictures/control-chart.ts';
import { byYear } from '../chronology.ts';
import { keyFigures } from '../key-figures.ts';
import { latest } from '../latest.ts';
import { existing, lookup } from '../lookup.ts';
import { counted } from '../relations.ts';
import { usageOf } from '../usage.ts';
import { figureViews, type FigureView } from './key-figures.ts';
import { cardsOf, type EventCard } from './card.ts';

/** A year with how many events it has. */
export interface YearCount {
  /** The year as EDTF writes it. */
  readonly year: string;
  /** Umbrellas are not counted. */
  readonly count: number;
}

/** The years that have events. */
export function yearsOf(record: HeritageRecord): YearCount[] {
  return byYear(record.events).map(({ year, events }) => ({ year, count: counted(events, record).length }));
}

/** The years that have a page: those that have events, and those that once had. */
export function pagedYears(record: HeritageRecord): string[] {
  return [...new Set([...yearsOf(record).map(({ year }) => year), ...keptIn(record).years])];
}

/** The events of one category. */
export function categoryEvents(category: string, record: HeritageRecord): EventCard[] {
  return cardsOf(usageOf(record).byCategory.get(category), record);
}

/** A site on the front page. */
export interface SiteCard extends Pick<Site, 'id' | 'name' | 'summary' | 'foreign'> {
  readonly count: number;
}

/** All that the front page shows. */
export interface HomeView {
  readonly sites: readonly SiteCard[];
  readonly control: ControlChart | undefined;
  readonly years: readonly YearCount[];
  readonly latest: readonly EventCard[];
  readonly figures: readonly FigureView[];
  /** What happened in a few sentences, as HTML: how the story begins, where there is one. */
  readonly lede: string;
  /** The language of these, where that is not the page’s. */
  readonly ledeLang?: string | undefined;
}

/** The front page; `added` is how many of the entries added last it lists. */
export function homeView(record: HeritageRecord, added: number, edition: Edition): HomeView {
  const { bySite } = usageOf(record);
  return {
    sites: record.sites.map(({ id, name, summary, foreign }) => ({
      id,
      name,
      summary,
      ...(foreign ? { foreign } : {}),
      count: counted(bySite.get(id) ?? [], record).length,
    })),
    control: controlChart(controlOfSites(record), edition),
    figures: figureViews(keyFigures(record), edition),
    lede: record.story ? openingOf(record.story.prose, edition) : '',
    ledeLang: record.story?.foreign?.text,
    years: yearsOf(record),
    latest: cardsOf(latest(record.events, added), record),
  };
}

/** An item of a list of entries. */
export interface IndexItem {
  readonly address: Address;
  readonly name: string;
  readonly lang?: string | undefined;
  readonly line: string;
}

/** The list of sites. */
export function siteItems({ sites }: HeritageRecord): IndexItem[] {
  return sites.map(({ id, name, summary, foreign }) => ({
    address: pageOf('site', id),
    name,
    lang: foreign?.title,
    line: summary,
  }));
}

/** The list of monuments, each with its site and the last state that the record tells of. */
export function monumentItems(record: HeritageRecord, edition: Edition): IndexItem[] {
  const { sites } = lookup(record);
  return byName(
    record.monuments.map((monument) => {
      const state = lastCondition(monumentHistory(monument, record));
      return {
        address: pageOf('monument', monument.id),
        name: monument.name,
        lang: monument.foreign?.title,
        line: [
          existing(sites, monument.site).name,
          ...(state ? [edition.word('condition', state)] : []),
        ].join(' · '),
      };
    }),
    edition,
  );
}

/** The list of categories, each with when it is used. */
export function categoryItems({ locale, word }: Edition): IndexItem[] {
  return wordsOf(categories).map((category) => ({
    address: categoryPage(category),
    name: word('category', category),
    line: definitionOf('category', category, locale),
  }));
}

/** The lists that lead to every page, those of the index last. */
export function listItems(edition: Edition): IndexItem[] {
  const { t } = edition;
  const lists = [
    ['timeline', timeline],
    ['days', dayList],
    ['sites', listOf('site')],
    ['monuments', listOf('monument')],
    ['disagreements', disagreementList],
  ] as const;
  const main = lists.map(([list, address]) => ({
    address,
    name: t(`${list}.title`),
    line: t(`${list}.lede`),
  }));
  return [...main, ...indexItems(edition)];
}

/** What the page of the index leads to: the lists that are no section of their own. */
export function indexItems({ t }: Edition): IndexItem[] {
  const lists = [
    ['actors', listOf('actor')],
    ['sources', listOf('source')],
    ['categories', categoryList],
    ['names', nameList],
    ['coverage', coverage],
    ['corrections', correctionList],
    ['book', book],
    ['data', dataList],
  ] as const;
  return lists.map(([list, address]) => ({ address, name: t(`${list}.title`), line: t(`${list}.lede`) }));
}

/** In the order of the alphabet, whatever sign a name begins with. */
function byName(items: readonly IndexItem[], { compare }: Edition): IndexItem[] {
  return items.toSorted((a, b) => compare(a.name, b.name) || compareText(a.address, b.address));
}

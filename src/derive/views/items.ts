/** Lists whose items are a link with a line about it. */
import {
  categoryPage,
  dayList,
  disagreementList,
  indexLists,
  listOf,
  pageOf,
  timeline,
  type Address,
} from '../../record/address.ts';
import { compareText } from '../../record/order.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { categories, wordsOf } from '../../record/vocabulary.ts';
import type { Edition } from '../../record/words/edition.ts';
import { definitionOf } from '../../record/words/term.ts';
import { lastCondition, monumentHistory } from '../condition.ts';
import { existing, lookup } from '../lookup.ts';
import { numbered, type Numbered } from './numbered.ts';

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

/** The monuments on a page of their list, each with its site and the last state that the record tells of. */
export function monumentItems(record: HeritageRecord, edition: Edition, number = 1): Numbered<IndexItem> {
  const { sites } = lookup(record);
  const items = byName(
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
  return numbered('monuments', number, items, record);
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
  const main = {
    timeline,
    days: dayList,
    sites: listOf('site'),
    monuments: listOf('monument'),
    disagreements: disagreementList,
  } as const;
  return [
    ...wordsOf(main).map((list) => ({
      address: main[list],
      name: t(`${list}.title`),
      line: t(`${list}.lede`),
    })),
    ...indexItems(edition),
  ];
}

/** What the page of the index leads to: the lists that are no section of their own. */
export function indexItems({ t }: Edition): IndexItem[] {
  return wordsOf(indexLists).map((list) => ({
    address: indexLists[list],
    name: t(`${list}.title`),
    line: t(`${list}.lede`),
  }));
}

/** In the order of the alphabet, whatever sign a name begins with. */
function byName(items: readonly IndexItem[], { compare }: Edition): IndexItem[] {
  return items.toSorted((a, b) => compare(a.name, b.name) || compareText(a.address, b.address));
}

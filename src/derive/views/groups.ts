/** Long lists in groups, each under a letter, a word or an outlet, with how many it holds. */
import { pageOf, sourcesByIssue } from '../../record/address.ts';
import { dividedSources } from '../../record/divided.ts';
import type { PartName } from '../../record/division.ts';
import { byIssue } from '../../record/issued.ts';
import { asTyped, hasFace } from '../../record/letters.ts';
import { compareText } from '../../record/order.ts';
import type { Actor, HeritageRecord, Source } from '../../record/record.ts';
import { openVocabularies, wordsOf } from '../../record/vocabulary.ts';
import type { Edition } from '../../record/words/edition.ts';
import { label } from '../../record/words/label.ts';
import type { Locale } from '../../record/words/locale.ts';
import { nameEntries, type NameEntry } from '../names.ts';
import { counted } from '../relations.ts';
import { usageOf } from '../usage.ts';
import type { IndexItem } from './items.ts';
import { numbered, type Numbered } from './numbered.ts';
import { listPart, partLinks, type ListPart, type PartLink } from './time-parts.ts';

/** Some items of a list under the heading that they share. */
export interface Group<T> {
  readonly id: string;
  /** The letter, or the words of the heading. */
  readonly words: string;
  /** How many entries it holds. */
  readonly count: number;
  readonly items: readonly T[];
}

/** What one outlet published. */
export interface Outlet {
  readonly name: string;
  readonly sources: readonly IndexItem[];
}

/** The actors on a page of their list, by kind, those of no kind last, each with how many events name it. */
export function actorGroups(
  record: HeritageRecord,
  edition: Edition,
  number = 1,
): Numbered<Actor> & { readonly groups: readonly Group<IndexItem>[] } {
  const { t, word, compare } = edition;
  const { byActor } = usageOf(record);
  const kinds: readonly string[] = wordsOf(openVocabularies.actor);
  const rankOf = (kind: string): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const sorted = [...Map.groupBy(record.actors, ({ kind }) => kind ?? '')]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || rankOf(a) - rankOf(b) || compareText(a, b))
    .flatMap(([, actors]) => actors.toSorted((a, b) => compare(a.name, b.name) || compareText(a.id, b.id)));
  const page = numbered('actors', number, sorted, record);
  return {
    ...page,
    groups: [...Map.groupBy(page.items, ({ kind }) => kind ?? '')].map(([kind, actors]) => ({
      id: `kind_${kind}`,
      words: kind === '' ? t('actors.others') : word('actor', kind),
      count: actors.length,
      items: actors.map(({ id, name, foreign }) => ({
        address: pageOf('actor', id),
        name,
        lang: foreign?.title,
        line: t('events.count', { count: counted(byActor.get(id) ?? [], record).length }),
      })),
    })),
  };
}

/** The list of sources: in groups, or in parts by when they were issued where it is too long for one page. */
export interface SourcesView {
  readonly groups: readonly Group<Outlet>[];
  readonly parts: readonly PartLink[];
}

/** The list of all sources. */
export function sourcesView({ sources }: HeritageRecord, edition: Edition): SourcesView {
  const { parts } = dividedSources(sources);
  return {
    groups: parts.length > 0 ? [] : sourceGroups(sources, edition),
    parts: partLinks(sourcesByIssue, parts),
  };
}

/** A part of the list of sources. */
export function sourcesPartView(
  name: PartName,
  { sources }: HeritageRecord,
  edition: Edition,
): SourcesView & ListPart {
  const all = dividedSources(sources);
  const { items, parts } = all.part(name);
  return {
    ...listPart(sourcesByIssue, name, all),
    groups: parts.length > 0 ? [] : sourceGroups(items, edition),
    parts: partLinks(sourcesByIssue, parts),
  };
}

/** The sources by the first letter of their outlets, those of one outlet in the order in which they were issued. */
export function sourceGroups(sources: readonly Source[], edition: Edition): Group<Outlet>[] {
  const outlets = [...Map.groupBy(sources, ({ publisher }) => publisher)]
    .map(([name, of]) => ({ name, sources: of.toSorted(byIssue).map((source) => itemOf(source, edition)) }))
    .toSorted((a, b) => edition.compare(a.name, b.name) || compareText(a.name, b.name));
  return byLetter(
    outlets,
    ({ name }) => name,
    (all) => all.reduce((sum, { sources: of }) => sum + of.length, 0),
  );
}

/** The names on a page of their list, by first letter. */
export function nameGroups(
  record: HeritageRecord,
  locale?: Locale,
  number = 1,
): Numbered<NameEntry> & { readonly groups: readonly Group<NameEntry>[] } {
  const page = numbered('names', number, nameEntries(record, locale), record);
  return {
    ...page,
    groups: byLetter(
      page.items,
      ({ name }) => name,
      (all) => all.length,
    ),
  };
}

function itemOf({ id, title, language, issued }: Source, { t, locale }: Edition): IndexItem {
  return {
    address: pageOf('source', id),
    name: title,
    lang: language,
    line: issued ? label(issued, locale) : t('sources.undated'),
  };
}

/** Under which stands what has no letter. */
const noLetter = '#';

/** Groups of items, which are in alphabetical order, in the order of their letters. */
function byLetter<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  countOf: (items: readonly T[]) => number,
): Group<T>[] {
  return [...Map.groupBy(items, (item) => letterOf(nameOf(item)))].map(([letter, of]) => ({
    id: `letter_${letter === noLetter ? 'none' : letter}`,
    words: letter,
    count: countOf(of),
    items: of,
  }));
}

/**
 * The letter under which a name stands, without accents; figures stand under one sign, and so does what no reader is sure to see.
 *
 * @example
 * letterOf('“Étoile”') //=> 'E'
 * letterOf('24 heures') //=> '#'
 */
export function letterOf(name: string): string {
  const [first] = /[\p{L}\p{N}]/u.exec(asTyped(name).normalize('NFD')) ?? [];
  return first !== undefined && /\p{L}/u.test(first) && hasFace(first)
    ? first.toLocaleUpperCase('en')
    : noLetter;
}

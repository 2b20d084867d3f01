/** How a page of this record is cited, ready to be copied. */
import { lastChange } from '../../derive/corrections.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { pageOf } from '../../record/address.ts';
import type { NamedKind } from '../../record/kind.ts';
import {
  titleOf,
  type Event,
  type HeritageRecord,
  type RecordEntry,
  type Source,
} from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { dayLabel, label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { textOnce } from '../kept-work.ts';
import { cslOfClaims, cslOfPage, cslOfSource, type CitedPage, type Item } from './csl.ts';
import { withTexts } from './plain-text.ts';
import { entryOf, styles, type Style } from './processor.ts';
import { ris } from './ris.ts';
import { lastChangeAbout } from './tags.ts';
import { biblatex, bibtex } from './tex.ts';

/** The forms in the order in which pages list them: three for people, three for programs. */
const forms = [...styles, 'biblatex', 'bibtex', 'ris'] as const;

/** A form in which citations are offered. */
export type CitationForm = (typeof forms)[number];

/** How an item is written in each form, and what stands between two of them. */
const writers: Readonly<Record<CitationForm, readonly [write: (item: Item) => string, between: string]>> = {
  chicago: [inStyle('chicago'), '\n'],
  apa: [inStyle('apa'), '\n'],
  mla: [inStyle('mla'), '\n'],
  biblatex: [(item) => biblatex([item]), '\n\n'],
  bibtex: [(item) => bibtex([item]), '\n\n'],
  ris: [(item) => ris([item]), '\n\n'],
};

function inStyle(style: Style): (item: Item) => string {
  return (item) => entryOf(item, style);
}

/** Items in a form, each made once for all pages that cite it. */
function written(form: CitationForm, items: readonly Item[]): string {
  const [write, between] = writers[form];
  return items.map((item) => textOnce(`citation ${form}`, item, write)).join(between);
}

/** Items in a form; in one for people with the date, the commas and the marks of quotation of the page’s language, since the styles have English ones. */
function onPage(
  form: CitationForm,
  items: readonly Item[],
  date: string | undefined,
  { locale, t }: Edition,
): string {
  if (locale === defaultLocale || !styles.some((style) => style === form)) return written(form, items);
  const issued = { literal: date ?? t('cite.undated') };
  const entries = written(
    form,
    items.map((item) => ({ ...withTexts(item, (text) => text.replaceAll(',', ownComma)), issued })),
  );
  return entries
    .replaceAll(/“([^”]*?)([.,]?)”/g, `${t('quotation', { words: '$1' })}$2`)
    .replaceAll(foreignComma, t('comma'))
    .replaceAll(ownComma, ',');
}

/** What stands for a comma of a title or a name, which keeps it, while a style puts its own beside. */
const ownComma = '\uE002';

/** A comma that a style has put between two parts of an entry, but between names in Latin letters. */
const foreignComma = /(?<![\p{Script=Latin}.]), |, (?!(?!https?:)[\p{Script=Latin}&])/gu;

/** A page in one form. */
export interface PageCitation {
  readonly form: CitationForm;
  /** The page itself. */
  readonly page: string;
  /** The claims on it, one entry after another; empty where it has none. */
  readonly claims: string;
  /** The source that it is about; empty where it is about none. */
  readonly source: string;
}

/** An event as it is cited. */
export function citedEvent(event: Event): CitedPage {
  const { id, title, claims } = event;
  return { id, title, address: pageOf('event', id), issued: lastChange(event), claims };
}

/** An entry that events name as it is cited: a monument with its site, a source with its publisher. */
export function citedEntry<Named extends NamedKind>(
  kind: Named,
  entry: RecordEntry<Named>,
  record: HeritageRecord,
  { t }: Edition,
): CitedPage {
  const { id } = entry;
  const names = [titleOf(entry)];
  if ('site' in entry) names.push(existing(lookup(record).sites, entry.site).name);
  if ('publisher' in entry) names.push(entry.publisher);
  return {
    id: `${kind}_${id}`,
    title: names.join(t('comma')),
    address: pageOf(kind, id),
    issued: lastChangeAbout(kind, entry, record),
    claims: 'claims' in entry ? entry.claims : [],
  };
}

/** An event itself in the forms for people. For programs, which turn them into any form, there are files of it, the claims on it and its sources. */
export function citationsOfEvent(event: Event, edition: Edition): readonly PageCitation[] {
  const cited = citedEvent(event);
  const page = cslOfPage(cited, edition);
  const date = dayOf(cited, edition);
  return styles.map((form) => ({
    form,
    page: onPage(form, [page], date, edition),
    claims: '',
    source: '',
  }));
}

/** An event, the claims on it and some sources as one file for a program. */
export function citationFile(
  form: CitationForm,
  event: Event,
  sources: readonly Source[],
  edition: Edition,
): string {
  const page = citedEvent(event);
  const items = [cslOfPage(page, edition), ...cslOfClaims(page, edition), ...sources.map(cslOfSource)];
  return `${items.map((item) => written(form, [item])).join('\n\n')}\n`;
}

/** A page, the claims on it and the source that it is about, in every form. Sources that a page lists are cited on their own pages, to which it leads. */
export function citationsOf(page: CitedPage, edition: Edition, about?: Source): readonly PageCitation[] {
  const own = [cslOfPage(page, edition)];
  const claims = cslOfClaims(page, edition);
  const source = about ? [cslOfSource(about)] : [];
  const date = dayOf(page, edition);
  const issued = about?.issued && label(about.issued, edition.locale);
  return forms.map((form) => ({
    form,
    page: onPage(form, own, date, edition),
    claims: onPage(form, claims, date, edition),
    source: onPage(form, source, issued, edition),
  }));
}

function dayOf({ issued }: CitedPage, { locale }: Edition): string | undefined {
  return issued === undefined ? undefined : dayLabel(issued, locale);
}

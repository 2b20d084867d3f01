/** How a page of this record and its sources are cited, ready to be copied. */
import { existing } from '../../derive/lookup.ts';
import { once } from '../../record/once.ts';
import { lastChange } from '../../derive/corrections.ts';
import { pageOf } from '../../record/address.ts';
import type { Event, HeritageRecord, Source } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { cslOfClaims, cslOfPage, cslOfSource, type CitedPage, type Item } from './csl.ts';
import { bibliography, entriesAlone, styles, type Style } from './processor.ts';
import { ris } from './ris.ts';
import { biblatex, bibtex } from './tex.ts';

const writers = { biblatex, bibtex, ris } as const;

/** The forms for programs, in the order in which pages list them. */
const programForms = ['biblatex', 'bibtex', 'ris'] as const;

/** A form in which citations are offered: three for people, three for programs. */
export type CitationForm = Style | keyof typeof writers;

/** A page and its sources in one form. */
export interface PageCitation {
  readonly form: CitationForm;
  /** The page itself. */
  readonly page: string;
  /** The claims on it, one entry after another; empty where it has none. */
  readonly claims: string;
  /** Its sources, one entry after another; empty where it names none. */
  readonly sources: string;
}

/** An event as it is cited. */
export function citedEvent(event: Event): CitedPage {
  const { id, title, claims } = event;
  return { id, title, address: pageOf('event', id), issued: lastChange(event), claims };
}

/**
 * The citations of an event itself in the forms for people. For programs, which turn them into any form, there are files of it, the claims on
 * it and its sources.
 */
export function citationsOfEvent(
  event: Event,
  notes: readonly Pick<Source, 'id'>[],
  edition: Edition,
  record: HeritageRecord,
): readonly PageCitation[] {
  return citationsOf(citedEvent(event), notes, edition, record)
    .slice(0, styles.length)
    .map((citation) => ({ ...citation, claims: '', sources: '' }));
}

/** An event, the claims on it and some sources as one file for a program. */
export function citationFile(
  form: keyof typeof writers,
  event: Event,
  sources: readonly Source[],
  edition: Edition,
): string {
  const page = citedEvent(event);
  const items = [cslOfPage(page, edition), ...cslOfClaims(page, edition), ...sources.map(cslOfSource)];
  return `${items.map((item) => writers[form]([item])).join('\n\n')}\n`;
}

/** The citations of a page, of the claims on it, and of the sources that it lists in the order of their numbers. */
export function citationsOf(
  page: CitedPage,
  notes: readonly Pick<Source, 'id'>[],
  edition: Edition,
  record: HeritageRecord,
): readonly PageCitation[] {
  const sources = notes.map(({ id }) => id);
  const own = [cslOfPage(page, edition)];
  const claims = cslOfClaims(page, edition);
  const { styled, written } = entriesOf(record);
  const wanted = new Set(sources);
  return [
    ...styles.map((form) => {
      const entries = entriesAlone([...own, ...claims], form);
      const entryOf = ({ id }: Item): string => existing(entries, String(id));
      return {
        form,
        page: own.map(entryOf).join('\n'),
        claims: claims.map(entryOf).join('\n'),
        sources: [...styled[form]].flatMap(([id, entry]) => (wanted.has(id) ? [entry] : [])).join('\n'),
      };
    }),
    ...programForms.map((form) => ({
      form,
      page: writers[form](own),
      claims: writers[form](claims),
      sources: sources.map((id) => existing(written[form], id)).join('\n\n'),
    })),
  ];
}

type Entries = ReadonlyMap<string, string>;

interface SourceEntries {
  /** In the order of a bibliography of that style. */
  readonly styled: Readonly<Record<Style, Entries>>;
  readonly written: Readonly<Record<keyof typeof writers, Entries>>;
}

/** The entry of every source of the record in every form: written once, however many pages list it. */
const entriesOf = once(({ sources }: HeritageRecord): SourceEntries => {
  const items = sources.map(cslOfSource);
  const content = JSON.stringify(items);
  if (latest?.content !== content) latest = { content, entries: writtenEntries(items) };
  return latest.entries;
});

/** The last entries of all sources. To write them takes seconds, and the preview reads a record anew that has the same sources. */
let latest: { readonly content: string; readonly entries: SourceEntries } | undefined;

function writtenEntries(items: readonly Item[]): SourceEntries {
  const each = (write: (items: readonly Item[]) => string): Entries =>
    new Map(items.map((item) => [String(item.id), write([item])]));
  return {
    styled: {
      chicago: bibliography(items, 'chicago'),
      apa: bibliography(items, 'apa'),
      mla: bibliography(items, 'mla'),
    },
    written: { biblatex: each(biblatex), bibtex: each(bibtex), ris: each(ris) },
  };
}

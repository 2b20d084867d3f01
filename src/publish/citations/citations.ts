/** How a page of this record and its sources are cited, ready to be copied. */
import { existing } from '../../derive/lookup.ts';
import { sourcesOf } from '../../derive/usage.ts';
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { cslOfEvent, cslOfSource, type Item } from './csl.ts';
import { bibliography, biblatex, ris, styles, type Style } from './processor.ts';

/** A form in which citations are offered: three for people, two for programs. */
export type CitationForm = Style | 'bibtex' | 'ris';

/** A page and its sources in one form. */
export interface Citation {
  readonly form: CitationForm;
  /** The page itself. */
  readonly page: string;
  /** Its sources, one entry after another; empty where it names none. */
  readonly sources: string;
}

const writers = { bibtex: biblatex, ris } as const;

/** The citations of the page of an event and of the sources that it lists. */
export function citationsOf(event: Event, edition: Edition, record: HeritageRecord): readonly Citation[] {
  const cited = [cslOfEvent(event, edition)];
  const sources = sourcesOf(event);
  const all = bibliographies(record);
  const items = sources.map((id) => existing(all.items, id));
  const wanted = new Set(sources);
  return [
    ...styles.map((form) => ({
      form,
      page: [...bibliography(cited, form).values()].join('\n'),
      sources: [...all.entries[form]].flatMap(([id, entry]) => (wanted.has(id) ? [entry] : [])).join('\n'),
    })),
    ...(['bibtex', 'ris'] as const).map((form) => ({
      form,
      page: writers[form](cited),
      sources: writers[form](items),
    })),
  ];
}

interface Bibliographies {
  readonly items: ReadonlyMap<string, Item>;
  /** The entry of every source of the record, by its id, in the order of a bibliography of that style. */
  readonly entries: Readonly<Record<Style, ReadonlyMap<string, string>>>;
}

const bibliographies = once(({ sources }: HeritageRecord): Bibliographies => {
  const items = sources.map(cslOfSource);
  const content = JSON.stringify(items);
  if (latest?.content !== content) latest = { content, entries: entriesOf(items) };
  return { items: new Map(items.map((item) => [String(item.id), item])), entries: latest.entries };
});

/** The last entries of all sources. To write them takes seconds, and the preview reads a record anew that has the same sources. */
let latest: { readonly content: string; readonly entries: Bibliographies['entries'] } | undefined;

function entriesOf(items: readonly Item[]): Bibliographies['entries'] {
  return {
    chicago: bibliography(items, 'chicago'),
    apa: bibliography(items, 'apa'),
    mla: bibliography(items, 'mla'),
  };
}

/**
 * What reference managers read in the head of a page: Dublin Core in `<meta>`, as DCMI writes it ("Expressing Dublin
 * Core metadata using HTML/XHTML meta and link elements"), in the namespace of DCMI's terms.
 *
 * The choice of tags follows Zotero's translator "Embedded Metadata". It takes the title, the day, the language and
 * the rights from these, and from Open Graph the address, the abstract, the name of the web site and the kind of item:
 * a page of `og:type` `article` is a web page. A Highwire tag such as `citation_title`, which is for papers in
 * journals, would make it a journal article, and Google Scholar takes none without an author; so there are none.
 *
 * A page without a day of its own would be dated by its first `<time>`, which is when an event happened. There is no
 * `dcterms.identifier`, in which digits of an address can be read as an ISBN, and no `dcterms.type`, which would be
 * printed as the kind of web site.
 */
import { lastChange, latestDay } from '../../derive/corrections.ts';
import { published } from '../../derive/published.ts';
import { eventsOf } from '../../derive/usage.ts';
import type { NamedKind } from '../../record/kind.ts';
import type { HeritageRecord, RecordEntry } from '../../record/record.ts';
import { licenceLine } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';

/** One `<meta>`. */
export interface CitationTag {
  readonly name: `dcterms.${'title' | 'publisher' | 'issued' | 'language' | 'rights'}`;
  readonly content: string;
}

/** The tags of a page with a title, issued on the day on which it last said something new. */
export function citationTags(title: string, issued: string | undefined, edition: Edition): CitationTag[] {
  const { name, locale } = edition;
  return [
    { name: 'dcterms.title', content: title },
    { name: 'dcterms.publisher', content: name },
    ...(issued === undefined ? [] : [{ name: 'dcterms.issued', content: issued } as const]),
    { name: 'dcterms.language', content: locale },
    { name: 'dcterms.rights', content: licenceLine },
  ];
}

/** The day on which a site, a monument, an actor or a source, or an event that names it, last said something new. */
export function lastChangeAbout(
  kind: NamedKind,
  { id, corrections }: Pick<RecordEntry, 'id' | 'corrections'>,
  record: HeritageRecord,
): string | undefined {
  const named = eventsOf(kind, id, published(record)).map(lastChange);
  return latestDay([...named, ...corrections.map(({ date }) => date)]);
}

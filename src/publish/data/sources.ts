/** The record's sources as bibliographies for other programs. */
import { listOf } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { cslOfSource, type Item } from '../citations/csl.ts';
import { biblatex } from '../citations/tex.ts';
import type { Field } from './field.ts';
import { licence, licenceLine } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

/** What the bibliography in CSL-JSON says of each source. */
export const sourceFields: readonly Field[] = [
  { name: 'id', description: 'The id of the source.' },
  { name: 'type', description: 'What kind of text it is, in the words of CSL.' },
  { name: 'title', description: 'The headline or title; in square brackets where it was not seen.' },
  {
    name: 'container-title, publisher',
    description:
      'Who published it, and of what it is a part: the publisher of an article, a page or a programme is its container where no other is named.',
  },
  {
    name: 'author, editor',
    description: 'Who wrote it and who edited it, where named, in the order of the source.',
  },
  {
    name: 'volume, issue, page, edition, publisher-place',
    description: 'Where it stands in a journal or book, and where that was published.',
  },
  { name: 'DOI, ISBN, ISSN', description: 'The numbers by which it is known.' },
  { name: 'issued', description: 'When it was published.' },
  { name: 'accessed', description: 'When it was last looked at.' },
  { name: 'language', description: 'Its language as a BCP 47 tag.' },
  { name: 'URL', description: 'Its address on the web.' },
  { name: 'note', description: 'The agency whose text it is, if it is agency copy.' },
  {
    name: 'custom',
    description:
      'The date of issue as EDTF, with its first and last possible day; and the licence of the entry, not of the text that it names.',
  },
];

/** What the bibliography for LaTeX says of each source. */
export const bibFields: readonly Field[] = [
  { name: 'key', description: 'The id of the source.' },
  { name: 'title', description: 'The headline or title; in square brackets where it was not seen.' },
  {
    name: 'journaltitle, booktitle, publisher, institution',
    description: 'Who published it, and of what it is a part.',
  },
  {
    name: 'author, editor',
    description: 'Who wrote it and who edited it, where named, in the order of the source.',
  },
  {
    name: 'volume, number, pages, edition, location, doi, isbn, issn',
    description: 'Where it stands in a journal or book, and the numbers by which it is known.',
  },
  { name: 'date, urldate', description: 'When it was published, and when it was last looked at.' },
  {
    name: 'verba, verbb, verbc',
    description:
      'The date of issue as EDTF, and its first and last possible day, in fields that BibLaTeX leaves to the data.',
  },
  { name: 'language', description: 'Its language as a BCP 47 tag.' },
  { name: 'url', description: 'Its address on the web.' },
  { name: 'note', description: 'The agency whose text it is, if it is agency copy.' },
];

/** `sources.json`: every source as CSL-JSON. The licence is that of the entry, not of the text that it names. */
export function sourcesJson({ sources }: HeritageRecord): string {
  return json(
    sources.map((source) => {
      const item = cslOfSource(source);
      return { ...item, custom: { ...item.custom, 'metadata-license': licence.url } };
    }),
  );
}

/** `sources.bib`: every source as BibLaTeX, the ids as keys. What stands outside its entries is a comment. */
export function sourcesBib({ sources }: HeritageRecord, { name, url }: Edition): string {
  const comment = `% ${name}: sources, ${url(listOf('source'))}. ${licenceLine}\n`;
  return sources.length === 0 ? comment : `${comment}\n${biblatex(sources.map(cslOfSource), datesOf)}\n`;
}

/** What BibLaTeX's own dates cannot hold. */
function datesOf({ custom: { edtf, start, end } = {} }: Item): Readonly<Record<string, string | undefined>> {
  return { verba: edtf, verbb: start, verbc: end };
}

/** The record's sources as bibliographies for other programs. */
import { listOf } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { cslOfSource, type Item } from '../citations/csl.ts';
import { biblatex } from '../citations/tex.ts';
import { licence, licenceLine } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

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

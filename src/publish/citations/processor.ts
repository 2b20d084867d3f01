/** The one door to `@citation-js`: items of CSL-JSON in, texts in the forms that writers and their programs use out. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago from '@citation/csl-style-chicago-note-bibliography/info.json' with { type: 'json' };
import { compareText } from '../../record/order.ts';
import type { Item } from './csl.ts';
import { modernLanguageAssociation } from './modern-language-association.ts';

/** The styles in which an entry is written for people to read. */
export const styles = ['chicago', 'apa', 'mla'] as const;
/** A style, Chicago's being that of notes with a bibliography, 17th edition. */
export type Style = (typeof styles)[number];

const csl = plugins.config.get('@csl');
csl.styles.add('chicago', standingAlone(chicago.content));
csl.styles.add('mla', modernLanguageAssociation);
const bibtex = plugins.config.get('@bibtex');
bibtex.format.asciiOnly = false;
bibtex.format.useIdAsLabel = true;
bibtex.format.checkLabel = false;

/** The entry of each item by its id, in the order of a bibliography of that style. */
export function bibliography(items: readonly Item[], style: Style): ReadonlyMap<string, string> {
  const entries = new Cite([...items]).format('bibliography', {
    style,
    format: 'text',
    lang: 'en-US',
    asEntryArray: true,
  });
  return new Map(entries.map(([id, entry]) => [id, entry.trim()]));
}

/** Items as BibTeX, in BibLaTeX's dialect: it has fields for whole dates and for addresses. Keys are the ids. */
export function biblatex(items: readonly Item[]): string {
  return new Cite(items.map((item) => escapedForTex(withPublisher(item))))
    .format('biblatex')
    .replaceAll(/^\tnote = \{\[Online; accessed [^\n]*\n/gm, '')
    .trim();
}

/** Items as RIS, one line a tag; the library's own text would cut long lines, and addresses in them. */
export function ris(items: readonly Item[]): string {
  const records = new Cite(items.map(withPublisher)).format('ris', { format: 'object' });
  return records.map((record, i) => risLines(record, items[i])).join('\n\n');
}

/** Without what makes an entry depend on its neighbours: dashes for an author named just before. */
function standingAlone(style: string): string {
  return style.replaceAll(/ subsequent-author-substitute="[^"]*"/g, '');
}

/** Both formats have no field for the web site that a page is part of; it goes in as the publisher. */
function withPublisher(item: Item): Item {
  const { 'container-title': container, ...rest } = item;
  return container === undefined || item.type === 'article-newspaper'
    ? item
    : { ...rest, publisher: container };
}

/** The library shortens ids, and knows of the issue of a newspaper the year alone. */
function risLines(
  { TY = '', ...tags }: Readonly<Record<string, string | string[]>>,
  item: Item | undefined,
): string {
  const day = risDay(item);
  const all = { ...tags, ID: String(item?.id), ...(day === undefined ? {} : { DA: day }) };
  const lines = Object.entries(all).flatMap(([tag, value]) =>
    [value].flat().map((each) => `${tag}  - ${each.replaceAll(/\s+/g, ' ')}`),
  );
  return [`TY  - ${[TY].flat().join()}`, ...lines.toSorted(compareText), 'ER  -'].join('\n');
}

function risDay(item: Item | undefined): string | undefined {
  const [year, ...rest] = item?.issued?.['date-parts']?.[0] ?? [];
  if (year === undefined) return undefined;
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}

const texCommands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The library writes its texts as they stand once they may hold other letters than ASCII's. */
function escapedForTex(item: Item): Item {
  const fields = ['title', 'container-title', 'publisher', 'note'] as const;
  return {
    ...item,
    ...Object.fromEntries(
      fields.flatMap((field) => (item[field] === undefined ? [] : [[field, escaped(item[field])]])),
    ),
    ...(item.author ? { author: item.author.map((name) => ({ literal: escaped(name.literal ?? '') })) } : {}),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => texCommands[sign] ?? `\\${sign}`);
}

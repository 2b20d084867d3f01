/** Items of CSL-JSON in, entries of a bibliography for people to read out. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import chicago from '@citation/csl-style-chicago-note-bibliography/info.json' with { type: 'json' };
import type { Item } from './csl.ts';
import { modernLanguageAssociation } from './modern-language-association.ts';
import { asPlainText, asWritten } from './plain-text.ts';

/** The styles in which an entry is written for people to read. */
export const styles = ['chicago', 'apa', 'mla'] as const;
/** A style, Chicago's being that of notes with a bibliography, 17th edition. */
export type Style = (typeof styles)[number];

const csl = plugins.config.get('@csl');
const sheets: Readonly<Record<Style, string>> = {
  chicago: withoutNotes(standingAlone(chicago.content)),
  apa: csl.styles.get('apa'),
  mla: modernLanguageAssociation,
};
for (const style of styles) {
  csl.styles.add(style, withoutOrderOfNotes(sheets[style]));
  csl.styles.add(aloneIn(style), withoutOrder(withoutNotes(sheets[style])));
}

/**
 * The entry of each item by its id, in the order of a bibliography of that style, where the works of one author in one
 * year are told apart by letters.
 */
export function bibliography(items: readonly Item[], style: Style): ReadonlyMap<string, string> {
  return entriesIn(style, items, style);
}

/**
 * The entry of each item by its id, as it is where it is cited alone: written in a third of the time, since nothing is
 * worked out that only neighbours need.
 */
export function entriesAlone(items: readonly Item[], style: Style): ReadonlyMap<string, string> {
  return entriesIn(aloneIn(style), items, style);
}

function aloneIn(style: Style): string {
  return `${style} alone`;
}

function entriesIn(template: string, items: readonly Item[], style: Style): ReadonlyMap<string, string> {
  const entries = new Cite(items.map((item) => prepared(item, style))).format('bibliography', {
    style: template,
    format: 'text',
    lang: 'en-US',
    asEntryArray: true,
  });
  return new Map(entries.map(([id, entry]) => [id, asWritten(entry.trim())]));
}

/** An English item says nothing of its language: the processor, which takes it for English, is twice as fast then. */
function prepared(item: Item, style: Style): Item {
  const plain = asPlainText(item);
  if (!/^en\b/.test(plain.language ?? 'en')) return plain;
  const { language: _, title, ...rest } = plain;
  const printed = title === undefined || style === 'apa' ? title : withCapitalsInQuotes(title);
  return { ...rest, ...(printed === undefined ? {} : { title: printed }) };
}

/** Words that stay small in a title. */
const smallWords = 'a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|so|the|to|up|via|with|yet';
const quotedWord = new RegExp(
  `(?<=[‘“'"])(?!(?:${smallWords})\\b)\\p{Ll}(?=\\p{L})(?<!\\p{L}['’]\\p{Ll})`,
  'gu',
);

/** The processor's capitals for titles pass over the first word of a quotation in one: ‘completely Retake’. */
function withCapitalsInQuotes(title: string): string {
  return title.replaceAll(quotedWord, (letter) => letter.toUpperCase());
}

/** Without what makes an entry depend on its neighbours: dashes for an author named just before. */
function standingAlone(style: string): string {
  return style.replaceAll(/ subsequent-author-substitute="[^"]*"/g, '');
}

/** Without the form of notes in a text, which the processor writes of every item to see which are alike. */
function withoutNotes(style: string): string {
  const least = '<citation><layout><text variable="title"/></layout></citation>';
  return style.replace(/<citation[\s>].*<\/citation>/s, least);
}

function withoutOrderOfNotes(style: string): string {
  return style.replace(/(<citation[^>]*>)\s*<sort>.*?<\/sort>/s, '$1');
}

function withoutOrder(style: string): string {
  return style.replaceAll(/<sort>.*?<\/sort>/gs, '');
}

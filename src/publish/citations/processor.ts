/** An item of CSL-JSON in, its entry in a bibliography for people to read out. */
import { plugins } from '@citation-js/core';
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
  chicago: chicago.content,
  apa: csl.styles.get('apa'),
  mla: modernLanguageAssociation,
};
for (const style of styles) csl.styles.add(style, entryAlone(sheets[style]));

/** The entry of an item where it is cited alone, not beside others of its author and year. */
export function entryOf(item: Item, style: Style): string {
  const entry = plugins.output.format('bibliography', [prepared(item, style)], {
    style,
    format: 'text',
    lang: 'en-US',
  });
  return asWritten(entry.trim());
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

/** Without what the processor works out for neighbours alone, which takes two thirds of its time: orders, and notes of every item to see which are alike. */
function entryAlone(style: string): string {
  const least = '<citation><layout><text variable="title"/></layout></citation>';
  return style.replace(/<citation[\s>].*<\/citation>/s, least).replaceAll(/<sort>.*?<\/sort>/gs, '');
}

/** What the words of vocabularies are called, and what they mean. */
import { wordsIn, type VocabularyName } from '../vocabulary.ts';
import type { TermWords } from './language.ts';
import { languageOf, type Locale } from './locale.ts';

/**
 * The label of a word, or a word that its vocabulary does not have as it is written, with spaces for its hyphens.
 *
 * @example
 * labelOf('category', 'clearance', 'en') //=> 'Mine clearance'
 * labelOf('place', 'burial-mound', 'en') //=> 'burial mound'
 */
export function labelOf(vocabulary: VocabularyName, written: string, locale: Locale): string {
  return wordsFor(vocabulary, written, locale)?.label ?? written.replaceAll('-', ' ');
}

/**
 * A label within a sentence, where it has no capital at its start unless the next letter is one too.
 *
 * @example
 * inSentence('Heritage body', 'en') //=> 'heritage body'
 * inSentence('NGO', 'en') //=> 'NGO'
 */
export function inSentence(label: string, locale: Locale): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label)
    ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
    : label;
}

/**
 * What a word is in the heading of a list of events: its label where it has no other.
 *
 * @example
 * headingOf('category', 'killing', 'en') //=> 'killings'
 * headingOf('extent', '91-100', 'en') //=> '91 to 100 per cent'
 */
export function headingOf(vocabulary: VocabularyName, written: string, locale: Locale): string {
  return wordsFor(vocabulary, written, locale)?.heading ?? labelOf(vocabulary, written, locale);
}

/** What a word means. Throws a `RangeError` where its vocabulary does not have it. */
export function definitionOf(vocabulary: VocabularyName, word: string, locale: Locale): string {
  const words = wordsFor(vocabulary, word, locale);
  if (!words) throw new RangeError(`The vocabulary has no word "${word}".`);
  return words.definition;
}

/** All words of a vocabulary, in its order, each with what it is called and means. */
export function termsOf(
  vocabulary: VocabularyName,
  locale: Locale,
): (TermWords & { readonly word: string })[] {
  return wordsIn(vocabulary).flatMap((word) => {
    const words = wordsFor(vocabulary, word, locale);
    return words ? [{ ...words, word }] : [];
  });
}

function wordsFor(vocabulary: VocabularyName, word: string, locale: Locale): TermWords | undefined {
  const terms: Readonly<Record<string, TermWords>> = languageOf(locale).terms[vocabulary];
  return Object.hasOwn(terms, word) ? terms[word] : undefined;
}

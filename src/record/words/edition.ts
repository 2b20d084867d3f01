/**
 * The site in one language: the one thing that pages, files of data and pictures are told of words and addresses. Whatever a reader sees is in
 * the words of that language. In English wherever they stand are what editors and programmers are told: messages, the handbook, and the
 * descriptions of the fields of entries, which `events.json` and its schema repeat; and citations, whose styles are those of English texts.
 */
import type { Address } from '../address.ts';
import type { VocabularyName } from '../vocabulary.ts';
import { directionIn, inLanguage, languageOf, locales, type Direction, type Locale } from './locale.ts';
import { labelOf } from './term.ts';
import { textFor, type Translate } from './text.ts';

/** The site in one language. */
export interface Edition {
  /** Its language, as a BCP 47 tag. */
  readonly locale: Locale;
  /** The direction in which the language is written. */
  readonly dir: Direction;
  /** The name of the record. */
  readonly name: string;
  readonly t: Translate;
  /** The label of a word of a vocabulary, or the word as it is written, with spaces for its hyphens. */
  readonly word: (vocabulary: VocabularyName, written: string) => string;
  /** A list in words, "Hatra, Nimrud and Palmyra". */
  readonly list: (items: readonly string[]) => string;
  /** Which of two names comes first in the alphabet of the language; signs before a name do not count. */
  readonly compare: (a: string, b: string) => number;
  /** The address with base path and, for a page, language; files have none. For `href`. */
  readonly href: (address: Address) => string;
  /** The same, whole, as others link to it. */
  readonly url: (address: Address) => string;
}

/** Which language a page is in, and where it lies. */
export type Located = Pick<Edition, 'url'> & { readonly locale: string };

/**
 * The site in every language, the one at its root first. The origin has no path; the base path is one, `/` or `/x/`.
 *
 * @example
 * editionsAt('https://example.org', '/x/')[0]?.url('/about/') //=> 'https://example.org/x/about/'
 */
export function editionsAt(origin: string, base: string): readonly Edition[] {
  return locales.map((locale) => editionIn(locale, origin, base.replace(/\/$/, '')));
}

function editionIn(locale: Locale, origin: string, base: string): Edition {
  const t = textFor(locale);
  const list = new Intl.ListFormat(languageOf(locale).habits);
  const alphabet = new Intl.Collator(locale, { ignorePunctuation: true, numeric: true });
  const href = (address: Address): string => base + inLanguage(address, locale);
  return {
    locale,
    dir: directionIn(locale),
    name: t('site.name'),
    t,
    word: (vocabulary, written) => labelOf(vocabulary, written, locale),
    list: (items) => list.format(items),
    compare: alphabet.compare,
    href,
    url: (address) => new URL(href(address), origin).href,
  };
}

/** What the record is about, in a sentence that names its sites. */
export function taglineOf(
  { sites }: { readonly sites: readonly { readonly name: string }[] },
  { t, list }: Edition,
): string {
  return t('site.tagline', { places: list(sites.map(({ name }) => name)) });
}

/** The words of the interface. */
import type { TextKey } from './language.ts';
import { wordsOf } from '../vocabulary.ts';
import { defaultLocale, directionIn, languageOf, type Locale } from './locale.ts';

export type { TextKey } from './language.ts';

/** What a text's `{…}` are filled with; `count` chooses the plural. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the text for a key in one language. */
export type Translate = (key: TextKey, values?: Values) => string;

/**
 * The texts of a language.
 *
 * @example
 * textFor('en')('events.count', { count: 1 }) //=> '1 event'
 */
export function textFor(locale: Locale): Translate {
  const { texts } = languageOf(locale);
  const plural = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const text = texts[key];
    const template =
      typeof text === 'string' ? text : (text[plural.select(Number(values['count'] ?? 0))] ?? text.other);
    return fill(template, values, locale);
  };
}

/** What follows a beginning in the keys that have it: the names of the texts of one kind. */
export type NameUnder<Beginning extends string, Key = TextKey> = Key extends `${Beginning}${infer Name}`
  ? Name
  : never;

/**
 * A word that the record writes out, in the words of a language where that has it, `knownText('unit', 'people', 'en') //=> 'people'`;
 * else as it is written.
 */
export function knownText(kind: 'unit' | 'heritage' | 'outlet', written: string, locale: Locale): string {
  const key = textKeys.find((each) => each === `${kind}.${written}`);
  return key === undefined ? written : textFor(locale)(key);
}

const textKeys = wordsOf(languageOf(defaultLocale).texts);

/** The texts whose keys begin alike, each with the rest of its key, in their order; of a plural, its commonest form. */
export function textsUnder(beginning: string, locale: Locale): [name: string, text: string][] {
  return Object.entries(languageOf(locale).texts)
    .filter(([key]) => key.startsWith(beginning))
    .map(([key, text]) => [key.slice(beginning.length), typeof text === 'string' ? text : text.other]);
}

/** A text cut at its `{…}`, for filling them with markup: texts at even places, names at odd ones. */
export function piecesOf(template: string): string[] {
  return template.split(/\{(\w+)\}/);
}

function fill(template: string, values: Values, locale: Locale): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) =>
    isolated(String(values[name] ?? slot), locale),
  );
}

/**
 * A text that stands among others, in signs that keep its order of reading apart where it is written in the other direction than the
 * language around it. Without them a number behind an Arabic name would stand before it.
 */
function isolated(text: string, locale: Locale): string {
  return otherWay[directionIn(locale)].test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * Letters that are written in the other direction than the text around them, and a number or date of which the parts would change their
 * places among letters from right to left.
 */
const otherWay = {
  ltr: /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Imperial_Aramaic}|\p{Script=Palmyrene}|\p{Script=Hatran}/u,
  rtl: /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|^(?=.*(?:\d-|-\d|\.\.|\d[~?%]))\P{L}*$/u,
};

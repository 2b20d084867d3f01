/** The words of the interface. */
import type { TextKey } from './language.ts';
import { languageOf, type Locale } from './locale.ts';

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
    return fill(template, values);
  };
}

/** A text cut at its `{…}`, for filling them with markup: texts at even places, names at odd ones. */
export function piecesOf(template: string): string[] {
  return template.split(/\{(\w+)\}/);
}

function fill(template: string, values: Values): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => isolated(String(values[name] ?? slot)));
}

/**
 * A text that stands among others, in signs that keep its order of reading apart where it is written from right to left.
 * Without them a number behind an Arabic name would stand before it.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

const rightToLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Imperial_Aramaic}|\p{Script=Palmyrene}|\p{Script=Hatran}/u;

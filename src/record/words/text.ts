/** The words of the interface, one JSON file a language. */
import type { Locale } from './locale.ts';
import en from './en.json' with { type: 'json' };

/** A text with a singular and a plural, by the categories of `Intl.PluralRules`. */
type Plural = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** The keys of the texts; every language has all of them. */
export type TextKey = keyof typeof en;
type Texts = Readonly<Record<TextKey, string | Plural>>;

const texts: Readonly<Record<Locale, Texts>> = { en };

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
  const plural = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const text = texts[locale][key];
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
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

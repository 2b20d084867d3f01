/** What a language of the interface consists of; each is a folder of these words. */
import type { Locale as CalendarWords } from 'date-fns';
import type about from './en/about.json';
import type terms from './en/terms.json';
import type texts from './en/texts.json';

/** A text with a singular and a plural, by the categories of `Intl.PluralRules`. */
export type Plural = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** The keys of the texts; every language has all of them. */
export type TextKey = keyof typeof texts;

/** A section of the page about the record; `{…}` in its paragraphs are filled with links. */
export interface AboutSection {
  readonly heading: string;
  readonly text: readonly string[];
}

/** The sections of the page about the record; every language has all of them. */
export type AboutKey = keyof typeof about;

/** What a word of a vocabulary is called, and when it is used. */
export interface TermWords {
  readonly label: string;
  /** What it is in the heading of a list of events, where that is not its label. */
  readonly heading?: string;
  readonly definition: string;
}

/** The words of every vocabulary; every language has all of them. */
type Terms = {
  readonly [Name in keyof typeof terms]: Readonly<Record<keyof (typeof terms)[Name], TermWords>>;
};

/** The words that a printed date needs in one language; `{…}` are filled in. */
export interface DateWords {
  /** The calendar words of date-fns for this language. */
  readonly calendar: CalendarWords;
  readonly century: string;
  /** The decade that begins with a year: `decade(1930) //=> '1930s'`; its era is put to it. */
  readonly decade: (year: number) => string;
  /** A year or century before 1 AD; `{year}` is already counted as 1, 2, 3 … BC. */
  readonly before: string;
  /** A year from 1 to 999 or a century from the 1st to the 9th, which would be misread without an era. */
  readonly era: { readonly year: string; readonly century: string };
  readonly approximate: string;
  readonly uncertain: string;
  readonly between: readonly [before: string, middle: string];
  readonly from: readonly [before: string, middle: string];
  readonly since: string;
  readonly or: string;
  readonly comma: string;
}

/** A language. */
export interface Language {
  /** The language with the country whose habits lists, numbers and sizes follow, as a BCP 47 tag. */
  readonly habits: string;
  /** The texts of the interface. */
  readonly texts: Readonly<Record<TextKey, string | Plural>>;
  readonly terms: Terms;
  readonly dates: DateWords;
  readonly about: Readonly<Record<AboutKey, AboutSection>>;
}

/** A text of the one at the root whose count may be one has every form of the plural; another, those of two and more. */
type PluralOf<Text, Form extends Intl.LDMLPluralRule> = Readonly<
  Record<Text extends { readonly one: string } ? Form : Exclude<Form, 'zero' | 'one'>, string>
>;

/** A language with the forms of its plurals, those that `Intl.PluralRules` has for it: a text without one of them is a type error. */
export type CompleteLanguage<Form extends Intl.LDMLPluralRule> = Language & {
  readonly texts: {
    readonly [Key in TextKey]:
      | string
      | PluralOf<(typeof texts)[Key] extends string ? { one: string } : (typeof texts)[Key], Form>;
  };
};

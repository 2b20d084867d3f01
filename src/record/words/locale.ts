/** The languages of the interface, as BCP 47 tags; the first is the one without a prefix in addresses. */
export const locales = ['en'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** The language whose pages stand at the root of the site. */
export const defaultLocale: Locale = 'en';

/** One text in every language of the interface. */
export type Localised = Readonly<Record<Locale, string>>;

/** The language of a page by the prefix of its address. */
export function localeOf(tag: string | undefined): Locale {
  return locales.find((locale) => locale === tag) ?? defaultLocale;
}

/** The language with the country whose habits lists, numbers and sizes follow. */
export function formatTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** A direction of writing. */
export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written, `directionIn('ar') //=> 'rtl'`. */
export function directionIn(tag: string): Direction {
  return new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

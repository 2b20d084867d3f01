/** The languages of the interface, as BCP 47 tags; the first is the one without a prefix in addresses. */
export const locales = ['en'] as const;

/** A language of the interface. */
export type Locale = (typeof locales)[number];

/** The language whose pages stand at the root of the site. */
export const defaultLocale: Locale = 'en';

/** One text in every language of the interface. */
export type Localised = Readonly<Record<Locale, string>>;

/** Which languages the interface has, and what follows from a language alone. */
import { isInEveryLanguage } from '../address-parts.ts';
import type { Address } from '../address.ts';
import { onceForText } from '../once.ts';
import type { Language } from './language.ts';
import * as known from './languages.ts';

const languages = { ...known };

/** A language of the interface, as a BCP 47 tag. */
export type Locale = keyof typeof known;

/** The language whose pages stand at the root of the site. */
export const defaultLocale: Locale = 'en';

/** The languages of the interface, the one at the root first. */
export const locales: readonly Locale[] = [
  defaultLocale,
  ...Object.keys(languages)
    .filter(isLocale)
    .filter((locale) => locale !== defaultLocale),
];

/** The words of a language. */
export function languageOf(locale: Locale): Language {
  return languages[locale];
}

/** The language of a page by the prefix of its address. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && isLocale(tag) ? tag : defaultLocale;
}

/**
 * The address of a page, of a place on it or of a feed in a language; that of a file of data, and the name of a thing in linked data,
 * are the same in all of them. `inLanguage('/about/', 'en') //=> '/about/'`.
 */
export function inLanguage(address: Address, locale: Locale): Address {
  return locale === defaultLocale || !isInEveryLanguage(address) ? address : `/${locale}${address}`;
}

/** An address without its language, of whichever it is, `withoutLanguage('/ar/feed.xml') //=> '/feed.xml'` where the site has Arabic. */
export function withoutLanguage(address: Address): Address {
  const prefixes = locales.map((each): string => (each === defaultLocale ? '' : `/${each}`));
  const own = prefixes.find((prefix) => prefix !== '' && address.startsWith(`${prefix}/`)) ?? '';
  return address.slice(own.length);
}

/** A direction of writing. */
export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written, `directionIn('ar') //=> 'rtl'`. Node 22 knows the script of a language, and not its direction. */
export const directionIn = onceForText((tag: string): Direction =>
  fromRight.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr',
);

/** The scripts that are written from right to left, by ISO 15924: those in use, and the ancient ones of the region. */
const fromRight: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Armi',
  'Aran',
  'Hatr',
  'Hebr',
  'Mand',
  'Nbat',
  'Nkoo',
  'Palm',
  'Phnx',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(languages, tag);
}

import { locales } from '../record/words/locale.ts';
import { interfaceOf } from './context.ts';

/** The site in each language of the interface, the one at the root first. */
export const editions = locales.map((locale) => {
  const { url } = interfaceOf({ currentLocale: locale });
  return { lang: locale, urlOf: url };
});

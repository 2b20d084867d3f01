/** What every component is told of its page: the site in the page's language. */
import { editionsAt, type Edition } from '../record/words/edition.ts';
import { localeOf } from '../record/words/locale.ts';

/** The site in every language, the one at its root first. */
export const editions = editionsAt(import.meta.env.SITE, import.meta.env.BASE_URL);

/** The edition of a page; components and endpoints call it with what Astro gives them. */
export function editionOf({ currentLocale }: { readonly currentLocale: string | undefined }): Edition {
  const locale = localeOf(currentLocale);
  const edition = editions.find((each) => each.locale === locale);
  if (!edition) throw new Error(`The site has no edition in ${locale}.`);
  return edition;
}

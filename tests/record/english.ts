/** The site in English at an address of its own, for tests. */
import { editionsAt, type Edition } from '../../src/record/words/edition.ts';

/** The edition in English of a site with a base path, `/x/` by default. Throws where the site has none. */
export function englishAt(base = '/x/'): Edition {
  const english = editionsAt('https://example.org', base).find(({ locale }) => locale === 'en');
  if (!english) throw new Error('There is no edition in English.');
  return english;
}

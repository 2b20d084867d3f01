/** `/search/names.json`: every name of a site, a monument or an actor, by which the search finds the one that was meant. */
import { nameEntries } from '../../derive/names.ts';
import { recordIn } from '../../derive/translated.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { locales } from '../../record/words/locale.ts';

/** The names in every language of the site, each once, as a list of texts. */
export function searchNamesJson(record: HeritageRecord): string {
  return JSON.stringify([
    ...new Set(locales.flatMap((locale) => nameEntries(recordIn(locale, record)).map(({ name }) => name))),
  ]);
}

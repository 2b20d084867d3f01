/** `/search/names.json`: every name of a site, a monument or an actor, by which the search finds the one that was meant. */
import { nameEntries } from '../../derive/names.ts';
import type { HeritageRecord } from '../../record/record.ts';

/** The names, each once, as a list of texts. */
export function searchNamesJson(record: HeritageRecord): string {
  return JSON.stringify([...new Set(nameEntries(record).map(({ name }) => name))]);
}

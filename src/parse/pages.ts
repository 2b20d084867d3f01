/** The pages of the site that are no record's. */
import * as address from '../record/address.ts';
import { yearOf } from '../record/edtf.ts';
import { kinds } from '../record/kind.ts';
import { categories } from '../record/vocabulary.ts';
import type { Corpus } from './corpus.ts';

/** The addresses of all lists, those of years and categories included. */
export function fixedPages(corpus: Corpus): ReadonlySet<string> {
  const years = corpus.events.flatMap(({ partial: { date } }) =>
    date ? [address.yearPage(yearOf(date))] : [],
  );
  return new Set([
    address.home,
    address.timeline,
    address.about,
    address.categoryList,
    address.disagreementList,
    address.correctionList,
    address.nameList,
    address.coverage,
    ...kinds.map(address.listOf),
    ...Object.keys(categories).map(address.categoryPage),
    ...years,
  ]);
}

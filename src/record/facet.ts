import { categories, causes, extents, wordsOf } from './vocabulary.ts';

/** The sides from which events can be filtered, in the order in which an address names them. */
export const facets = ['site', 'category', 'actor', 'monument', 'cause', 'extent'] as const;

/** A side from which events can be filtered. */
export type Facet = (typeof facets)[number];

/**
 * By what a search can be narrowed, any number of them together: the facets; the years in which an event may have happened; the
 * sides in the fighting of its actors; and where questions stand on which its accounts differ.
 */
export const filterNames = [...facets, 'year', 'side', 'accounts'] as const;

/** By what a search can be narrowed. */
export type FilterName = (typeof filterNames)[number];

/** A facet whose values are the words of a vocabulary; those of the others are entries. */
export type WordFacet = 'category' | 'cause' | 'extent';

/** The values of the facets that are words: what kind of event it is, what did the harm, and how much of a monument is harmed. */
export const facetWords: Readonly<Record<WordFacet, readonly string[]>> = {
  category: wordsOf(categories),
  cause: wordsOf(causes),
  extent: wordsOf(extents),
};

/** Whether the values of a facet are words: `isWordFacet('cause') //=> true`, `isWordFacet('site') //=> false`. */
export function isWordFacet(facet: Facet): facet is WordFacet {
  return facet in facetWords;
}

/** One value of a facet: an entry or a word. */
export interface Choice {
  readonly facet: Facet;
  readonly id: string;
}

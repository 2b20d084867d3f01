/** The sides from which events can be filtered, in the order in which an address names them. */
export const facets = ['site', 'category', 'actor', 'monument'] as const;

/** A side from which events can be filtered. */
export type Facet = (typeof facets)[number];

/** One value of a facet: a site, a category, an actor or a monument. */
export interface Choice {
  readonly facet: Facet;
  readonly id: string;
}

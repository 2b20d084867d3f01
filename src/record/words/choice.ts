/** Values that a reader can choose, as they are printed. */
import { isWordFacet, type Facet } from '../facet.ts';
import type { Edition } from './edition.ts';

/** The name of a value; that of a word is its label. */
export function nameIn(
  { facet, name }: { readonly facet: Facet; readonly name: string },
  { word }: Edition,
): string {
  return isWordFacet(facet) ? word(facet, name) : name;
}

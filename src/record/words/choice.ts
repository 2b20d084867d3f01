/** Values that a reader can choose, as they are printed. */
import type { Facet } from '../facet.ts';
import type { Edition } from './edition.ts';

/** The name of a value; that of a category is its word. */
export function nameIn(
  { facet, name }: { readonly facet: Facet; readonly name: string },
  { word }: Edition,
): string {
  return facet === 'category' ? word('category', name) : name;
}

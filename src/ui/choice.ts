import type { NamedChoice } from '../derive/facets.ts';
import type { Edition } from '../record/words/edition.ts';

/** The name of a value that can be chosen, in the language of the page. */
export function nameIn({ name }: NamedChoice, { locale }: Edition): string {
  return typeof name === 'string' ? name : name.label[locale];
}

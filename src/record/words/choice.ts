/** Values that a reader can choose, as they are printed. */
import { isWordFacet, type Choice, type Facet } from '../facet.ts';
import type { Edition } from './edition.ts';
import { headingOf } from './term.ts';

/** A value with its name; that of a word is the word. */
type Named = Choice & { readonly name: string };

/** The order in which the parts of a heading are put around each other, from the inside to the outside. */
const inHeading = ['site', 'cause', 'extent', 'actor', 'monument'] as const;

/** The name of a value; that of a word is its label. */
export function nameIn(
  { facet, name }: { readonly facet: Facet; readonly name: string },
  { word }: Edition,
): string {
  return isWordFacet(facet) ? word(facet, name) : name;
}

/** What events that were chosen by some values, of different facets, are called: "Killings at Palmyra", "Temple of Bel: destruction". */
export function selectionName(choices: readonly Named[], { t, locale }: Edition): string {
  const category = choices.find(({ facet }) => facet === 'category')?.id;
  let events = category === undefined ? t('filter.events') : headingOf('category', category, locale);
  for (const facet of inHeading) {
    const choice = choices.find((each) => each.facet === facet);
    if (!choice) continue;
    const name = isWordFacet(facet) ? headingOf(facet, choice.id, locale) : choice.name;
    events = t(keyOf(facet, category), { events, name });
  }
  return events.charAt(0).toLocaleUpperCase(locale) + events.slice(1);
}

/** The words for a value, which differ where the events are of one kind: one speaks on a site, and an entry on killings names its actors. */
function keyOf(facet: (typeof inHeading)[number], category: string | undefined) {
  if (facet === 'site' && areWords(category)) return 'filter.by.site.word';
  if (facet === 'actor' && category !== undefined) return 'filter.by.actor.kind';
  return `filter.by.${facet}` as const;
}

/** Whether events of a kind are words, which are on a site and not at it. */
function areWords(category: string | undefined): boolean {
  return category === 'statement' || category === 'listing';
}

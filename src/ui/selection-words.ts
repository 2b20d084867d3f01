import type { NamedChoice } from '../derive/facets.ts';
import type { TimelineView } from '../derive/views/timeline.ts';
import type { Edition } from '../record/words/edition.ts';

/** The title of a timeline and a sentence about it: "Events at Palmyra and naming Islamic State". */
export function selectionWords(
  { choices, count }: Pick<TimelineView, 'choices' | 'count'>,
  { t, list, locale }: Pick<Edition, 't' | 'list' | 'locale'>,
): { readonly title: string; readonly description: string } {
  if (choices.length === 0) return { title: t('timeline.title'), description: t('timeline.lede') };
  const phrase = ({ facet, name }: NamedChoice): string =>
    t(`filter.by.${facet}`, { name: typeof name === 'string' ? name : name.label[locale] });
  const selection = list(choices.map(phrase));
  return {
    title: t('filter.title', { selection }),
    description: t('filter.description', { count, selection }),
  };
}

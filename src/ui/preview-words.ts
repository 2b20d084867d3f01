/** The words that preview images carry, in one language. */
import type { Locale } from '../record/locale.ts';
import type { HeritageRecord } from '../record/record.ts';
import { openTerm } from '../record/vocabulary.ts';
import { interfaceOf } from './context.ts';

/** The words of a language for the images of a record. */
export function previewWords(locale: Locale, { sites }: HeritageRecord) {
  const { t, word, list } = interfaceOf({ currentLocale: locale });
  return {
    locale,
    direction: 'ltr',
    record: t('site.name'),
    tagline: t('site.tagline', { places: list(sites.map(({ name }) => name)) }),
    side: (side: string): string =>
      side === 'contested' || side === 'unknown' ? t(`holder.${side}`) : word(openTerm('side', side), side),
  } as const;
}

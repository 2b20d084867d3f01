/** The words that preview images carry, in one language. */
import type { Holder } from '../record/holder.ts';
import type { Locale } from '../record/words/locale.ts';
import type { HeritageRecord } from '../record/record.ts';
import { interfaceOf, sideName } from './context.ts';

/** The words of a language for the images of a record. */
export function previewWords(locale: Locale, { sites }: HeritageRecord) {
  const ui = interfaceOf({ currentLocale: locale });
  const { t, list } = ui;
  return {
    locale,
    direction: 'ltr',
    record: t('site.name'),
    tagline: t('site.tagline', { places: list(sites.map(({ name }) => name)) }),
    side: (side: string, holder: Holder): string => sideName(side, holder, ui),
  } as const;
}

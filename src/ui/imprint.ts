/** What the data files say of the record, in the language at the root of the site. */
import type { EdtfDate } from '../record/edtf.ts';
import { defaultLocale } from '../record/words/locale.ts';
import type { HeritageRecord } from '../record/record.ts';
import { interfaceOf, type Interface } from './context.ts';

const made = new WeakMap<HeritageRecord, ReturnType<typeof makeImprint>>();

/** The imprint of the data files of a record, made once for each. */
export function imprintOf(record: HeritageRecord): ReturnType<typeof makeImprint> {
  const known = made.get(record);
  if (known) return known;
  const imprint = makeImprint(record);
  made.set(record, imprint);
  return imprint;
}

/** What a page says of the record that it belongs to, in the page's own language. */
export function mastheadOf({ t, url, locale }: Pick<Interface, 't' | 'url' | 'locale'>) {
  return { name: t('site.name'), locale, urlOf: url };
}

function makeImprint({ sites }: HeritageRecord) {
  const { t, url, locale, list } = interfaceOf({ currentLocale: defaultLocale });
  return {
    name: t('site.name'),
    description: t('site.tagline', { places: list(sites.map(({ name }) => name)) }),
    locale,
    urlOf: url,
    bounds: ({ edtf, start, end }: EdtfDate): string =>
      t('event.derivation.range', { edtf, start, end: end ?? t('event.derivation.open') }),
    newEvents: t('feed.events', { record: t('site.name') }),
    corrections: t('feed.corrections', { record: t('site.name') }),
  };
}

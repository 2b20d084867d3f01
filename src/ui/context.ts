/** What every component needs to know of its page: its language, its texts, its addresses. */
import { inLanguage, type Address } from '../record/address.ts';
import type { Locale } from '../record/words/locale.ts';
import type { Holder } from '../record/holder.ts';
import { openTerm, type Term } from '../record/vocabulary.ts';
import { localeOf, textFor, type Translate } from '../record/words/text.ts';

/** The interface of one page. */
export interface Interface {
  readonly locale: Locale;
  readonly t: Translate;
  /** The address with base path and, for a page, language; files have none. For `href`. */
  readonly href: (address: Address) => string;
  /** The same, whole, as others link to it. */
  readonly url: (address: Address) => string;
  /** The label of a term, or the word as it is written. */
  readonly word: (term: Term | undefined, written: string) => string;
  /** A list in words, "Hatra, Nimrud and Palmyra". */
  readonly list: (items: readonly string[]) => string;
}

const made = new Map<Locale, Interface>();

/** The interface of a page; components call it with `Astro`. */
export function interfaceOf({ currentLocale }: { readonly currentLocale: string | undefined }): Interface {
  const locale = localeOf(currentLocale);
  const known = made.get(locale);
  if (known) return known;
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale);
  const href = (address: Address): string => withBase(inLanguage(address, locale));
  const ui: Interface = {
    locale,
    t: textFor(locale),
    href,
    url: (address) => new URL(href(address), import.meta.env.SITE).href,
    word: (term, written) => term?.label[locale] ?? written.replaceAll('-', ' '),
    list: (items) => list.format(items),
  };
  made.set(locale, ui);
  return ui;
}

/** The name of a holder, or the word for nobody's. */
export function holderName(holder: Holder, t: Translate): string {
  return typeof holder === 'string' ? t(`holder.${holder}`) : holder.name;
}

/** The name of a side, or that of the holder where it has no side of the vocabulary's. */
export function sideName(side: string, holder: Holder, { t, word }: Interface): string {
  return word(openTerm('side', side), holderName(holder, t));
}

function withBase(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

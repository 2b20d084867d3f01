/** What a page says of itself at an address at which an entry stood that moved or was withdrawn. */
import type { Former } from '../derive/former.ts';
import type { Address } from '../record/address.ts';
import { edtf } from '../record/edtf.ts';
import { label } from '../record/words/label.ts';
import type { Edition } from '../record/words/edition.ts';

/** A page's title, description and address. */
export interface FormerFacts {
  readonly title: string;
  readonly description: string;
  readonly address: Address;
}

/** The facts of a former page, in the page's language. */
export function formerFacts(
  address: Address,
  fate: Former,
  { t, locale }: Pick<Edition, 't' | 'locale'>,
): FormerFacts {
  if ('to' in fate) {
    const moved = t('moved.title', { title: fate.title });
    return { title: moved, description: moved, address };
  }
  const date = label(edtf(fate.date), locale);
  return { title: t('withdrawn.title', { address }), description: t('withdrawn.lede', { date }), address };
}

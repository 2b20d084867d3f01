/** Holders as they are printed. */
import type { Holder } from '../holder.ts';
import { isListed } from '../vocabulary.ts';
import type { Edition } from './edition.ts';

/** The name of a holder, or the word for nobody's. */
export function holderName(holder: Holder, { t }: Pick<Edition, 't'>): string {
  return typeof holder === 'string' ? t(`holder.${holder}`) : holder.name;
}

/** The name of a side, or that of the holder where it has no side of the vocabulary's. */
export function sideName(side: string, holder: Holder, edition: Pick<Edition, 't' | 'word'>): string {
  return isListed('side', side) ? edition.word('side', side) : holderName(holder, edition);
}

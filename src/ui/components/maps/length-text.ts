import type { Translate } from '../../../record/words/text.ts';

/** The length of a scale in the larger unit that it fills, `lengthText(2000, t) //=> '2 km'`. */
export function lengthText(metres: number, t: Translate): string {
  return metres < 1000 ? t('locator.metres', { metres }) : t('map.kilometres', { kilometres: metres / 1000 });
}

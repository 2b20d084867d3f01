/** Numbers and their bounds as they are printed. */
import type { Range } from '../schema/claim.ts';
import type { Edition } from './edition.ts';

/** Bounds with what is counted: `rangeText({ min: 20, max: 25, unit: 'people' }, edition) //=> '20 to 25 people'`. */
export function rangeText({ min, max, unit }: Range, { t, locale }: Pick<Edition, 't' | 'locale'>): string {
  const numbers = new Intl.NumberFormat(locale);
  const [least, most] = [min, max].map((bound) => (bound === undefined ? '' : numbers.format(bound)));
  const form = max === undefined ? 'least' : min === undefined ? 'most' : min === max ? 'exact' : 'between';
  const number = t(`range.${form}`, { min: least ?? '', max: most ?? '' });
  return unit === undefined ? number : t('range.unit', { number, unit });
}

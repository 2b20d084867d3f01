/** When the parts of a divided list are, in print. */
import { undated, type PartName } from '../division.ts';
import { edtf } from '../edtf.ts';
import type { Edition } from './edition.ts';
import { label, yearLabel } from './label.ts';

/**
 * The time of a part, where it fills several pages with the number of this one.
 *
 * @example
 * partLabel({ time: '2016-03', number: 2, of: 3 }, edition) //=> 'March 2016 (2 of 3)'
 * partLabel({ time: '2016-xx', number: 1, of: 1 }, edition) //=> '2016, month not given'
 */
export function partLabel(
  { time, number, of }: PartName & { readonly of: number },
  edition: Pick<Edition, 't' | 'locale'>,
): string {
  const words = timeLabel(time, edition);
  return of > 1 ? edition.t('parts.number', { time: words, number, of }) : words;
}

function timeLabel(time: string, { t, locale }: Pick<Edition, 't' | 'locale'>): string {
  if (time === undated) return t('sources.undated');
  const [, year, month] = /^(-?\d{4})(?:-(..))?$/.exec(time) ?? [];
  if (year === undefined || month === undefined) return yearLabel(time, locale);
  return month === 'xx' ? t('parts.noMonth', { year: yearLabel(year, locale) }) : label(edtf(time), locale);
}

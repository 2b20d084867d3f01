/** Days in running text, which stay on the line of their months. */
import { monthName } from './date-words.ts';
import { locales } from './locale.ts';

/** The months in all languages of the site; where one has two names, joined by a stroke, a text may have either. */
const months = locales.flatMap((locale) =>
  Array.from({ length: 12 }, (_, i) => monthName(i + 1, locale).split('/')).flat(),
);

const dayBeforeMonth = new RegExp(`(?<!\\d)(\\d{1,2}) (?=(?:${months.join('|')})(?!\\p{L}))`, 'gu');

/**
 * A text for a page in which no line ends between a day and its month: the space there is one that does not break.
 *
 * @example
 * unbroken('retaken on 2 March 2017') //=> 'retaken on 2\u00A0March 2017'
 * unbroken('some 20 Marches') //=> 'some 20 Marches'
 */
export function unbroken(text: string): string {
  return text.replaceAll(dayBeforeMonth, '$1\u00A0');
}

/** Numbers and their bounds as they are printed. */
import type { Account, Range } from '../schema/claim.ts';
import type { Edition } from './edition.ts';
import { languageOf } from './locale.ts';
import { knownText } from './text.ts';

/** Bounds with what is counted: `rangeText({ min: 20, max: 25, unit: 'people' }, edition) //=> '20 to 25 people'`. */
export function rangeText({ min, max, unit }: Range, { t, locale }: Pick<Edition, 't' | 'locale'>): string {
  const numbers = new Intl.NumberFormat(languageOf(locale).habits);
  const [least, most] = [min, max].map((bound) => (bound === undefined ? '' : numbers.format(bound)));
  const form = max === undefined ? 'least' : min === undefined ? 'most' : min === max ? 'exact' : 'between';
  const number = t(`range.${form}`, { min: least ?? '', max: most ?? '' });
  return unit === undefined ? number : t('range.unit', { number, unit: knownText('unit', unit, locale) });
}

/** By how many accounts a range is given: `supportText({ by: 1, of: 1 }, edition) //=> 'by one account'`. */
export function supportText(
  { by, of }: { readonly by: number; readonly of: number },
  { t }: Pick<Edition, 't'>,
): string {
  return by === of ? t('range.all', { count: of }) : t('range.by', { count: by, of });
}

/** The most letters of an answer in short. */
const shortest = 70;

/** An answer in short: its number where it has one, else its first words, `shortAnswer({ answer: 'Two' }, edition) //=> 'Two'`. */
export function shortAnswer(
  { answer, value }: Pick<Account, 'answer' | 'value'>,
  edition: Pick<Edition, 't' | 'locale'>,
): string {
  if (typeof value === 'object') return rangeText({ min: value.min, max: value.max }, edition);
  if (answer.length <= shortest) return answer;
  const cut = answer.slice(0, shortest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

/** The most answers that stand beside a question in short. */
const mostAnswers = 3;

/** The answers that there is room for beside a question, and how many others it has. */
export function firstAnswers<T>(answers: readonly T[]): {
  readonly answers: readonly T[];
  readonly others: number;
} {
  return { answers: answers.slice(0, mostAnswers), others: Math.max(0, answers.length - mostAnswers) };
}

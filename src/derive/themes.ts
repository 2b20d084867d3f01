/** What a question is about, so that a reader finds it among others. */
import type { Event } from '../record/record.ts';
import { readEdtf } from '../record/edtf.ts';
import { locales } from '../record/words/locale.ts';
import { textFor } from '../record/words/text.ts';
import type { ClaimView } from './claims.ts';
import type { Carrier } from './usage.ts';

/** What questions are about, in the order in which pages list them: people and things first, then how one knows of them. */
export const themes = ['people', 'harm', 'who', 'dates', 'motives', 'other'] as const;
/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

/** The themes of the data to which claims are bound, by the word before the slash. */
const bound: Readonly<Record<string, Theme>> = {
  people: 'people',
  condition: 'harm',
  cause: 'harm',
  actor: 'who',
  control: 'who',
  date: 'dates',
};

/** The themes of what an event is, for questions that say no more. */
const ofCategory: Partial<Record<Event['category'], Theme>> = {
  killing: 'people',
  displacement: 'people',
  destruction: 'harm',
  damage: 'harm',
  looting: 'harm',
};

/**
 * The theme of a question: that of the datum to which it is bound. A free one is about people or dates where an answer has such a value, about
 * what the word asks with which it opens, or else about what its event is.
 */
export function themeOf({ about, question, accounts }: ClaimView, { kind, entry }: Carrier): Theme {
  const datum = about?.split('/')[0];
  if (datum !== undefined) return bound[datum] ?? 'other';
  if (accounts.some(({ value }) => typeof value === 'object' && value.unit === 'people')) return 'people';
  if (accounts.some(({ value }) => typeof value === 'string' && isDay(value))) return 'dates';
  const asked = (['who', 'dates', 'motives'] as const).find((theme) =>
    locales.some((locale) => question.startsWith(`${textFor(locale)(`themes.opening.${theme}`)} `)),
  );
  return asked ?? (kind === 'event' ? (ofCategory[entry.category] ?? 'other') : 'other');
}

/** Whether a value is a date that names more than a year, which might be a number. */
function isDay(value: string): boolean {
  return value.includes('-') && 'date' in readEdtf(value);
}

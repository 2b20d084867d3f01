/** What events are about at one look: families of categories, each with a sign of its own. */
import type { categories } from './vocabulary.ts';

/** The families in the order in which legends name them. */
export const families = ['harm', 'people', 'control', 'care', 'word'] as const;

/** Harm to monuments, harm to people, control of a place, care for what is left, or words about it. */
export type Family = (typeof families)[number];

/** The family of each category. */
const familyByCategory: Readonly<Record<keyof typeof categories, Family>> = {
  capture: 'control',
  recapture: 'control',
  fighting: 'control',
  destruction: 'harm',
  damage: 'harm',
  looting: 'harm',
  killing: 'people',
  displacement: 'people',
  clearance: 'care',
  assessment: 'care',
  restoration: 'care',
  reopening: 'care',
  listing: 'word',
  statement: 'word',
};

/** The family of a category: `familyOf('looting') //=> 'harm'`. */
export function familyOf(category: keyof typeof categories): Family {
  return familyByCategory[category];
}

/** Which events do harm to a monument, and which only tell of its state. */
import type { categories, conditions } from './vocabulary.ts';

const harmful: readonly string[] = [
  'destruction',
  'damage',
  'looting',
  'fighting',
] satisfies (keyof typeof categories)[];

const harmed: readonly string[] = [
  'moderately-damaged',
  'severely-damaged',
  'destroyed',
  'looted',
] satisfies (keyof typeof conditions)[];

/** The states from the gravest to none, by which monuments are listed. */
const bySeverity: readonly string[] = [
  'destroyed',
  'severely-damaged',
  'moderately-damaged',
  'possibly-damaged',
  'looted',
  'unknown',
  'restored',
  'intact',
] satisfies (keyof typeof conditions)[];

/** How far a state stands from the gravest, 0 for it: `severityOf('destroyed') //=> 0`. */
export function severityOf(condition: string): number {
  return bySeverity.indexOf(condition);
}

/**
 * Whether the harm was done in the event itself, so that its date is that of the harm; an assessment tells of harm that
 * was done before, `doesHarm('assessment', 'destroyed') //=> false`.
 */
export function doesHarm(category: string | undefined, condition: string): boolean {
  return category !== undefined && harmful.includes(category) && harmed.includes(condition);
}

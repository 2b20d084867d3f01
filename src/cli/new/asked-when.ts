/** Which fields of a new entry are asked for one after another, and which wait in the list of all that is left. */
import type { z } from 'zod';
import { isRequired } from '../../parse/form.ts';
import type { Field, Values } from './about.ts';

/** The share of entries that have a field which is asked for at once; others are behind the list of all that is left. */
export const mostly = 0.8;
/** Within a group. */
export const mostlyWithin = 2 / 3;

/** Fields of which the address of a source tells, or that explain another: they wait in the list, however usual. */
const later: ReadonlySet<string> = new Set(['url', 'accessed', 'issued-basis']);
/** Fields that a new entry rarely has use for, since they tell what became of it: the last of the list. */
const afterwards: ReadonlySet<string> = new Set([
  'corrections',
  'revised',
  'aliases',
  'draft',
  'editors-note',
]);
/** Fields that say what another one does: they are for flags and for files, and never asked for. */
const sameAsOther: ReadonlySet<string> = new Set(['author']);
/** What is made of the other fields, and asked for where that cannot be or where it is wanted. */
export const idField = 'id';

/** Whether a field is asked for at once, of those that entries have `often`. */
export function isAtOnce(name: string, field: z.ZodType, often: ReadonlySet<string>): boolean {
  return name !== idField && (isRequired(field) || (often.has(name) && !later.has(name)));
}

/** The fields that can be chosen from the list of all that is left, those first that most entries have. */
export function inOrderOfUse(
  fields: readonly Field[],
  shares: ReadonlyMap<string, number>,
): readonly Field[] {
  const rank = ([name]: Field): number => (afterwards.has(name) ? -1 : (shares.get(name) ?? 0));
  return fields.filter(([name]) => !sameAsOther.has(name)).toSorted((a, b) => rank(b) - rank(a));
}

/** Fields that tell nothing without another one of their group. */
const restsOn: ReadonlyMap<string, string> = new Map([['source', 'phrase']]);
/** Fields that are needed where another one of their group is left out. */
const insteadOf: ReadonlyMap<string, string> = new Map([['note', 'phrase']]);

/** The field of its group without which a field tells nothing, if there is one. */
export function groundOf(name: string, fields: ReadonlyMap<string, z.ZodType>): string | undefined {
  const ground = restsOn.get(name);
  return ground !== undefined && fields.has(ground) ? ground : undefined;
}

/** Whether a field of a group is needed no more, since another one says it. */
export function isSaid(name: string, values: Values): boolean {
  const other = insteadOf.get(name);
  return other !== undefined && values[other] !== undefined;
}

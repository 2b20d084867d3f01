/** Fields as questions name them. */
import { singular } from './flags.ts';

/** Lists that are called by what the entry does, each item of which is still called so. */
const verbs: ReadonlySet<string> = new Set(['follows', 'answers', 'shows']);

/**
 * A field for a person to read, by its path in the entry.
 *
 * @example
 * headingOf('sources.2.title') //=> 'source 2: title'
 * headingOf('claims.1.accounts.2.answer') //=> 'claim 1, account 2: answer'
 * headingOf('dating.phrase') //=> 'dating: phrase'
 */
export function headingOf(path: string): string {
  const steps = path.split('.');
  const things = steps.flatMap((step, i) => {
    const number = steps[i + 1] ?? '';
    if (isNumber(step)) return [];
    return [isNumber(number) ? `${verbs.has(step) ? step : singular(step)} ${number}` : step];
  });
  const last = things.at(-1) ?? '';
  const within = things.slice(0, -1).join(', ');
  return within === '' ? last : isNumber(steps.at(-1) ?? '') ? `${within}, ${last}` : `${within}: ${last}`;
}

/** A question for a field: its heading, and what it asks. */
export function questionOn(path: string, asks: string): string {
  return `${headingOf(path)} – ${asks}`;
}

/** What a question asks, with a word on that it may go without an answer, where it does not say so itself. */
export function orNone(asks: string, mayLack: boolean): string {
  return mayLack && !/left out|Enter alone/.test(asks) ? `${asks} (May be left out.)` : asks;
}

function isNumber(step: string): boolean {
  return /^\d+$/.test(step);
}

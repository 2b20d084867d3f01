/** Names of people and bodies as one types them. */
import { isGroup } from '../../parse/schema-walk.ts';

/** Whether a group of fields is a name as the Citation Style Language has it. */
export function isOfPeople(fields: ReadonlyMap<string, unknown>): boolean {
  return fields.has('family') && fields.has('literal');
}

/**
 * A name as the Citation Style Language has it.
 *
 * @example
 * personOf('Hardy, Sam') //=> { family: 'Hardy', given: 'Sam' }
 * personOf('Reuters Staff') //=> { literal: 'Reuters Staff' }
 */
export function personOf(name: string): Readonly<Record<string, string>> {
  const [family = '', given, ...more] = name.split(',').map((part) => part.trim());
  return given && family && more.length === 0 ? { family, given } : { literal: name };
}

/**
 * Several names.
 *
 * @example
 * peopleIn('Hardy, Sam; Reuters Staff') //=> [{ family: 'Hardy', given: 'Sam' }, { literal: 'Reuters Staff' }]
 */
export function peopleIn(names: string): Readonly<Record<string, string>>[] {
  return names
    .split(/[;\n]/)
    .filter((name) => name.trim() !== '')
    .map((name) => personOf(name.trim()));
}

/** Names as they are typed, to be corrected. */
export function peopleInWords(people: readonly unknown[]): string {
  return people
    .filter(isGroup)
    .map(({ family, given, literal }) =>
      [literal, family, given].filter((part) => typeof part === 'string').join(', '),
    )
    .join('; ');
}

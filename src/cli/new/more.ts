/** What can be told besides: the list of all fields that are left, and what an address tells that nobody asked for. */
import { isGroup } from '../../parse/schema-walk.ts';
import { fieldNamed, type Field, type Interview, type Values } from './about.ts';
import { idField } from './asked-when.ts';
import { questionOn } from './heading.ts';
import { proposedId } from './own-id.ts';

/** What an address tells that is not asked for at once: all of it is shown, to be taken but for what is wrong. */
export async function toldBesides(about: Interview, values: Values, rest: readonly Field[]): Promise<Values> {
  const { ask, proposed } = about;
  const told = rest.filter(([name]) => proposed[name] !== undefined);
  if (told.length === 0) return {};
  const taken = await ask.several({
    field: fieldNamed(about, ['told']),
    says: questionOn(
      fieldNamed(about, []) || about.subject,
      'Its address tells this too. Untick what is wrong.',
    ),
    choices: told.map(([name]) => ({ value: name, label: `${name}: ${valueInWords(proposed[name])}` })),
    // The reason for a day is none for another.
    initial: told
      .map(([name]) => name)
      .filter((name) => name !== 'issued-basis' || values['issued'] === proposed['issued']),
  });
  return Object.fromEntries(taken.map((name) => [name, proposed[name]] as const));
}

/** A value as one line for a person: names and numbers without the signs of a file. */
export function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).join('; ');
  return isGroup(value) ? Object.values(value).map(valueInWords).join(', ') : String(value);
}

/** Asks which of the fields that are left are wanted. */
export async function pickMore(
  about: Interview,
  path: readonly string[],
  rest: readonly Field[],
): Promise<ReadonlySet<string>> {
  if (rest.length === 0) return new Set();
  const choices = rest.map(([name, { description = '' }]) => ({
    value: name,
    label: name,
    hint: name === idField ? `${description} It will be ${proposedId(about) ?? 'asked for'}.` : description,
  }));
  const within = fieldNamed(about, path);
  const asks = 'Anything else? Each can be left out.';
  const says = within === '' ? asks : questionOn(within, asks);
  const field = fieldNamed(about, [...path, 'more']);
  return new Set(await about.ask.several({ field, says, choices, isExplained: true }));
}

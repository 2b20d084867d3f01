/** The fields of a new source: what its address tells of it, and what is given or answered. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import { doiIn, readSource } from '../page/read-source.ts';
import { interview, type Values } from './interview.ts';
import { questionOn } from './heading.ts';
import type { Desk, World } from './world.ts';

/**
 * Gathers the fields of a source. What its address tells is shown: for correction where somebody can be asked, and as it
 * is taken where nobody can.
 */
export async function newSource(
  schema: z.ZodType,
  given: Values,
  { ask, say, today, telling }: Desk,
  corpus: Corpus,
  within: readonly string[] = [],
  address?: string,
): Promise<Values> {
  const { DOI: doi, url } = given;
  const named =
    typeof doi === 'string'
      ? (doiIn(doi) ?? `doi:${doi.replace(/^doi:\s*/i, '')}`)
      : typeof url === 'string'
        ? url
        : undefined;
  const asked =
    named ??
    address ??
    (ask &&
      (await ask.text({
        field: [...within, 'url'].join('.'),
        says: questionOn(
          [...within, 'address'].join('.'),
          'The address or the DOI of the source; it is read for what it tells of itself. (May be left out.)',
        ),
        refuse: () => undefined,
      })));
  const told = asked?.trim() ? await telling(asked.trim()) : {};
  if (ask)
    return interview(
      { ask, subject: 'source', corpus, today, given, proposed: told, within, refuseId: takenBy(corpus) },
      schema,
    );
  const taken = Object.entries(told).filter(([field]) => given[field] === undefined);
  for (const [field, value] of taken)
    say(`Taken from ${asked}: ${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return { ...told, ...given };
}

/** What is told at an address, with the day on which it was looked at. */
export async function tellingOf(
  address: string,
  { say, network, today }: Pick<World, 'say' | 'network' | 'today'>,
): Promise<Values> {
  say(`Reading ${address} …`);
  const { fields, problem } = await readSource(address, network);
  if (problem !== undefined) {
    say(problem);
    return fields;
  }
  const basis =
    fields['issued'] === undefined
      ? {}
      : { 'issued-basis': 'inferred: The metadata of the source give this day.' };
  return { ...fields, ...basis, ...(fields['url'] === undefined ? {} : { accessed: today }) };
}

/** What is wrong with an id for a new source; nothing where it is free. */
function takenBy(corpus: Corpus): (id: string) => string | undefined {
  return (id) => (corpus.ids('source').has(id) ? `The source "${id}" exists already.` : undefined);
}

/** The fields of a new source: what its address tells of it, and what is given or answered. */
import type { z } from 'zod';
import type { Corpus } from '../../parse/corpus.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { webAddress } from '../../record/schema/fields.ts';
import type { Ask } from './ask.ts';
import { doiIn, readSource } from '../page/read-source.ts';
import type { Values } from './about.ts';
import { interview } from './interview.ts';
import { valueInWords } from './more.ts';
import { questionOn } from './heading.ts';
import type { Desk, World } from './world.ts';

/** Where a source stands that is asked for. */
interface Place {
  /** As questions name it: `sources.1`. */
  readonly within: readonly string[];
  /** Its address, where that was said already. */
  readonly address?: string | undefined;
  /** The other sources of its entry. */
  readonly others?: readonly unknown[];
}

/**
 * Gathers the fields of a source. What its address tells is shown: for correction where somebody can be asked, and as it
 * is taken where nobody can.
 */
export async function newSource(
  schema: z.ZodType,
  given: Values,
  { ask, say, today, telling }: Desk,
  corpus: Corpus,
  { within, address, others = [] }: Place = { within: [] },
): Promise<Values> {
  const asked = namedBy(given) ?? address ?? (ask ? await addressFrom(ask, within) : '');
  const told = asked === '' ? {} : await telling(asked);
  if (!ask) {
    const taken = Object.entries(told).filter(([field]) => given[field] === undefined);
    for (const [field, value] of taken) say(`Taken from ${asked}: ${field}: ${valueInWords(value)}`);
    return { ...told, ...given };
  }
  const known = { ...ofAddress(asked, told, today), ...given };
  const refuseId = takenBy(corpus, others);
  const about = {
    ask,
    subject: 'source',
    corpus,
    today,
    given: known,
    proposed: told,
    within,
    refuseId,
  } as const;
  const values = await interview(about, schema);
  return values['url'] === undefined && isWeb(asked) ? { ...values, url: asked } : values;
}

/** The DOI or the address that is given with the fields. */
function namedBy({ DOI: doi, url }: Values): string | undefined {
  if (typeof doi === 'string') return doiIn(doi) ?? `doi:${doi.replace(/^doi:\s*/i, '')}`;
  return typeof url === 'string' ? url : undefined;
}

async function addressFrom(ask: Ask, within: readonly string[]): Promise<string> {
  const answer = await ask.text({
    field: [...within, 'url'].join('.'),
    says: questionOn(
      [...within, 'address'].join('.'),
      'The address or the DOI of the source; it is read for what it tells of itself. (May be left out.)',
    ),
    refuse: () => undefined,
  });
  return answer.trim();
}

/** What need not be asked where there is an address: itself, unless its page names another, and the day of today. */
function ofAddress(asked: string, told: Values, today: string): Values {
  const { url, DOI } = told;
  const own = isWeb(asked) && (url === undefined || url === new URL(asked).href) ? { url: asked } : {};
  return {
    ...own,
    ...(DOI !== undefined && doiIn(asked) === DOI ? { DOI } : {}),
    ...(isWeb(asked) ? { accessed: today } : {}),
  };
}

function isWeb(address: string): boolean {
  return (
    /^https?:\/\//i.test(address) && doiIn(address) === undefined && webAddress().safeParse(address).success
  );
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
function takenBy(corpus: Corpus, others: readonly unknown[]): (id: string) => string | undefined {
  const ids = new Set([
    ...corpus.ids('source'),
    ...others.map((each) => (isGroup(each) ? each['id'] : each)),
  ]);
  return (id) => (ids.has(id) ? `The source "${id}" exists already.` : undefined);
}

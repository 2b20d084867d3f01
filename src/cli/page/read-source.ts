/** A source from its address: what the page at it, or the registrar of its DOI, says of it. */
import { sourceSchema } from '../../record/schema/source.ts';
import { isGroup, schemaAt } from '../../parse/schema-walk.ts';
import { candidatesInCsl } from './csl.ts';
import { decode } from './decode.ts';
import { inJson, marksOf } from './marks.ts';
import { candidatesOf, tidied, type Candidates } from './metadata.ts';
import { ask, type Network } from './network.ts';

/** What was found of a source, to be shown and corrected; and why it is not more. */
export interface Found {
  readonly fields: Readonly<Record<string, unknown>>;
  /** A whole sentence, where the address told nothing. */
  readonly problem?: string;
}

/** The resolver that leads from a DOI to what its registrar says. */
const resolver = 'https://doi.org/';

/**
 * Reads what is told of the source at an address or with a DOI. What is found keeps to the fields of a source; what a
 * field does not take is left out.
 */
export async function readSource(written: string, network: Network): Promise<Found> {
  const doi = doiIn(written);
  if (doi !== undefined) return readDoi(doi, network);
  const [, mistaken] = /^(?:doi:|(?=10\.))(.*)$/i.exec(written.trim()) ?? [];
  if (mistaken !== undefined)
    return {
      fields: {},
      problem: `"${mistaken.trim()}" is no DOI; one is written like 10.15184/aqy.2016.46.`,
    };
  if (!URL.canParse(written) || !/^https?:/i.test(written))
    return {
      fields: {},
      problem: `"${written}" is no address of the web; one begins with https:// or http://.`,
    };
  return readPage(new URL(written), network);
}

/**
 * The DOI that a text is, by itself or behind the address of a resolver.
 *
 * @example
 * doiIn('https://doi.org/10.15184/aqy.2016.46') //=> '10.15184/aqy.2016.46'
 * doiIn('https://example.org/10.15184/x') //=> undefined
 */
export function doiIn(written: string): string | undefined {
  const bare = written.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : undefined;
}

async function readDoi(doi: string, network: Network): Promise<Found> {
  const address = new URL(encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F'), resolver);
  const fields = taken({ DOI: [doi] });
  const answer = await ask(address, 'application/vnd.citationstyles.csl+json', network);
  if (typeof answer === 'string') return { fields, problem: answer };
  const item = inJson(new TextDecoder().decode(answer.bytes));
  if (!isGroup(item))
    return { fields, problem: `What ${address.href} answered tells nothing of a text with the DOI ${doi}.` };
  return { fields: { ...taken(candidatesInCsl(item)), ...fields } };
}

async function readPage(address: URL, network: Network): Promise<Found> {
  const answer = await ask(address, 'text/html,application/xhtml+xml', network);
  const fields = taken({ url: [address.href] });
  if (typeof answer === 'string') return { fields, problem: answer };
  if (!/\bx?html\b/i.test(answer.type))
    return {
      fields,
      problem: `What stands at ${address.href} is no web page (${answer.type || 'its server does not say what'}), so nothing could be read of it.`,
    };
  const marks = marksOf(decode(answer.bytes, answer.type));
  const candidates = candidatesOf(marks, answer.address, answer.language);
  return { fields: { ...fields, ...taken({ ...candidates, title: unescaped(candidates['title']) }) } };
}

/** Texts without the signs by which HTML writes a letter, which some pages put into their data too. */
function unescaped(texts: readonly unknown[] = []): unknown[] {
  return texts.map((text) =>
    typeof text === 'string' && /&#?\w+;/.test(text) ? marksOf(`<title>${text}`).title : text,
  );
}

/** For each field the first candidate that it takes and all letters of which could be read. */
function taken(candidates: Candidates): Record<string, unknown> {
  const fields = Object.entries(candidates).flatMap(([field, values]) => {
    const schema = schemaAt(sourceSchema, [field]);
    const first = values
      .map(plain)
      .find(
        (value) => schema?.safeParse(value).success === true && !JSON.stringify(value).includes('\uFFFD'),
      );
    return first === undefined ? [] : [[field, first] as const];
  });
  return Object.fromEntries(fields);
}

function plain(value: unknown): unknown {
  return typeof value === 'string' ? tidied(value) : value;
}

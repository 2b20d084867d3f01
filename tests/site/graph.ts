/** The linked data of pages as graphs, read by a processor of JSON-LD. */
import jsonld from 'jsonld';
import { z } from 'zod';
import { isCard, pagesByAddress, type BuiltPage } from './pages.ts';

/** The vocabulary that the linked data are told in. */
export const schema = 'https://schema.org/';

/** The pages of a site but for the cards, which hold no script of any kind. */
export function pagesIn(site: string): ReadonlyMap<string, BuiltPage> {
  return new Map([...pagesByAddress(site)].filter(([, page]) => !isCard(page)));
}

/** What schema.org's own context says of the properties that this site uses: which of them are addresses. */
const context = {
  '@vocab': schema,
  ...Object.fromEntries(
    ['archivedAt', 'contentUrl', 'item', 'license', 'sameAs', 'url'].map((name) => [
      name,
      { '@type': '@id' },
    ]),
  ),
};

/** In safe mode the processor throws where it would leave anything out. Nothing is fetched. */
export const options = {
  safe: true,
  documentLoader: async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`Nothing is known of ${url}.`);
    return { documentUrl: url, document: { '@context': context } };
  },
};

const value = z.looseObject({ '@id': z.string().optional(), '@value': z.unknown().optional() });
const node = z
  .object({ '@id': z.string(), '@type': z.array(z.string()).default([]) })
  .catchall(z.array(value));
const nodes = z.array(node);
/** A thing of a graph, with the values of its properties. */
export type Node = z.infer<typeof node>;

/** The linked data of a page, as they stand in it. Throws where it has not just one block of them. */
export function blockOf({ address, $ }: BuiltPage): string {
  const blocks = $('script[type="application/ld+json"]');
  if (blocks.length !== 1 || $('head script[type="application/ld+json"]').length !== 1)
    throw new Error(`${address} has ${blocks.length} blocks of linked data.`);
  return blocks.text();
}

/** The things in the graph of a page, each once. */
export async function thingsOn(page: BuiltPage): Promise<Node[]> {
  return nodes.parse(await jsonld.flatten(JSON.parse(blockOf(page)), undefined, options));
}

/** The values of a property of schema.org. */
export function valuesOf(thing: Node | undefined, property: string): unknown[] {
  const values = z
    .array(value)
    .default([])
    .parse(thing?.[schema + property]);
  return values.map((each) => each['@id'] ?? each['@value']);
}

/** The thing with a name. Throws where the graph has none. */
export function named(things: readonly Node[], id: string): Node {
  const found = things.find((each) => each['@id'] === id);
  if (!found) throw new Error(`The graph has no ${id}.`);
  return found;
}

/** The names of all things that are told of or named. */
export function identifiersIn(things: readonly Node[]): string[] {
  return things.flatMap((thing) => [
    thing['@id'],
    ...Object.values(thing)
      .flat()
      .flatMap((each) => (typeof each === 'object' && each['@id'] !== undefined ? [each['@id']] : [])),
  ]);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { dataFiles } from '../../src/publish/data/files.ts';
import { pageOf } from '../../src/record/address.ts';
import { kinds } from '../../src/record/kind.ts';
import { contentRecord, isCard, pageAt, pagesByAddress, type BuiltPage } from './pages.ts';

const built = pagesIn(inject('site'));
const below = pagesIn(inject('below'));
const fourth = pagesIn(inject('fourth'));
const record = await contentRecord();

const schema = 'https://schema.org/';

/** The pages of a site but for the cards, which hold no script of any kind. */
function pagesIn(site: string): ReadonlyMap<string, BuiltPage> {
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
const options = {
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
type Node = z.infer<typeof node>;

function blockOf({ address, $ }: BuiltPage): string {
  const blocks = $('script[type="application/ld+json"]');
  if (blocks.length !== 1 || $('head script[type="application/ld+json"]').length !== 1)
    throw new Error(`${address} has ${blocks.length} blocks of linked data.`);
  return blocks.text();
}

/** The things in the graph of a page, each once. */
async function thingsOn(page: BuiltPage): Promise<Node[]> {
  return nodes.parse(await jsonld.flatten(JSON.parse(blockOf(page)), undefined, options));
}

function valuesOf(thing: Node | undefined, property: string): unknown[] {
  const values = z
    .array(value)
    .default([])
    .parse(thing?.[schema + property]);
  return values.map((each) => each['@id'] ?? each['@value']);
}

/** The thing with a name. Throws where the graph has none. */
function named(things: readonly Node[], id: string): Node {
  const found = things.find((each) => each['@id'] === id);
  if (!found) throw new Error(`The graph has no ${id}.`);
  return found;
}

function identifiersIn(things: readonly Node[]): string[] {
  return things.flatMap((thing) => [
    thing['@id'],
    ...Object.values(thing)
      .flat()
      .flatMap((each) => (typeof each === 'object' && each['@id'] !== undefined ? [each['@id']] : [])),
  ]);
}

test('the processor of these tests refuses what it would leave out', async () => {
  const document = { '@context': { name: `${schema}name` }, 'name': 'A', 'nmae': 'B' };
  await expect(jsonld.expand(document, options)).rejects.toThrow('Safe mode');
});

describe.each([
  ['the site', inject('site'), built, 'http://localhost:4321/'],
  ['the site below a path', inject('below'), below, 'https://example.org/x/y/'],
  ['a site with a fourth site', inject('fourth'), fourth, 'http://localhost:4321/'],
])('the linked data of %s', async (_, site, pages, origin) => {
  const graphs = new Map<string, Node[]>();
  for (const page of pages.values()) graphs.set(page.address, await thingsOn(page));
  const graphAt = (address: string): readonly Node[] => graphs.get(address) ?? [];

  test('tell of every page what it is, of which site, and where', () => {
    for (const { address, $ } of pages.values()) {
      const things = graphAt(address);
      const own =
        address === '/404.html'
          ? things.find((thing) => thing['@type'].includes(`${schema}WebPage`))
          : named(things, origin + address.slice(1));
      expect(own?.['@type'].map((type) => type.endsWith('Page'))).toEqual([true]);
      expect([address, valuesOf(own, 'isPartOf')]).toEqual([address, [`${origin}#the_website`]]);
      expect([address, valuesOf(own, 'description')]).toEqual([
        address,
        [$('meta[name=description]').attr('content')],
      ]);
    }
  });

  test('name pages, files and fragments that are there', () => {
    const found = new Set([...graphs.values()].flatMap(identifiersIn));
    const own = [...found].filter((id) => id.startsWith(origin));
    const dead = own.filter((id) => {
      const [path = '', fragment = ''] = id.slice(origin.length - 1).split('#');
      const page = pages.get(path);
      if (!page) return path.endsWith('/') || !existsSync(join(site, path));
      return fragment !== '' && !fragment.startsWith('the_') && page.$(`[id="${fragment}"]`).length !== 1;
    });
    expect(dead).toEqual([]);
    expect(own.length).toBeGreaterThan(500);
    const other = origin.startsWith('https') ? 'localhost:4321' : 'example.org/x/y';
    expect([...found].filter((id) => id.includes(other))).toEqual([]);
  });

  test('join: a thing has one name and one type on whichever page it stands', () => {
    const said = new Map<string, { readonly names: Set<string>; readonly types: Set<string> }>();
    for (const thing of [...graphs.values()].flat().filter((each) => !each['@id'].startsWith('_:'))) {
      const known = said.get(thing['@id']) ?? { names: new Set(), types: new Set() };
      for (const name of valuesOf(thing, 'name')) known.names.add(String(name));
      for (const type of thing['@type']) known.types.add(type);
      said.set(thing['@id'], known);
    }
    const unclear = [...said].filter(([, { names, types }]) => names.size > 1 || types.size > 1);
    expect(unclear).toEqual([]);
    const things = [...said].filter(([id]) => /#the_(event|site|monument|actor|source)$/.test(id));
    expect(things.length).toBeGreaterThan(300);
    expect(things.filter(([, { types }]) => types.size === 0)).toEqual([]);
  });

  test('hold no draft', () => {
    expect([...pages.values()].filter((page) => /secret-draft|must not be seen/.test(blockOf(page)))).toEqual(
      [],
    );
  });

  test('list each file of data with its size and its hash', () => {
    const things = graphAt('/data/');
    const set = named(things, `${origin}data/#the_dataset`);
    expect(valuesOf(set, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    const files = dataFiles.map(({ address, mediaType }) => {
      const bytes = readFileSync(join(site, address));
      const url = origin + address.slice(1);
      return [url, [mediaType], [`${bytes.length} B`], [createHash('sha256').update(bytes).digest('hex')]];
    });
    const listed = valuesOf(set, 'distribution').map((url) => {
      const download = named(things, String(url));
      return [
        ...valuesOf(download, 'contentUrl'),
        ...['encodingFormat', 'contentSize', 'sha256'].map((property) => valuesOf(download, property)),
      ];
    });
    expect(listed).toEqual(files);
  });
});

describe('the linked data of an event', () => {
  const origin = 'http://localhost:4321';

  test('hold its date as EDTF with its first and last possible day, and its site', async () => {
    for (const { id, date, site } of record.events) {
      const things = await thingsOn(pageAt(built, pageOf('event', id)));
      const happening = named(things, `${origin}/events/${id}/#the_event`);
      const coverage = valuesOf(happening, 'temporalCoverage');
      expect(coverage).toContain(date.edtf);
      expect(coverage).toContain(`${date.start}/${date.end ?? '..'}`);
      expect(happening['@type']).toEqual([`${schema}Event`]);
      expect(valuesOf(happening, 'location')).toEqual([`${origin}/sites/${site}/#the_site`]);
    }
  });

  test('cite the sources that its page lists, and no others', async () => {
    for (const { id } of record.events) {
      const page = pageAt(built, pageOf('event', id));
      const listed = page
        .$('.sources > li')
        .toArray()
        .map(
          (item) => `${origin}/sources/${(page.$(item).attr('id') ?? '').replace('source_', '')}/#the_source`,
        );
      const article = named(await thingsOn(page), `${origin}/events/${id}/#the_article`);
      expect([id, valuesOf(article, 'citation')]).toEqual([id, listed]);
      expect(listed.length).toBeGreaterThan(0);
    }
  });

  test('keep every account of every claim', async () => {
    for (const { id, claims } of record.events) {
      const things = await thingsOn(pageAt(built, pageOf('event', id)));
      for (const claim of claims) {
        const question = named(things, `${origin}/events/${id}/#${claim.id}`);
        const answers = valuesOf(question, 'suggestedAnswer').map((answer) => named(things, String(answer)));
        expect(answers.map((answer) => valuesOf(answer, 'text'))).toEqual(
          claim.accounts.map(({ answer }) => [answer]),
        );
      }
    }
  });
});

test('a text that holds the end of a script stays text', () => {
  const page = pageAt(fourth, '/events/quarry-opens/');
  const scripts = page.$('script').toArray();
  expect(scripts.filter((script) => page.$(script).attr('src') === undefined)).toHaveLength(1);
  expect(blockOf(page)).toContain(String.raw`\u003c/script>\u003cscript>alert(1)\u003c/script> is text here`);
  expect(page.$('meta[name=description]').attr('content')).toContain('</script><script>alert(1)');
});

test('a page at a former address tells of the event', async () => {
  const page = pageAt(fourth, '/events/quarry-fills/');
  const own = named(await thingsOn(page), 'http://localhost:4321/events/quarry-fills/');
  expect(valuesOf(own, 'mainEntity')).toEqual(['http://localhost:4321/events/quarry-floods/#the_event']);
});

test('every type and every property is one of schema.org’s', async () => {
  const vocabulary = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
  const things = await Promise.all([...fourth.values()].map(thingsOn));
  const types = new Set(things.flat().flatMap((thing) => thing['@type']));
  const properties = new Set(things.flat().flatMap((thing) => Object.keys(thing)));
  const unknown = [
    ...[...types].filter((type) => !vocabulary.includes(`"@type": "${type.replace(schema, '')}"`)),
    ...[...properties].filter(
      (property) => !property.startsWith('@') && !vocabulary.includes(`"${property.replace(schema, '')}"?:`),
    ),
  ];
  expect(unknown).toEqual([]);
  expect(types.size).toBeGreaterThan(15);
});

test('reference managers find title, day, language, rights, address and abstract of every record’s page', () => {
  const lists = {
    event: record.events,
    site: record.sites,
    monument: record.monuments,
    actor: record.actors,
    source: record.sources,
  };
  for (const address of kinds.flatMap((kind) => lists[kind].map(({ id }) => pageOf(kind, id)))) {
    const { $ } = pageAt(below, address);
    const meta = (name: string): string | undefined => $(`meta[name="${name}"]`).attr('content');
    expect([address, meta('dcterms.title')]).toEqual([
      address,
      $('meta[property="og:title"]').attr('content'),
    ]);
    expect(meta('dcterms.language')).toBe('en');
    expect(meta('dcterms.rights')).toContain('CC BY 4.0');
    expect($('link[rel="schema.dcterms"]').attr('href')).toBe('http://purl.org/dc/terms/');
    expect($('meta[property="og:url"]').attr('content')).toBe(`https://example.org/x/y${address}`);
    expect($('meta[property="og:site_name"]').attr('content')).toBe('Ruins on Record');
    expect($('meta[property="og:description"]').attr('content')).toBe(meta('description'));
    expect($('meta[name^=citation_], [class*=byline], [class*=vcard], a[rel=author]').length).toBe(0);
  }
  for (const { id, added, corrections } of record.events)
    expect(pageAt(below, pageOf('event', id)).$('meta[name="dcterms.issued"]').attr('content')).toBe(
      corrections.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), added),
    );
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { dataFiles } from '../../src/publish/data/files.ts';
import { localeOf } from '../../src/record/words/locale.ts';
import { identifiersIn, named, pagesIn, schema, thingsOn, valuesOf, type Node } from '../site/graph.ts';

describe.each(inject('sites'))('the linked data of $name', async ({ dir: site, root: origin }) => {
  const pages = pagesIn(site);
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
      return fragment !== '' && !fragment.startsWith('the_') && page.ids.get(fragment) !== 1;
    });
    expect(dead).toEqual([]);
    const other = origin.startsWith('https') ? 'localhost:4321' : 'example.org/x/y';
    expect([...found].filter((id) => id.includes(other))).toEqual([]);
  });

  test('join: a thing has one name in a language and one type on whichever page it stands', () => {
    const said = new Map<string, { readonly names: Map<string, Set<string>>; readonly types: Set<string> }>();
    for (const [address, graph] of graphs) {
      const language = localeOf(address.split('/')[1]);
      for (const thing of graph.filter((each) => !each['@id'].startsWith('_:'))) {
        const known = said.get(thing['@id']) ?? { names: new Map(), types: new Set() };
        const names = known.names.get(language) ?? new Set();
        for (const name of valuesOf(thing, 'name')) names.add(String(name));
        for (const type of thing['@type']) known.types.add(type);
        said.set(thing['@id'], { ...known, names: known.names.set(language, names) });
      }
    }
    const unclear = [...said].filter(
      ([, { names, types }]) => types.size > 1 || [...names.values()].some((inOne) => inOne.size > 1),
    );
    expect(unclear).toEqual([]);
    const things = [...said].filter(([id]) => /#the_(event|site|monument|actor|source)$/.test(id));
    expect(things.length).toBeGreaterThan(0);
    expect(things.filter(([, { types }]) => types.size === 0)).toEqual([]);
  });

  test('list each file of data with its size and its hash', () => {
    const things = graphAt('/data/');
    const set = named(things, `${origin}data/#the_dataset`);
    expect(valuesOf(set, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    const files = dataFiles.map(({ address, format }) => {
      const bytes = readFileSync(join(site, address));
      const url = origin + address.slice(1);
      return [
        url,
        [format.mediaType],
        [`${bytes.length} B`],
        [createHash('sha256').update(bytes).digest('hex')],
      ];
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

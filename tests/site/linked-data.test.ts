import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { pageOf } from '../../src/record/address.ts';
import { kinds } from '../../src/record/kind.ts';
import { blockOf, named, options, pagesIn, schema, thingsOn, valuesOf } from './graph.ts';
import { fixtureRecord, pageAt } from './pages.ts';

const built = pagesIn(inject('site'));
const below = pagesIn(inject('below'));
const record = await fixtureRecord();

test('the processor of these tests refuses what it would leave out', async () => {
  const document = { '@context': { name: `${schema}name` }, 'name': 'A', 'nmae': 'B' };
  await expect(jsonld.expand(document, options)).rejects.toThrow('Safe mode');
});

test('the linked data hold no draft', () => {
  expect([...built.values()].filter((page) => /secret-draft|must not be seen/.test(blockOf(page)))).toEqual(
    [],
  );
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

  test('ask the question of every claim, and say how many accounts answer it', async () => {
    for (const { id, claims } of record.events) {
      const things = await thingsOn(pageAt(built, pageOf('event', id)));
      for (const claim of claims) {
        const question = named(things, `${origin}/events/${id}/#${claim.id}`);
        expect(valuesOf(question, 'name')).toEqual([claim.question]);
        expect(valuesOf(question, 'answerCount')).toEqual([claim.accounts.length]);
      }
    }
  });
});

test('a text that holds the end of a script stays text', () => {
  const page = pageAt(built, '/events/quarry-opens/');
  const scripts = page.$('script').toArray();
  expect(scripts.filter((script) => page.$(script).attr('src') === undefined)).toHaveLength(1);
  expect(blockOf(page)).toContain(String.raw`\u003c/script>\u003cscript>alert(1)\u003c/script> is text here`);
  expect(page.$('meta[name=description]').attr('content')).toContain('</script><script>alert(1)');
});

test('a page at a former address tells of the event', async () => {
  const page = pageAt(built, '/events/quarry-fills/');
  const own = named(await thingsOn(page), 'http://localhost:4321/events/quarry-fills/');
  expect(valuesOf(own, 'mainEntity')).toEqual(['http://localhost:4321/events/quarry-floods/#the_event']);
});

test('every type and every property is one of schema.org’s', async () => {
  const vocabulary = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
  const things = await Promise.all([...built.values()].map(thingsOn));
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

import { noProse } from '../../src/record/prose/prose.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citationTags, lastChangeAbout } from '../../src/publish/citations/tags.ts';
import { dataFiles } from '../../src/publish/data/files.ts';
import { linkedActor } from '../../src/publish/linked-data/actor.ts';
import { linkedDataset } from '../../src/publish/linked-data/dataset.ts';
import { coverageOf, publicationDate, statedDays } from '../../src/publish/linked-data/dates.ts';
import { linkedEvent } from '../../src/publish/linked-data/event.ts';
import { jsonLd } from '../../src/publish/linked-data/graph.ts';
import { linkedFrontPage, linkedStandIn, linkedPage } from '../../src/publish/linked-data/page.ts';
import { linkedMonument, linkedSite } from '../../src/publish/linked-data/place.ts';
import { linkedSource } from '../../src/publish/linked-data/source.ts';
import { edtf } from '../../src/record/edtf.ts';
import { schemas, type Actor, type HeritageRecord, type Source } from '../../src/record/record.ts';
import { openVocabularies, sourceTypes, wordsOf } from '../../src/record/vocabulary.ts';
import { event, recordOf } from '../derive/sample.ts';
import { empty, hostile, edition, rich } from './data/rich.ts';

const page = { title: 'A title', description: 'A description.', address: '/here/' };
const written = { id: 'x', file: 'x.md', prose: noProse, translations: {} };
const graph = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })),
});

/** The thing of a type in a graph. Throws where there is none, or more than one. */
function thing(text: string, type: string): Readonly<Record<string, unknown>> {
  const found = graph.parse(JSON.parse(text))['@graph'].filter((each) => each['@type'] === type);
  const [only] = found;
  if (found.length !== 1 || only === undefined) throw new Error(`The graph has ${found.length} of ${type}.`);
  return only;
}

function eventGraph(id: string, record: HeritageRecord = rich): string {
  const found = record.events.find((each) => each.id === id);
  if (!found) throw new Error(`There is no event ${id}.`);
  return linkedEvent(found, page, record, edition);
}

function source(fields: Readonly<Record<string, unknown>>): Source {
  const plain = { title: 'T', type: 'report', publisher: 'P' };
  return { ...schemas.source.parse({ ...plain, ...fields }), ...written };
}

function actor(fields: Readonly<Record<string, unknown>>): Actor {
  return { ...schemas.actor.parse({ name: 'A', ...fields }), ...written };
}

describe('a date', () => {
  test.each([
    ['2017-03-02', ['2017-03-02', '2017-03-02/2017-03-02']],
    ['2015-05?', ['2015-05?', '2015-05-01/2015-05-31']],
    ['2015-05-20/2015-05-21', ['2015-05-20/2015-05-21']],
    ['[2016-12-26..2017-01-10]', ['[2016-12-26..2017-01-10]', '2016-12-26/2017-01-10']],
    ['2017/..', ['2017/..', '2017-01-01/..']],
    ['-0880', ['-0880', '-0880-01-01/-0880-12-31']],
  ])('%s covers its EDTF and its first to last possible day', (date, coverage) => {
    expect(coverageOf(edtf(date))).toEqual(coverage);
  });

  test.each([
    ['2017-03-02', { startDate: '2017-03-02', endDate: '2017-03-02' }],
    ['2015-05-20/2015-05-21', { startDate: '2015-05-20', endDate: '2015-05-21' }],
    ['2014~/2017-03-02', { endDate: '2017-03-02' }],
    ['2015-07-01/..', { startDate: '2015-07-01' }],
    ['2015-05-20~/2015-05-23', { endDate: '2015-05-23' }],
    ['2017-03-02?', {}],
    ['2015-05', {}],
    ['[2016-12-26..2017-01-10]', {}],
    ['[2015-10-25,2015-10-26]', {}],
  ])('%s has the days of beginning and end that it states, and no others', (date, days) => {
    expect(statedDays(edtf(date))).toEqual(days);
  });

  test.each([
    ['2016-04-27', '2016-04-27'],
    ['2016-04', '2016-04'],
    ['2016', '2016'],
    ['2016?', undefined],
    ['201X', undefined],
    ['2016-04/2016-05', undefined],
  ])('%s of issue is published as %s', (date, published) => {
    expect(publicationDate(edtf(date))).toBe(published);
  });
});

test('no text of the record can end the element of the graph, and each reads back as it was', () => {
  const name = '</script><!-- \u2028\u2029 "&amp;" \\u003c';
  const text = jsonLd([{ '@type': 'Thing', name }]);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(thing(text, 'Thing')['name']).toBe(name);
  expect(thing(eventGraph('day'), 'Event')['name']).toBe(hostile);
});

describe('the graph of an event', () => {
  test('holds the event where and when it happened, and the article with its sources', () => {
    const text = eventGraph('within');
    const happening = thing(text, 'Event');
    expect(happening).toMatchObject({
      '@id': 'https://example.org/x/events/within/#the_event',
      'temporalCoverage': ['[2016-12-26..2017-01-10]', '2016-12-26/2017-01-10'],
      'location': { '@id': 'https://example.org/x/sites/hill/#the_site', 'name': 'Hill' },
    });
    expect(happening).not.toHaveProperty('startDate');
    expect(thing(text, 'Article')).toMatchObject({
      about: { '@id': happening['@id'] },
      temporalCoverage: happening['temporalCoverage'],
      mentions: [{ '@id': 'https://example.org/x/monuments/gate/#the_monument' }],
      citation: [{ '@id': 'https://example.org/x/sources/first/#the_source' }],
    });
  });

  test('is published when it was added and modified when it was last corrected', () => {
    expect(thing(eventGraph('day'), 'Article')).toMatchObject({
      datePublished: '2026-01-01',
      dateModified: '2026-03-01',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('asks each question of its claims, and says how many accounts answer it', () => {
    expect(thing(eventGraph('day'), 'WebPage')['hasPart']).toEqual([
      {
        '@type': 'Question',
        '@id': 'https://example.org/x/events/day/#how-many',
        'name': 'How many?',
        'answerCount': 2,
      },
      {
        '@type': 'Question',
        '@id': 'https://example.org/x/events/day/#why',
        'name': 'Why?',
        'answerCount': 1,
      },
    ]);
  });

  test('names no holder who is nobody', () => {
    const contested = event('contested', { control: [{ place: 'top', holder: 'contested' }] });
    const text = eventGraph('contested', recordOf(contested));
    expect(thing(text, 'Article')).not.toHaveProperty('mentions');
  });
});

describe('the graph of a place', () => {
  const [hill] = rich.sites;
  const [gate] = rich.monuments;
  if (!hill || !gate) throw new Error('The sample has a site and a monument.');

  test('tells the languages of names, with the script where it is not the usual one', () => {
    const names = [
      { name: 'تل', lang: 'ar', script: 'Arab' },
      { name: 'Tall', lang: 'ar', script: 'Latn' },
      { name: 'Collis', lang: 'la' },
      { name: 'Hillock' },
    ];
    const { alternateName } = thing(
      linkedSite({ ...hill, names }, page, rich, edition),
      'LandmarksOrHistoricalBuildings',
    );
    expect(alternateName).toEqual([
      { '@value': 'تل', '@language': 'ar' },
      { '@value': 'Tall', '@language': 'ar-Latn' },
      { '@value': 'Collis', '@language': 'la' },
      'Hillock',
    ]);
  });

  test('of a site lies in its region and is the same as in the lists that know it', () => {
    const site = {
      ...hill,
      governorate: 'South',
      heritage: { list: 'World Heritage List', ref: '277', criteria: [] },
      identifiers: { pleiades: '894004' },
    };
    expect(thing(linkedSite(site, page, rich, edition), 'LandmarksOrHistoricalBuildings')).toMatchObject({
      description: 'A hill.',
      geo: { '@type': 'GeoCoordinates', 'latitude': 1, 'longitude': 2 },
      containedInPlace: { name: 'South', containedInPlace: { '@type': 'Country', 'name': 'Nowhere' } },
      sameAs: ['https://pleiades.stoa.org/places/894004', 'https://whc.unesco.org/en/list/277'],
    });
  });

  test('of a site in no governorate lies in its country, and has no address in a list that is not known', () => {
    const site = { ...hill, heritage: { list: 'Another list', ref: '1', criteria: [] } };
    const place = thing(linkedSite(site, page, rich, edition), 'LandmarksOrHistoricalBuildings');
    expect(place['containedInPlace']).toEqual({ '@type': 'Country', 'name': 'Nowhere' });
    expect(place).not.toHaveProperty('sameAs');
  });

  test('of a monument lies in its site', () => {
    const text = linkedMonument(gate, page, rich, edition);
    expect(thing(text, 'LandmarksOrHistoricalBuildings')).toMatchObject({
      '@id': 'https://example.org/x/monuments/gate/#the_monument',
      'name': 'The gate',
      'containedInPlace': { '@id': 'https://example.org/x/sites/hill/#the_site' },
      'sameAs': [
        'https://pleiades.stoa.org/places/2',
        'http://www.wikidata.org/entity/Q1',
        'https://www.geonames.org/3',
      ],
    });
  });
});

describe('the graph of a source', () => {
  test.each(wordsOf(sourceTypes))('of the type %s holds one thing beside the page', (type) => {
    const nodes = graph.parse(JSON.parse(linkedSource(source({ type }), page, edition)))['@graph'];
    expect(nodes).toHaveLength(2);
    expect(nodes[1]?.['@id']).toBe('https://example.org/x/sources/x/#the_source');
  });

  test('credits its author in the words of the record, and says no day that is not known', () => {
    const text = linkedSource(source({ author: 'Staff and agencies', agency: 'Wire' }), page, edition);
    expect(thing(text, 'Report')).toEqual({
      '@type': 'Report',
      '@id': 'https://example.org/x/sources/x/#the_source',
      'name': 'T',
      'publisher': { '@type': 'Organization', 'name': 'P' },
      'creditText': 'Staff and agencies',
      'sourceOrganization': { '@type': 'Organization', 'name': 'Wire' },
    });
  });

  test('names every copy that was kept of it', () => {
    const copies = {
      archived: 'https://a.example/1',
      captures: [{ url: 'https://a.example/2', taken: '2026-01' }],
    };
    expect(thing(linkedSource(source(copies), page, edition), 'Report')).toMatchObject({
      archivedAt: ['https://a.example/1', 'https://a.example/2'],
    });
  });
});

describe('the graph of an actor', () => {
  test('has a type for every kind of the vocabulary', () => {
    const texts = wordsOf(openVocabularies.actor).map((kind) => linkedActor(actor({ kind }), page, edition));
    expect(texts.filter((text) => text.includes('"Thing"'))).toEqual([]);
  });

  test('of another kind, or of none, is a thing', () => {
    expect(thing(linkedActor(actor({ kind: 'choir' }), page, edition), 'Thing')).toMatchObject({ name: 'A' });
    expect(thing(linkedActor(actor({}), page, edition), 'Thing')).not.toHaveProperty('alternateName');
  });

  test('holds its other names and who it is in Wikidata', () => {
    const text = linkedActor(
      actor({ kind: 'person', aliases: ['B', 'ب'], identifiers: { wikidata: 'Q7' } }),
      page,
      edition,
    );
    expect(thing(text, 'Person')).toMatchObject({
      alternateName: ['B', 'ب'],
      sameAs: ['http://www.wikidata.org/entity/Q7'],
    });
  });
});

describe('the graph of the data', () => {
  test('lists each file and spans the events without drafts', async () => {
    const draft = event('draft', { date: '1066', draft: true });
    const record = recordOf(event('first', { date: '2014~' }), event('last', { date: '2017-03' }), draft);
    const set = thing(await linkedDataset(page, record, edition), 'Dataset');
    expect(set['temporalCoverage']).toBe('2014-01-01/2017-03-31');
    const { distribution } = z.object({ distribution: z.array(z.unknown()) }).parse(set);
    expect(distribution).toHaveLength(dataFiles.length);
  });

  test('has an open end where an event is not over, and no span where there is no event', async () => {
    const open = await linkedDataset(page, rich, edition);
    expect(thing(open, 'Dataset')['temporalCoverage']).toBe('-0880-01-01/..');
    expect(thing(await linkedDataset(page, empty, edition), 'Dataset')).not.toHaveProperty(
      'temporalCoverage',
    );
  });
});

describe('a page of no single record', () => {
  test('is part of the site and tells the way to it', () => {
    const trail = [{ title: 'Above', address: '/above/' }];
    const text = linkedPage('CollectionPage', { ...page, trail }, edition);
    const { breadcrumb, ...rest } = thing(text, 'CollectionPage');
    expect(rest).toEqual({
      '@type': 'CollectionPage',
      '@id': 'https://example.org/x/here/',
      'url': 'https://example.org/x/here/',
      'name': 'A title',
      'description': 'A description.',
      'inLanguage': 'en',
      'isPartOf': {
        '@type': 'WebSite',
        '@id': 'https://example.org/x/#the_website',
        'name': edition.name,
        'url': 'https://example.org/x/',
      },
    });
    expect(breadcrumb).toMatchObject({
      itemListElement: [
        { position: 1, name: edition.name, item: 'https://example.org/x/' },
        { position: 2, name: 'Above', item: 'https://example.org/x/above/' },
        { position: 3, name: 'A title', item: 'https://example.org/x/here/' },
      ],
    });
  });

  test('without an address has neither a name in the graph nor a way to it', () => {
    const { title, description } = page;
    const error = thing(linkedPage('WebPage', { title, description }, edition), 'WebPage');
    expect(Object.keys(error)).toEqual(['@type', 'name', 'description', 'inLanguage', 'isPartOf']);
  });

  test('that is the first says what the site is', () => {
    const text = linkedFrontPage({ ...page, address: '/' }, edition);
    expect(thing(text, 'WebPage')).not.toHaveProperty('breadcrumb');
    expect(thing(text, 'WebSite')).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { '@id': 'https://example.org/x/#the_publisher' },
    });
  });

  test('at a former address tells of the thing that has moved', () => {
    expect(thing(linkedStandIn(page, '/events/day/', edition), 'WebPage')).toMatchObject({
      '@id': 'https://example.org/x/here/',
      'mainEntity': { '@id': 'https://example.org/x/events/day/#the_event' },
    });
  });
});

describe('the tags that reference managers read', () => {
  test('give a title, a day, a language and the rights, and nothing that makes a page a paper', () => {
    expect(citationTags(hostile, '2026-03-01', edition)).toEqual([
      { name: 'dcterms.title', content: hostile },
      { name: 'dcterms.publisher', content: edition.name },
      { name: 'dcterms.issued', content: '2026-03-01' },
      { name: 'dcterms.language', content: 'en' },
      { name: 'dcterms.rights', content: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/' },
    ]);
  });

  test('date a page by the events that it lists, drafts left out', () => {
    const draft = event('draft', { added: '2030-01-01', draft: true });
    const record = recordOf(event('a', { corrections: [{ date: '2026-05-01', note: 'N.' }] }), draft);
    expect(lastChangeAbout('site', { id: 'hill', corrections: [] }, record)).toBe('2026-05-01');
    expect(lastChangeAbout('actor', { id: 'office', corrections: [] }, record)).toBeUndefined();
    const corrected = { id: 'hill', corrections: [{ date: '2026-06-01', note: 'N.' }] };
    expect(lastChangeAbout('site', corrected, record)).toBe('2026-06-01');
    expect(citationTags('T', undefined, edition).map(({ name }) => name)).not.toContain('dcterms.issued');
  });
});

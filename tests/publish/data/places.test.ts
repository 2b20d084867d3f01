import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { eventsGeoJson } from '../../../src/publish/data/geojson.ts';
import { linkedPlaces } from '../../../src/publish/data/linked-places.ts';
import type { Event } from '../../../src/record/record.ts';
import { event, recordOf } from '../../derive/sample.ts';
import { empty, edition, monument, rich, single } from './rich.ts';

/** What RFC 7946 asks of a collection of points; a place that is not known has no geometry. */
const collection = {
  type: 'object',
  required: ['type', 'features'],
  not: {
    anyOf: ['coordinates', 'geometries', 'geometry', 'properties'].map((name) => ({ required: [name] })),
  },
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        not: { anyOf: ['coordinates', 'geometries', 'features'].map((name) => ({ required: [name] })) },
        properties: {
          type: { const: 'Feature' },
          id: { anyOf: [{ type: 'string' }, { type: 'number' }] },
          properties: { anyOf: [{ type: 'object' }, { type: 'null' }] },
          geometry: {
            anyOf: [
              { type: 'null' },
              {
                type: 'object',
                required: ['type', 'coordinates'],
                properties: {
                  type: { const: 'Point' },
                  coordinates: {
                    type: 'array',
                    minItems: 2,
                    maxItems: 3,
                    items: [
                      { type: 'number', minimum: -180, maximum: 180 },
                      { type: 'number', minimum: -90, maximum: 90 },
                    ],
                    additionalItems: { type: 'number' },
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
};
const isCollection = new Ajv({ allErrors: true, strictTuples: false, strictRequired: false }).compile(
  collection,
);
const records = [
  ['every form of date', rich],
  ['one event', single],
  ['nothing', empty],
] as const;

function features(text: string): Record<string, unknown>[] {
  const parsed: unknown = JSON.parse(text);
  expect(isCollection(parsed), JSON.stringify(isCollection.errors)).toBe(true);
  return parsedFeatures(parsed);
}

function parsedFeatures(parsed: unknown): Record<string, unknown>[] {
  if (typeof parsed !== 'object' || parsed === null || !('features' in parsed)) return [];
  return Array.isArray(parsed.features) ? parsed.features : [];
}

describe('events.geojson', () => {
  test.each(records)('is a collection of points with %s', (_, record) => {
    expect(features(eventsGeoJson(record, edition))).toHaveLength(record.events.length);
  });

  test('has longitude before latitude, the point of the one monument with a point, or else of the site', () => {
    const points = new Map(
      features(eventsGeoJson(rich, edition)).map(({ id, geometry, properties }) => [
        id,
        { geometry, properties },
      ]),
    );
    expect(points.get('within')).toMatchObject({
      geometry: { type: 'Point', coordinates: [20.25, -10.5] },
      properties: { located_by: 'monument', monument: 'gate', accuracy: 30 },
    });
    expect(points.get('day')).toMatchObject({
      geometry: { coordinates: [2, 1] },
      properties: { located_by: 'site', monument: null, edtf: '2016-03-25', start: '2016-03-25' },
    });
  });

  test('has flat properties and names the licence', () => {
    const text = eventsGeoJson(rich, edition);
    for (const { properties } of features(text))
      expect(
        Object.values(Object(properties)).filter((value) => typeof value === 'object' && value !== null),
      ).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/' });
  });
});

function told(condition: string, date: string): Event {
  return event(`${condition}-${date}`, { date, monuments: [{ monument: 'gate', condition }] });
}

/** The time through which the gazetteer says that the gate stood, by some events. */
function ended(...events: readonly Event[]): unknown {
  const record = { ...recordOf(...events), monuments: [monument('gate')] };
  return features(linkedPlaces(record, edition)).at(-1)?.['when'];
}

describe('lpf.json', () => {
  const places = new Map(features(linkedPlaces(rich, edition)).map((feature) => [feature['@id'], feature]));
  const gate = places.get('https://example.org/x/monuments/gate/');

  function when(id: string): unknown {
    return places.get(`https://example.org/x/${id}/`)?.['when'];
  }

  test.each(records)('is GeoJSON with %s', (_, record) => {
    expect(features(linkedPlaces(record, edition))).toHaveLength(
      record.sites.length + record.monuments.length,
    );
  });

  test('has what the format asks of each place', () => {
    expect(JSON.parse(linkedPlaces(rich, edition))).toMatchObject({
      '@context': expect.stringMatching(/^https:.*linkedplaces-context.*\.jsonld$/),
      'license': 'https://creativecommons.org/licenses/by/4.0/',
    });
    for (const [id, place] of places) {
      expect(id).toMatch(/^https:\/\/example\.org\/x\/(sites|monuments)\/[a-z]+\/$/);
      expect(place).toMatchObject({
        properties: { title: expect.any(String), fclasses: ['S'] },
        names: expect.arrayContaining([
          expect.objectContaining({
            citations: [{ '@id': 'https://example.org/x/', 'label': edition.name }],
          }),
        ]),
      });
    }
  });

  test('has every name, what is linked, and what a place belongs to', () => {
    expect(gate).toMatchObject({
      names: [
        { toponym: 'The gate', lang: 'en' },
        { toponym: 'الباب', lang: 'ar' },
      ],
      types: [{ identifier: 'aat:300007595', sourceLabels: [{ label: 'Temple', lang: 'en' }] }],
      geometry: { type: 'Point', coordinates: [20.25, -10.5] },
      links: [
        { type: 'closeMatch', identifier: 'https://pleiades.stoa.org/places/2' },
        { type: 'closeMatch', identifier: 'http://www.wikidata.org/entity/Q1' },
        { type: 'closeMatch', identifier: 'https://www.geonames.org/3' },
      ],
      relations: [{ relationTo: 'https://example.org/x/sites/hill/' }],
    });
    expect(places.get('https://example.org/x/monuments/lost/')).toMatchObject({ geometry: null, links: [] });
  });

  test('says when a thing was there, not when the record speaks of it', () => {
    expect(gate?.['when']).toEqual({
      timespans: [
        {
          start: { earliest: '0000-01-01', latest: '0199-12-31', label: '[00XX,01XX]' },
          end: { earliest: '2016-12-26', latest: '2017-01-10', label: '[2016-12-26..2017-01-10]' },
        },
      ],
    });
    expect(when('sites/hill')).toBeUndefined();
    expect(when('monuments/tower')).toEqual({
      timespans: [{ end: { in: '2016-03-25', label: '2016-03-25' } }],
    });
    expect(when('monuments/lost')).toBeUndefined();
    expect(when('monuments/unknown')).toBeUndefined();
  });

  test('ends a monument with its destruction, unless it was put up again', () => {
    const destroyed = told('destroyed', '2015-05-20');
    const end = { timespans: [{ end: { in: '2015-05-20', label: '2015-05-20' } }] };
    expect(ended(destroyed, told('destroyed', '2016-12-14'))).toEqual(end);
    expect(ended(told('destroyed', '2014-01-01'), told('restored', '2014-06-01'), destroyed)).toEqual(end);
    expect(ended(destroyed, told('restored', '2016-12-14'))).toBeUndefined();
    expect(ended(told('severely-damaged', '2015-05-20'))).toBeUndefined();
  });

  test('names no country where its name has no code', () => {
    const [site] = features(linkedPlaces({ ...recordOf(), monuments: [monument('m')] }, edition));
    expect(site).toMatchObject({ properties: { ccodes: [] } });
  });
});

import { describe, expect, test } from 'vitest';
import { locatorView, mapView } from '../../src/derive/geography.ts';
import { readBody } from '../../src/parse/body/body.ts';
import { cities } from '../../src/record/gazetteer.ts';
import { noProse } from '../../src/record/prose/prose.ts';
import { schemas, type HeritageRecord, type Monument } from '../../src/record/record.ts';
import { locales } from '../../src/record/words/locale.ts';
import { textFor } from '../../src/record/words/text.ts';
import { event, recordOf } from './sample.ts';

function entriesNaming(record: HeritageRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(mapView(record).cities.map(({ name, entries }) => [name, entries]));
}

function monument(id: string, location?: { readonly lat: number; readonly lon: number }): Monument {
  const fields = schemas.monument.parse({ name: id, site: 'hill', ...(location && { location }) });
  return {
    ...fields,
    id,
    file: `${id}.md`,
    prose: noProse,
    translations: {},
  };
}

describe('the map', () => {
  test('shows a city once for each entry that names it, wherever it does so and however it spells it', () => {
    const claim = {
      id: 'c',
      question: 'Where to?',
      accounts: [{ answer: 'To Raqqah', source: 'first', by: 'somebody in Raqqa' }],
    };
    const record = recordOf(
      event('a', { title: 'The road to Mosul', summary: 'Mosul and Tel Afar' }),
      event('b', { summary: 'Mosul-based' }),
      event('c', { claims: [claim] }),
      { ...event('d'), prose: readBody('d.md', 'From [Deir\nez-Zor](/events/aleppo/).').prose },
    );
    expect(entriesNaming(record)).toEqual({
      'mosul': 2,
      'raqqa': 1,
      'deir-ez-zor': 1,
      'tal-afar': 1,
      'baghdad': 0,
      'damascus': 0,
    });
  });

  test('does not take a longer word or a province for a city', () => {
    const words = 'Abu Bakr al-Baghdadi, the Homsi family, Aleppo province and Homs Governorate';
    expect(entriesNaming(recordOf(event('a', { summary: words })))).toEqual({ baghdad: 0, damascus: 0 });
  });

  test('shows cities of most entries first, and every site with the number of its events', () => {
    const record = recordOf(event('a', { summary: 'Homs, Mosul' }), event('b', { summary: 'Homs' }));
    const { cities: shown, sites } = mapView(record);
    expect(shown.map(({ name }) => name).slice(0, 2)).toEqual(['homs', 'mosul']);
    expect(sites).toEqual([{ id: 'hill', name: 'Hill', location: { lat: 1, lon: 2 }, events: 2 }]);
  });
});

describe('the gazetteer', () => {
  test('has each city once, within the two countries, and no spelling twice', () => {
    expect(new Set(cities.map(({ geonames }) => geonames)).size).toBe(cities.length);
    const spellings = cities.flatMap(({ name, spellings: others }) => [
      ...new Set(locales.map((locale) => textFor(locale)(`map.name.${name}`))),
      ...others,
    ]);
    expect(new Set(spellings).size).toBe(spellings.length);
    const outside = cities.filter(({ lat, lon }) => lat < 29 || lat > 37.5 || lon < 35.6 || lon > 48.6);
    expect(outside).toEqual([]);
  });
});

describe('the plan of a site', () => {
  test('numbers the located monuments from west to east, and names the others', () => {
    const record = {
      ...recordOf(),
      monuments: [
        monument('east', { lat: 1, lon: 2.02 }),
        monument('lost'),
        monument('west', { lat: 1, lon: 1.98 }),
        monument('north-west', { lat: 1.01, lon: 1.98 }),
      ],
    };
    const { located, others } = locatorView('hill', record);
    expect(located.map(({ number, id }) => [number, id])).toEqual([
      [1, 'north-west'],
      [2, 'west'],
      [3, 'east'],
    ]);
    expect(others).toEqual([{ id: 'lost', name: 'lost' }]);
  });
});

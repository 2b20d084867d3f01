import { expect, test } from 'vitest';
import { existing, lookup } from '../../../src/derive/lookup.ts';
import { eventSpot, type EventSpot } from '../../../src/derive/pictures/event-spot.ts';
import { noProse } from '../../../src/record/prose/prose.ts';
import { schemas, type Event, type HeritageRecord, type Monument } from '../../../src/record/record.ts';
import type { Location } from '../../../src/record/schema/name.ts';
import { event, recordOf } from '../sample.ts';

const [west, east, top] = [
  { lat: 1, lon: 2 },
  { lat: 1, lon: 2.01, accuracy: 300 },
  { lat: 1.002, lon: 2.005 },
];

function monument(id: string, location: Location | undefined): Monument {
  const entry = schemas.monument.parse({ name: `The ${id}`, site: 'hill', location });
  return { ...entry, id, file: `${id}.md`, prose: noProse, translations: {} };
}

/** The spot of an event of a hill with some monuments, whose top has a point. */
function spotOf(here: Event, ...monuments: readonly Monument[]): EventSpot | undefined {
  const plain = recordOf(here);
  const record: HeritageRecord = {
    ...plain,
    monuments,
    sites: plain.sites.map((site) => ({
      ...site,
      places: site.places.map((place) => ({ ...place, location: top })),
    })),
  };
  return eventSpot(existing(lookup(record).events, here.id), record);
}

function touching(...ids: readonly string[]): Event {
  return event('hit', {
    places: ['top'],
    monuments: ids.map((id) => ({ monument: id, condition: 'destroyed' })),
  });
}

test('an event is marked where its monuments stand, on a plan of all points of the site', () => {
  const spot = spotOf(
    touching('mill', 'well'),
    monument('mill', west),
    monument('well', undefined),
    monument('gate', east),
  );
  expect(spot?.names).toEqual(['The mill']);
  expect(spot?.all.split('M').length).toBe(1 + 3);
  expect(spot?.all).toContain(spot?.here);
  expect(spot?.circles).toEqual([]);
});

test('where no monument of it has a point, its places are marked', () => {
  const spot = spotOf(
    touching('well'),
    monument('mill', west),
    monument('well', undefined),
    monument('gate', east),
  );
  expect(spot?.names).toEqual(['The top']);
});

test('a circle shows how far off a point may be, where that can be seen', () => {
  const spot = spotOf(touching('gate'), monument('mill', west), monument('gate', east));
  expect(spot?.circles.map(({ radius }) => radius)).toEqual([58]);
});

test('the bar is as long as the length beside it', () => {
  const { bar, size } = spotOf(touching('mill'), monument('mill', west), monument('gate', east)) ?? {};
  // The hill is 1,112 metres wide, in a picture with room of 12 at both sides.
  expect(bar?.metres).toBe(200);
  expect(bar?.length).toBe(Math.round((200 / 1112) * ((size?.width ?? 0) - 24)));
});

test('an event of which the record has no position has no spot', () => {
  const nowhere = event('hit', { monuments: [{ monument: 'well', condition: 'destroyed' }] });
  expect(
    spotOf(nowhere, monument('mill', west), monument('well', undefined), monument('gate', east)),
  ).toBeUndefined();
});

test('a site of one located monument, or of several that have its own point, has no plan to stand on', () => {
  expect(spotOf(touching('mill'), monument('mill', west))).toBeUndefined();
  expect(spotOf(touching('mill'), monument('mill', top), monument('gate', top))).toBeUndefined();
});

test('its own name is written, and others that are not beside it, where they cover nothing', () => {
  const monuments = [
    monument('mill', { lat: 1.004, lon: 2 }),
    monument('inn', { lat: 1.004, lon: 2.0002 }),
    monument('gate', { lat: 1, lon: 2.01 }),
  ];
  const spot = spotOf(touching('mill'), ...monuments);
  expect(spot?.written.map(({ name }) => name)).toEqual(['The mill', 'The top', 'The gate']);
  const [mill] = spot?.written ?? [];
  expect(mill?.anchor).toBe('start');
});

test('a name for which there is no room is not written', () => {
  const long = monument('mill-of-the-elder-miller-by-the-water-below-the-hill', west);
  const spot = spotOf(touching(long.id), long, monument('gate', east));
  expect(spot?.names).toHaveLength(1);
  expect(spot?.written.map(({ name }) => name)).not.toContain(long.name);
});

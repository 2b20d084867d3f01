import { expect, test } from 'vitest';
import { z } from 'zod';
import { dataOfEvent } from '../../../src/publish/data/event-data.ts';
import { imageData } from '../../../src/publish/data/image-data.ts';
import { imagesTable } from '../../../src/publish/data/tables/images.ts';
import { linkedEvent } from '../../../src/publish/linked-data/event.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { event, recordOf } from '../../derive/sample.ts';
import { edition, rich } from './rich.ts';

const pictured = event('pictured', {
  images: [
    {
      file: 'a.jpg',
      alt: 'A gate',
      credit: 'Somebody',
      licence: 'CC-BY-SA-4.0',
      taken: '2016-03',
      source: 'third',
    },
    {
      file: 'b.jpg',
      alt: 'A heap',
      caption: 'Later.',
      credit: 'Somebody',
      licence: 'by-permission',
      taken: '2016?',
    },
  ],
});
const record: HeritageRecord = {
  ...recordOf(pictured, event('plain')),
  pictures: new Map([
    ['a.jpg', { path: 'a.jpg', width: 4000, height: 3000, sha256: 'ab'.repeat(32) }],
    ['b.jpg', { path: 'b.jpg', width: 500, height: 400, sha256: 'cd'.repeat(32) }],
  ]),
};

test('an event in data has each of its images with the address of its widest file', () => {
  const { images } = dataOfEvent(pictured, record, edition);
  expect(z.array(imageData).parse(images)).toEqual(images);
  expect(images).toMatchObject([
    { file: 'a.jpg', width: 1600, height: 1200, licence: 'CC-BY-SA-4.0', taken: '2016-03', source: 'third' },
    { file: 'b.jpg', width: 500, height: 400, caption: 'Later.', source: null, pair: null, shows: [] },
  ]);
  expect(images.map(({ url }) => url)).toEqual([
    'https://example.org/x/images/abababababababababab-1-1600.jpg',
    'https://example.org/x/images/cdcdcdcdcdcdcdcdcdcd-1-500.jpg',
  ]);
});

test('linked data name the licence of an image where it has a text, and its day where that is known', () => {
  const page = { title: 'Pictured', description: 'Pictured', address: '/events/pictured/' };
  const graph = z
    .object({ '@graph': z.array(z.looseObject({ image: z.array(z.looseObject({})).optional() })) })
    .parse(JSON.parse(linkedEvent(pictured, page, record, edition)));
  const [first, second] = graph['@graph'].flatMap(({ image }) => image ?? []);
  expect(first).toMatchObject({
    '@type': 'ImageObject',
    'creditText': 'Somebody',
    'license': 'https://creativecommons.org/licenses/by-sa/4.0/',
    'dateCreated': '2016-03',
  });
  expect(second).toMatchObject({ caption: 'Later.', description: 'A heap' });
  expect(second).not.toHaveProperty('license');
  expect(second).not.toHaveProperty('dateCreated');
});

test('an event without images has no word of them in its linked data', () => {
  const page = { title: 'Plain', description: 'Plain', address: '/events/plain/' };
  expect(linkedEvent(event('plain'), page, record, edition)).not.toContain('mage');
});

test('images.csv has the images of monuments too', () => {
  const rows = imagesTable.rows(rich, edition);
  const columns = imagesTable.columns.map(({ name }) => name);
  expect(rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])))).toMatchObject([
    {
      kind: 'monument',
      id: 'lost',
      number: 1,
      credit: 'A. & B.',
      picture_licence: 'by-permission',
      width: 700,
    },
  ]);
});

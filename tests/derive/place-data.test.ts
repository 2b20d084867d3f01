import { expect, test } from 'vitest';
import { placeData } from '../../src/derive/views/place-data.ts';
import { notesOf } from '../../src/derive/views/notes.ts';
import { citedBy } from '../../src/derive/usage.ts';
import { schemas } from '../../src/record/record.ts';
import { noProse } from '../../src/record/prose/prose.ts';
import { recordOf } from './sample.ts';

const point = (...sources: readonly string[]) => ({ lat: 1, lon: 2, sources });
const site = {
  ...schemas.site.parse({
    name: 'Hill',
    summary: 'A hill.',
    country: 'Nowhere',
    location: point('second'),
    heritage: { list: 'World Heritage List', sources: ['first', 'second'] },
    places: [
      { id: 'top', name: 'The top', location: point('third') },
      { id: 'foot', name: 'The foot' },
    ],
  }),
  id: 'hill',
  file: 'hill.md',
  prose: noProse,
  translations: {},
};

function ids(sources: readonly { readonly id: string }[] = []): string {
  return sources.map(({ id }) => id).join(' ');
}

test('the point of a site, those of its parts and its standing lead to their sources, all of which the page lists', () => {
  const notes = notesOf(citedBy(site), site.prose, recordOf());
  const data = placeData(site, notes);
  expect(ids(notes)).toBe('second first third');
  expect(ids(data.location.sources)).toBe('second');
  expect(ids(data.heritage.sources)).toBe('second first');
  expect(ids(data.places.get('top')?.sources)).toBe('third');
  expect(ids(data.places.get('foot')?.sources)).toBe('');
  expect(ids(data.notes)).toBe('second first third');
});

import { expect, test } from 'vitest';
import { addressOf, fileOf } from '../../src/astro/site-paths.ts';

const page = (pathname: string) => ({ pathname, route: { type: 'page' } });
const file = (pathname: string) => ({ pathname, route: { type: 'endpoint' } });

test.each([
  [page('/'), 'https://example.org/ruins/', 'index.html'],
  [page('/ar/'), 'https://example.org/ruins/ar/', 'ar/index.html'],
  [page('/events/a'), 'https://example.org/ruins/events/a/', 'events/a/index.html'],
  [page('/events/a/'), 'https://example.org/ruins/events/a/', 'events/a/index.html'],
  [page('/404'), 'https://example.org/ruins/404/', '404.html'],
  [file('/events/a.json'), 'https://example.org/ruins/events/a.json', 'events/a.json'],
  [file('/_headers/'), 'https://example.org/ruins/_headers/', '_headers'],
])('%o is asked for and written where it stands', (path, address, place) => {
  expect(addressOf(path, 'https://example.org', '/ruins/').href).toBe(address);
  expect(fileOf(path)).toBe(place);
});

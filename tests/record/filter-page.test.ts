import { expect, test } from 'vitest';
import { filterPage } from '../../src/record/address.ts';
import { facets } from '../../src/record/facet.ts';

const hatra = { facet: 'site', id: 'hatra' } as const;
const unesco = { facet: 'actor', id: 'unesco' } as const;

test('a selection has one address, in whatever order its values are given', () => {
  expect(filterPage([hatra, unesco])).toBe('/timeline/site/hatra/actor/unesco/');
  expect(filterPage([unesco, hatra])).toBe('/timeline/site/hatra/actor/unesco/');
});

test('a selection of nothing is the timeline', () => {
  expect(filterPage([])).toBe('/timeline/');
  expect(filterPage([hatra])).toBe('/timeline/site/hatra/');
});

test('the facets stand in the order that has been published', () => {
  expect(facets.map((facet) => filterPage([hatra, { facet, id: 'x' }]))).toEqual([
    '/timeline/site/hatra/',
    '/timeline/site/hatra/category/x/',
    '/timeline/site/hatra/actor/x/',
    '/timeline/site/hatra/monument/x/',
    '/timeline/site/hatra/cause/x/',
    '/timeline/site/hatra/extent/x/',
  ]);
});

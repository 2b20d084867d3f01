import { expect, test } from 'vitest';
import * as address from '../../src/record/address.ts';
import { entryAt } from '../../src/record/address-parts.ts';
import { kinds } from '../../src/record/kind.ts';

test('a record is found again at its address', () => {
  for (const kind of kinds) {
    const id = 'temple-of-bel-destroyed';
    expect(entryAt(address.pageOf(kind, id))).toEqual({ kind, id });
  }
});

test('what is no record has none', () => {
  for (const path of ['/', '/about/', '/timeline/2017/', '/events/', '/events/x', 'events/x/', '/events/X/'])
    expect(entryAt(path)).toBeUndefined();
});

test('addresses are those that have been published', () => {
  expect([
    address.pageOf('event', 'x'),
    address.pageOf('site', 'x'),
    address.pageOf('monument', 'x'),
    address.pageOf('actor', 'x'),
    address.pageOf('source', 'x'),
    address.categoryPage('capture'),
    address.yearPage('2017'),
    address.claimOf(address.pageOf('event', 'x'), 'y'),
    address.listOf('event'),
    address.listOf('source'),
    address.embedOf('event', 'x'),
    address.embedOf('site', 'x'),
    address.oembedOf('event', 'x'),
    address.oembedOf('site', 'x'),
  ]).toEqual([
    '/events/x/',
    '/sites/x/',
    '/monuments/x/',
    '/actors/x/',
    '/sources/x/',
    '/categories/capture/',
    '/timeline/2017/',
    '/events/x/#y',
    '/timeline/',
    '/sources/',
    '/embed/events/x/',
    '/embed/sites/x/chart/',
    '/embed/events/x/oembed.json',
    '/embed/sites/x/chart/oembed.json',
  ]);
});

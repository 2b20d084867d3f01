import { expect, test } from 'vitest';
import { indexBy } from '../../src/record/index-by.ts';

test('finds each thing under every one of its keys, once though it has a key twice, in the order of the things', () => {
  const found = indexBy(['arch', 'gate', 'agora'], (word) => [...word]);
  expect(found.get('a')).toEqual(['arch', 'gate', 'agora']);
  expect(found.get('g')).toEqual(['gate', 'agora']);
  expect(found.get('z')).toBeUndefined();
});

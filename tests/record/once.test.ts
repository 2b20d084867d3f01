import { expect, test } from 'vitest';
import { keptWhileAlike, once } from '../../src/record/once.ts';

test('works out a value once for each object, and anew for another that is like it', () => {
  const asked: string[] = [];
  const length = once(({ name }: { name: string }) => {
    asked.push(name);
    return { letters: name.length };
  });
  const [hatra, twin] = [{ name: 'Hatra' }, { name: 'Hatra' }];
  expect(length(hatra)).toBe(length(hatra));
  expect(length(twin)).toEqual(length(hatra));
  expect(length(twin)).not.toBe(length(hatra));
  expect(asked).toEqual(['Hatra', 'Hatra']);
});

test('works out a value once for each two objects together, and keeps that there is none', () => {
  const asked: string[] = [];
  const shared = once((one: { name: string }, other: { name: string }) => {
    asked.push(`${one.name} ${other.name}`);
    return [...one.name].find((letter) => other.name.includes(letter));
  });
  const [hatra, nimrud, bosra] = [{ name: 'Hatra' }, { name: 'Nimrud' }, { name: 'Bosra' }];
  for (const other of [nimrud, bosra, nimrud, bosra]) shared(hatra, other);
  expect([shared(hatra, bosra), shared(bosra, { name: 'Ugi' }), shared(nimrud, hatra)]).toEqual([
    'a',
    undefined,
    'r',
  ]);
  expect(asked).toEqual(['Hatra Nimrud', 'Hatra Bosra', 'Bosra Ugi', 'Nimrud Hatra']);
});

test('keeps a list as long as those after it hold the very same in the same order', () => {
  const kept = keptWhileAlike<object>();
  const [one, other] = [{}, {}];
  const first = kept([one, other]);
  expect(kept([one, other])).toBe(first);
  expect(kept([other, one])).not.toBe(first);
  expect(kept([one])).toEqual([one]);
  expect(kept([one, other])).not.toBe(first);
});

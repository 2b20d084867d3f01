import { expect, test } from 'vitest';
import { once } from '../../src/record/once.ts';

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

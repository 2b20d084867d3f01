import { array, assert, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { keptTally } from '../../src/parse/tally.ts';

test('counts that are kept are those of the list that is asked about, whatever was asked about before', () => {
  const things = [...'abcabca'].map((key, i) => ({ keys: [key, String(i % 3)] }));
  assert(
    property(array(shuffledSubarray(things), { maxLength: 6 }), (lists) => {
      const tally = keptTally(({ keys }: { readonly keys: readonly string[] }) => keys);
      for (const list of lists) {
        const keys = list.flatMap((each) => each.keys);
        expect(new Map(tally(list))).toEqual(
          new Map(keys.map((key) => [key, keys.filter((each) => each === key).length])),
        );
      }
    }),
  );
});

import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { indexBy, keptIndexBy } from '../../src/record/index-by.ts';

interface Thing {
  readonly keys: readonly string[];
}

const lists = array(
  array(record({ keys: array(constantFrom('a', 'b', 'c'), { maxLength: 3 }) }), { maxLength: 6 }),
  { maxLength: 5 },
);

/** A list in which some stand elsewhere, and some are replaced by others with the same keys. */
const changed = (list: readonly Thing[], from: number): Thing[] =>
  [...list.slice(from), ...list.slice(0, from)].map((thing, i) =>
    i % 2 === from % 2 ? { ...thing } : thing,
  );

test('an index that is kept is that of the list that is asked about, whatever was asked about before', () => {
  assert(
    property(lists, nat(3), (all, from) => {
      const kept = keptIndexBy<Thing, string>(({ keys }) => keys);
      for (const list of all.flatMap((each) => [each, each, changed(each, from), changed(each, 0)])) {
        const [index, whole] = [kept(list), indexBy(list, ({ keys }) => keys)];
        expect([...index.keys()]).toEqual([...whole.keys()]);
        for (const [key, things] of whole)
          expect(index.get(key)?.map((thing) => list.indexOf(thing))).toEqual(
            things.map((thing) => list.indexOf(thing)),
          );
      }
    }),
  );
});

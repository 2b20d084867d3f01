import { expect, test } from 'vitest';
import { registerOf } from '../../../src/derive/pictures/condition-register.ts';
import type { MonumentHistory } from '../../../src/derive/condition.ts';
import { untilNext } from '../../../src/derive/period.ts';
import { englishAt } from '../../record/english.ts';
import { event } from '../sample.ts';

function history(
  id: string,
  ...conditions: readonly ('intact' | 'destroyed' | 'unknown' | 'restored')[]
): MonumentHistory {
  return {
    monument: { id, name: id },
    steps: untilNext(
      conditions.map((condition, i) => ({
        condition,
        from: event(`${id}-${i}`, { date: `201${i + 4}-05-01` }),
      })),
    ),
  };
}

test('at each site the monuments of the gravest last state come first, those of one state in the order given', () => {
  const monuments = [
    history('mended', 'destroyed', 'restored'),
    history('standing', 'intact'),
    history('lost', 'intact', 'destroyed'),
    history('also-lost', 'destroyed'),
    history('unseen', 'unknown'),
  ];
  const register = registerOf([{ site: { id: 'hill', name: 'Hill' }, monuments }], englishAt());
  const order = ['lost', 'also-lost', 'unseen', 'mended', 'standing'];
  expect(register?.groups.flatMap(({ lanes }) => lanes.map(({ name }) => name))).toEqual(order);
  expect([...new Set(register?.rows.map(({ monument }) => monument.id))]).toEqual(order);
});

test('what is told again is no change: it is a row of the table, and neither a bar nor a mark', () => {
  const monuments = [history('lost', 'intact', 'destroyed', 'destroyed', 'destroyed')];
  const register = registerOf([{ site: { id: 'hill', name: 'Hill' }, monuments }], englishAt());
  const [lane] = register?.groups.flatMap(({ lanes }) => lanes) ?? [];
  expect(lane?.bars.map(({ name, isOpen }) => [name, isOpen])).toEqual([
    ['Intact', false],
    ['Destroyed', true],
  ]);
  expect(lane?.marks.wide).toHaveLength(2);
  expect(register?.rows).toHaveLength(4);
});

import { expect, test } from 'vitest';
import { idPattern } from '../../src/record/schema/fields.ts';

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', '-', '---', '', 'A', 'a_b'])(
  '"%s" is no id, since it could be no folder everywhere',
  (id) => {
    expect(idPattern.test(id)).toBe(false);
  },
);

test.each(['console', 'com', 'con-man', 'nul-1', 'a', '2015', 'x-', 'com12'])('"%s" is one', (id) => {
  expect(idPattern.test(id)).toBe(true);
});

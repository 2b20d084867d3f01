import { expect, test } from 'vitest';
import { unbroken } from '../../src/record/words/unbroken.ts';

test.each([
  ['retaken on 2 March 2017', 'retaken on 2\u00A0March 2017'],
  ['between 12 January and 3 June 2016', 'between 12\u00A0January and 3\u00A0June 2016'],
  ['في 20 أيار/مايو 2015', 'في 20\u00A0أيار/مايو 2015'],
  ['في 20 مايو 2015', 'في 20\u00A0مايو 2015'],
  ['في 30 تشرين الأول 2015', 'في 30\u00A0تشرين الأول 2015'],
])('no line ends between the day and the month of “%s”', (text, kept) => {
  expect(unbroken(text)).toBe(kept);
});

test.each(['20 Marches', 'in 2015 March was', 'May 2015', '120 soldiers', 'on 2 or 3 days'])(
  '“%s” holds no day of a month, and is left as it is',
  (text) => {
    expect(unbroken(text)).toBe(text);
  },
);

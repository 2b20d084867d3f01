import { expect, test } from 'vitest';
import { countryCode } from '../../src/record/country.ts';

test.each([
  ['Iraq', 'IQ'],
  ['Syria', 'SY'],
  ['Syrian Arab Republic', 'SY'],
  ['syria', 'SY'],
  ['Palestine', 'PS'],
  ['State of Palestine', 'PS'],
  ['Palestinian Territories', 'PS'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Czech Republic', 'CZ'],
  ['Czechia', 'CZ'],
  ['Côte d’Ivoire', 'CI'],
  ['UK', 'GB'],
  ['Laos', 'LA'],
  ['Kosovo', 'XK'],
])('%s has the code %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test.each(['Mesopotamia', 'East Germany', 'Palmyra', '', 'toString', 'SY'])('“%s” has none', (name) => {
  expect(countryCode(name)).toBeUndefined();
});

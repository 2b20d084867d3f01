import { expect, test } from 'vitest';
import { coordinates } from '../../src/record/words/coordinates.ts';
import { textFor } from '../../src/record/words/text.ts';

const point = { lat: 34.5627417, lon: -38.2571059, sources: [] };

test.each([
  [undefined, '34.5627417° north, 38.2571059° west'],
  [1000, '34.563° north, 38.257° west'],
  [100, '34.5627° north, 38.2571° west'],
  [25, '34.5627° north, 38.2571° west'],
  [0.001, '34.5627417° north, 38.2571059° west'],
  [1_000_000, '35° north, 38° west'],
])('coordinates that may be %s m off are printed as %s', (accuracy, text) => {
  expect(coordinates({ ...point, ...(accuracy && { accuracy }) }, textFor('en'))).toBe(text);
});

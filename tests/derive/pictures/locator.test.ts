import { array, assert, double, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocatorView } from '../../../src/derive/geography.ts';
import type { Location } from '../../../src/record/schema/name.ts';
import {
  discDistance,
  drawLocator,
  spread,
  type LocatorDrawing,
} from '../../../src/derive/pictures/locator.ts';

function view(...locations: readonly Location[]): LocatorView {
  const located = locations.map((location, i) => ({ id: `m${i}`, name: `M${i}`, number: i + 1, location }));
  return {
    site: { id: 's', name: 'S', location: locations[0] ?? { lat: 34.55, lon: 38.27 } },
    located,
    others: [],
  };
}

function drawn(...locations: readonly Location[]): LocatorDrawing {
  const drawing = drawLocator(view(...locations));
  if (!drawing) throw new Error('There is no plan.');
  return drawing;
}

const theatre = { lat: 34.5507219, lon: 38.268831, accuracy: 25 };
const tower = { lat: 34.5535764, lon: 38.2503176, accuracy: 100 };

/** The circles of a plan whose first monument is known as exactly as given. */
function circles(accuracy: number): unknown[] {
  const { circles: drawnOnes } = drawn({ ...theatre, accuracy }, { lat: tower.lat, lon: tower.lon });
  return drawnOnes.map(({ of, radius }) => [of, radius > 0]);
}

describe('the plan of a site', () => {
  test('needs two located monuments', () => {
    expect(drawLocator(view())).toBeUndefined();
    expect(drawLocator(view(theatre))).toBeUndefined();
    expect(drawLocator(view(theatre, tower))).toBeDefined();
  });

  test('has west on the left, north at the top and a bar that is true to scale', () => {
    const { dots, bar } = drawn({ lat: 0, lon: 10 }, { lat: 0.01, lon: 10 }, { lat: 0, lon: 10.01 });
    const [middle, north, east] = dots.map(({ point }) => point);
    expect(north?.x).toBeCloseTo(middle?.x ?? 0);
    expect((middle?.y ?? 0) - (north?.y ?? 0)).toBeCloseTo((1111.95 * bar.length) / bar.metres, 0);
    expect((east?.x ?? 0) - (middle?.x ?? 0)).toBeCloseTo((1111.95 * bar.length) / bar.metres, 0);
  });

  test('is as true far from the equator and across 180° east', () => {
    const { dots, bar } = drawn({ lat: 60, lon: 179.99 }, { lat: 60, lon: -179.99 });
    const [west, east] = dots.map(({ point }) => point);
    expect((east?.x ?? 0) - (west?.x ?? 0)).toBeCloseTo((1111.95 * bar.length) / bar.metres, 0);
  });

  test('holds every number whole, and above the bar', () => {
    const { dots, size, bar } = drawn(
      theatre,
      tower,
      { lat: 34.5627, lon: 38.2571 },
      { lat: 34.547, lon: 38.274 },
    );
    for (const { number } of dots) {
      expect(number.x).toBeGreaterThan(12);
      expect(number.x).toBeLessThan(size.width - 12);
      expect(number.y).toBeGreaterThan(12);
      expect(number.y).toBeLessThan(bar.y - 8);
    }
    expect(bar.length).toBeGreaterThan(25);
  });

  test('shows how far off a point may be, if that can be seen and has room', () => {
    expect(circles(20)).toEqual([]);
    expect(circles(400)).toEqual([
      ['monument', true],
      ['site', true],
    ]);
    expect(circles(5000)).toEqual([]);
  });

  test('moves the numbers of points at one place apart, and says so', () => {
    const { dots } = drawn(theatre, theatre, theatre);
    expect(dots.filter(({ isMoved }) => isMoved).length).toBeGreaterThan(1);
    expect(new Set(dots.map(({ point }) => `${point.x} ${point.y}`)).size).toBe(1);
  });
});

test('numbers never stand so close that one cannot be pressed without the other', () => {
  const size = { width: 300, height: 200 };
  const coordinate = double({ min: 0, max: 1, noNaN: true });
  assert(
    property(array(tuple(coordinate, coordinate), { minLength: 2, maxLength: 12 }), (spots) => {
      const numbers = spread(
        spots.map(([x, y]) => ({ x: 20 + 260 * x, y: 20 + 160 * y })),
        size,
      );
      for (const [i, a] of numbers.entries())
        for (const b of numbers.slice(0, i))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(discDistance - 0.5);
    }),
    { numRuns: 100, seed: 3 },
  );
});

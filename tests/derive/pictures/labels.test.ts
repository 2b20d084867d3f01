import { array, assert, boolean, double, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxAt,
  overlaps,
  placeNames,
  widthOf,
  type Ground,
  type Name,
  type PlacedName,
} from '../../../src/derive/pictures/labels.ts';

const ground: Ground = {
  sizes: [280, 420, 560].map((width) => ({ width, height: width * 0.75 })),
  taken: [],
  soft: [],
};

function name(of: string, x: number, y: number, more: Partial<Name<string>> = {}): Name<string> {
  return { of, spots: [{ x, y }], size: { width: 60, height: 14 }, sign: 4, ...more };
}

/** The pairs of names that overlap at some size. */
function clashes(placed: readonly PlacedName<string>[]): string[] {
  return ground.sizes.flatMap((size) =>
    placed.flatMap((a, i) =>
      placed
        .slice(0, i)
        .filter((b) =>
          a.boxes.some((box) =>
            b.boxes.some((other) => overlaps(boxAt(a.spot, box, size), boxAt(b.spot, other, size))),
          ),
        )
        .map((b) => `${a.of} and ${b.of} at ${size.width}`),
    ),
  );
}

describe('names', () => {
  test('never overlap, at no size, wherever their spots are', () => {
    const spot = double({ min: 0.02, max: 0.98, noNaN: true });
    const names = array(tuple(spot, spot, integer({ min: 10, max: 90 }), boolean()), {
      maxLength: 25,
    });
    assert(
      property(names, (all) => {
        const asked = all.map(([x, y, width, isArea], i) =>
          isArea
            ? { of: `${i}`, spots: [{ x, y, turn: width }], size: { width, height: 14 } }
            : name(`${i}`, x, y, { size: { width, height: 14 } }),
        );
        expect(clashes(placeNames(asked, ground))).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('lie within the picture at every size', () => {
    const placed = placeNames([name('a', 0.99, 0.5), name('b', 0.5, 0.99), name('c', 0.01, 0.01)], ground);
    expect(placed).toHaveLength(3);
    for (const { spot, boxes } of placed)
      for (const size of ground.sizes)
        for (const { left, top, right, bottom } of boxes.map((box) => boxAt(spot, box, size)))
          expect([left >= 0, top >= 0, right <= size.width, bottom <= size.height]).not.toContain(false);
  });

  test('that are less important go first where there is no room', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => name(`${i}`, 0.5, 0.5 + i / 1000));
    const placed = placeNames(crowd, ground).map(({ of }) => of);
    expect(placed[0]).toBe('0');
    expect(placed.length).toBeLessThan(crowd.length);
  });

  test('that are required stay, apart from their sign and with a line to it', () => {
    const crowd = Array.from({ length: 10 }, (_, i) =>
      name(`${i}`, 0.5, 0.5, { required: true, target: 24 }),
    );
    const placed = placeNames(crowd, ground);
    expect(placed).toHaveLength(10);
    expect(clashes(placed)).toEqual([]);
    expect(placed.filter(({ line }) => line).length).toBeGreaterThan(3);
  });

  test('that are links have targets of 24 pixels that do not overlap', () => {
    const crowd = Array.from({ length: 5 }, (_, i) =>
      name(`${i}`, 0.4 + i / 50, 0.5, { required: true, target: 24 }),
    );
    const placed = placeNames(crowd, ground);
    for (const [i, a] of placed.entries()) {
      expect((a.target?.bottom ?? 0) - (a.target?.top ?? 0)).toBeGreaterThanOrEqual(24);
      for (const b of placed.slice(0, i))
        for (const size of ground.sizes)
          expect(
            a.target && b.target && overlaps(boxAt(a.spot, a.target, size), boxAt(b.spot, b.target, size)),
          ).toBe(false);
    }
  });

  test('keep off what is taken, and off rivers where there is a better place', () => {
    const taken = [{ spot: { x: 0.5, y: 0.5 }, boxes: [{ left: 5, right: 90, top: -20, bottom: 20 }] }];
    expect(placeNames([name('a', 0.5, 0.5)], { ...ground, taken })[0]?.anchor).toBe('end');
    const soft = Array.from({ length: 80 }, (_, i) => ({ x: 0.5 + i / 400, y: 0.5 }));
    expect(placeNames([name('a', 0.5, 0.5)], { ...ground, soft })[0]?.anchor).toBe('end');
  });

  test('are as wide as their letters', () => {
    expect(widthOf('', 12)).toBe(0);
    expect(widthOf('Mosul', 24)).toBeCloseTo(2 * widthOf('Mosul', 12));
    expect(widthOf('Mosul', 12, { bold: true })).toBeGreaterThan(widthOf('Mosul', 12));
    expect(widthOf('Iraq', 12, { spacing: 2 })).toBeCloseTo(widthOf('Iraq', 12) + 8);
  });
});

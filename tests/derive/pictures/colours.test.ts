import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fills, stone } from '../../../src/publish/preview/colours.ts';

const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');

/** The light and the dark value of a token. */
function token(name: string): readonly [string, string] {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return [light, dark];
}

/** A colour as CSS writes it. */
function hex(colour: readonly number[]): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG's relative luminance. */
function luminance(written: string): number {
  const full = written.length === 4 ? written.replaceAll(/[0-9a-f]/g, '$&$&') : written;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const sides = ['syrian-government', 'iraqi-government', 'coalition', 'syrian-opposition', 'other'];

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  const of = (name: string): string => token(name)[scheme === 'light' ? 0 : 1];

  test.each([...sides, 'islamic-state'])('the bars of %s stand out from the page', (side) => {
    expect(contrast(of(`held-${side}`), of('stone'))).toBeGreaterThanOrEqual(3);
  });

  test.each(sides)('the bars of %s stand out from those of Islamic State beside them', (side) => {
    expect(contrast(of(`held-${side}`), of('held-islamic-state'))).toBeGreaterThanOrEqual(3);
  });

  test.each(['syrian-government', 'iraqi-government'])('names can be read on the bars of %s', (side) => {
    expect(contrast(of(`held-${side}`), of('on-held'))).toBeGreaterThanOrEqual(4.5);
  });

  test('names can be read on the bars of Islamic State, and text on the page', () => {
    expect(contrast(of('held-islamic-state'), of('on-islamic-state'))).toBeGreaterThanOrEqual(4.5);
    for (const name of ['ink', 'ink-soft', 'accent'])
      expect(contrast(of(name), of('stone'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the preview images are painted in the colours of the light pages', () => {
  expect(hex(stone)).toBe(token('stone')[0]);
  for (const side of [
    'islamic-state',
    'syrian-government',
    'iraqi-government',
    'coalition',
    'syrian-opposition',
    'other',
  ] as const)
    expect([side, hex(fills[side].ground)]).toEqual([side, token(`held-${side}`)[0]]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colours, looks } from '../../../src/derive/pictures/paints.ts';
import { conditions, openVocabularies } from '../../../src/record/vocabulary.ts';
import { holdersWithoutActor } from '../../../src/record/holder.ts';

const tokens = ['tokens', 'lanes'].map((name) => readFileSync(`src/ui/styles/${name}.css`, 'utf8')).join('');

/** The light and the dark value of a token. */
function token(name: string): readonly [string, string] {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return [light, dark];
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

const held = Object.keys(openVocabularies.side).filter((side) => side !== 'none');
const sides = held.filter((side) => side !== 'islamic-state');
const plain = looks.filter(({ name, pattern }) => held.includes(name) && !pattern);

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  const of = (name: string): string => token(name)[scheme === 'light' ? 0 : 1];

  test.each(held)('the bars of %s stand out from the page', (side) => {
    const outline = looks.find(({ name }) => name === side)?.outline ?? `held-${side}`;
    const seen = [`held-${side}`, outline].map((name) => contrast(of(name), of('stone')));
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
  });

  test.each(sides)('the bars of %s stand out from those of Islamic State beside them', (side) => {
    expect(contrast(of(`held-${side}`), of('held-islamic-state'))).toBeGreaterThanOrEqual(3);
  });

  test.each(plain)('names can be read on the bars of $name', ({ ground, text }) => {
    expect(contrast(of(ground), of(text))).toBeGreaterThanOrEqual(4.5);
  });

  test('text can be read on the page', () => {
    for (const name of ['ink', 'ink-soft', 'accent'])
      expect(contrast(of(name), of('stone'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the colours of pictures are the light values of their tokens', () => {
  expect(Object.fromEntries(Object.keys(colours).map((name) => [name, token(name)[0]]))).toEqual(colours);
});

test('every side, every condition and both words for nobody have a look, and no two the same', () => {
  const named = new Map(looks.map(({ name, ...look }) => [String(name), JSON.stringify(look)]));
  for (const group of [[...held, ...holdersWithoutActor], Object.keys(conditions)]) {
    expect(group.filter((word) => !named.has(word))).toEqual([]);
    expect(new Set(group.map((word) => named.get(word))).size).toBe(group.length);
  }
});

test('no two plain looks of a chart are told apart by colour alone where the system chooses the colours', () => {
  expect(looks.filter(({ pattern, plain: way }) => (pattern === undefined) !== (way !== undefined))).toEqual(
    [],
  );
  expect(new Set(plain.map((look) => look.plain)).size).toBe(plain.length);
});

test('no two holders are told apart by colour alone where the system chooses the colours', () => {
  const holders = looks.filter(({ name, ground }) => ground.startsWith('held-') || name === 'contested');
  const drawn = holders.map(({ pattern, plain: way }) =>
    JSON.stringify(way ?? { ...pattern, colour: '', opacity: 1 }),
  );
  expect(holders.filter((_, i) => drawn.indexOf(drawn[i] ?? '') !== i)).toEqual([]);
});

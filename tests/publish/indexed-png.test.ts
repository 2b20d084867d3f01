import { createRequire } from 'node:module';
import loadCanvasKit from 'canvaskit-wasm';
import { expect, test } from 'vitest';
import { indexedPng } from '../../src/publish/preview/indexed-png.ts';

const require = createRequire(import.meta.url);
const kit = await loadCanvasKit({ locateFile: (file) => require.resolve(`canvaskit-wasm/bin/${file}`) });

/** The pixels of a PNG as another program reads it. */
function decoded(png: Uint8Array): number[] {
  const image = kit.MakeImageFromEncoded(png);
  const pixels = image?.readPixels(0, 0, {
    width: image.width(),
    height: image.height(),
    alphaType: kit.AlphaType.Unpremul,
    colorType: kit.ColorType.RGBA_8888,
    colorSpace: kit.ColorSpace.SRGB,
  });
  return [...(pixels ?? [])];
}

/** Pixels of which each is given by its place. */
function picture(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[],
): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: width * height }, (_, i) => [
      ...colour(i % width, Math.floor(i / width)),
      255,
    ]).flat(),
  );
}

test('an image of few colours is kept pixel for pixel, its equal rows too', () => {
  const pixels = picture(30, 40, (x, y) => [x < 9 ? 246 : 33, 8 * Math.floor(y / 8), (x * 3) % 9]);
  expect(decoded(indexedPng(pixels, 30, 40))).toEqual([...pixels]);
});

test('of very many colours each is shown by one nearly alike, and the most frequent as it is', () => {
  const pixels = picture(256, 256, (x, y) => (y < 100 ? [246, 243, 236] : [x, y, 236]));
  const shown = decoded(indexedPng(pixels, 256, 256));
  expect(shown.slice(0, 3)).toEqual([246, 243, 236]);
  expect(shown.filter((value, i) => Math.abs(value - (pixels[i] ?? 0)) > 40)).toEqual([]);
});

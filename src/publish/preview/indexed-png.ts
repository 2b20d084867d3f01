/**
 * PNG with a palette. The images hold few colours, so this is a third of the size of Skia's own PNG and takes
 * less time. The bytes depend on the pixels alone: `fflate` is plain JavaScript, where Node's zlib compresses
 * differently on different processors.
 */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Colour } from './colours.ts';

/** Turns opaque RGBA pixels into the bytes of a PNG; each pixel takes the nearest colour of the palette. */
export function indexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  toIndex: (rgb: number) => number,
  palette: readonly Colour[],
): Uint8Array {
  const rgba = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  // Each row begins with the number of its filter: 0, none.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to++) {
      const rgb = rgba.getUint32(from) >>> 8;
      if (rgb !== last) {
        index = toIndex(rgb);
        last = rgb;
      }
      rows[to] = index;
    }
  }
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', join([uint32(width), uint32(height), Uint8Array.of(8, 3, 0, 0, 0)])),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Finds the index of the nearest colour, and remembers it. */
export function nearestIn(palette: readonly Colour[]): (rgb: number) => number {
  const known = new Map<number, number>();
  return (rgb) => {
    const before = known.get(rgb);
    if (before !== undefined) return before;
    const found = nearest(palette, rgb >>> 16, (rgb >>> 8) & 255, rgb & 255);
    known.set(rgb, found);
    return found;
  };
}

function nearest(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let best = 0;
  let least = Infinity;
  for (const [i, [r, g, b]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance >= least) continue;
    best = i;
    least = distance;
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(name), data]);
  return join([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPicture } from '../../src/parse/pictures.ts';
import { encoded } from '../../src/publish/pictures/encode.ts';
import { keptIn } from '../../src/publish/pictures/kept.ts';
import {
  largestFile,
  shownFiles,
  shownFormats,
  type Picture,
  type ShownFile,
} from '../../src/record/picture.ts';

const folder = 'tests/fixtures/record';

/** A picture of the fixtures with its bytes. */
async function pictureAt(path: string): Promise<Picture & { readonly bytes: Buffer }> {
  const read = await readPicture(join(folder, path));
  if ('reason' in read) throw new Error(read.reason);
  return { path, ...read, bytes: await readFile(join(folder, path)) };
}

describe.each(shownFormats)('the files in %s', (format) => {
  test.each([
    ['events/old-quarry/pictures/before.jpg', ['480 × 320', '960 × 640', '1600 × 1067']],
    ['sites/old-quarry/plan.png', ['480 × 343', '700 × 500']],
    ['monuments/stone-face/upright.jpg', ['300 × 200']],
    ['sites/old-quarry/small.avif', ['60 × 40']],
  ])('of %s are as large as they say, and hold nothing of a camera', async (path, sizes) => {
    const { bytes, ...picture } = await pictureAt(path);
    const files = shownFiles(picture, format);
    expect(files.map(({ width, height }) => `${width} × ${height}`)).toEqual(sizes);
    for (const file of files) {
      const made = await sharp(await encoded(bytes, file)).metadata();
      const { exif, xmp, iptc, icc, orientation, hasAlpha } = made;
      expect({ width: made.width, height: made.height }).toEqual({ width: file.width, height: file.height });
      expect({ exif, xmp, iptc, icc, orientation, hasAlpha }).toEqual({ hasAlpha: false });
    }
  });
});

test('the picture of the fixtures has what is left out of its files', async () => {
  const { exif } = await sharp((await pictureAt('events/old-quarry/pictures/before.jpg')).bytes).metadata();
  expect(exif?.toString('latin1')).toContain('Testcam');
});

test('the same picture makes the same bytes each time', async () => {
  const { bytes, ...picture } = await pictureAt('events/old-quarry/pictures/before.jpg');
  for (const format of shownFormats) {
    const [file] = shownFiles(picture, format);
    if (!file) throw new Error('The picture has no files.');
    const [first, second] = [await encoded(bytes, file), await encoded(bytes, file)];
    expect(Buffer.compare(first, second)).toBe(0);
  }
});

test('a photograph is turned as its camera says', async () => {
  const { bytes, ...picture } = await pictureAt('monuments/stone-face/upright.jpg');
  const { data, info } = await sharp(await encoded(bytes, largestFile(picture)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const blueAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 2] ?? 0;
  // The sky is above, the ground below.
  expect(blueAt(5, 5)).toBeGreaterThan(180);
  expect(blueAt(5, 195)).toBeLessThan(150);
});

test('what lets light through stands on white', async () => {
  const { bytes, ...picture } = await pictureAt('sites/old-quarry/plan.png');
  const { data } = await sharp(await encoded(bytes, largestFile(picture)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test('a picture that cannot be unpacked throws', async () => {
  const { bytes, ...picture } = await pictureAt('sites/old-quarry/plan.png');
  const damaged = Buffer.from(bytes);
  damaged.fill(0, 200, 1200);
  await expect(encoded(damaged, largestFile(picture))).rejects.toThrow(Error);
});

describe('files that are kept', () => {
  const file: ShownFile = { address: '/images/x-1-480.avif', format: 'avif', width: 480, height: 320 };
  const picture: Picture = { path: 'x.jpg', width: 480, height: 320, sha256: 'a'.repeat(64) };
  const state = { dir: '', made: 0 };
  const text = async (encoder = 'one', of = picture, at = file): Promise<string> => {
    const make = keptIn(join(state.dir, 'kept'), encoder, async () =>
      new TextEncoder().encode(`made ${++state.made}`),
    );
    return new TextDecoder().decode(await make(of, at));
  };
  beforeEach(async () => {
    Object.assign(state, { dir: await mkdtemp(join(tmpdir(), 'kept-')), made: 0 });
    return () => rm(state.dir, { recursive: true });
  });

  test('are made once', async () => {
    expect([await text(), await text()]).toEqual(['made 1', 'made 1']);
  });

  test('are made again for another picture, another size and another encoder', async () => {
    await text();
    expect(await text('two')).toBe('made 2');
    expect(await text('one', { ...picture, sha256: 'b'.repeat(64) })).toBe('made 3');
    expect(await text('one', picture, { ...file, width: 960 })).toBe('made 4');
    expect(await text()).toBe('made 1');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('2')])],
  ])('are made again where they were %s', async (_, change) => {
    await text();
    const [name = ''] = await readdir(join(state.dir, 'kept'));
    const path = join(state.dir, 'kept', name);
    await writeFile(path, change(await readFile(path)));
    expect([await text(), await text()]).toEqual(['made 2', 'made 2']);
  });

  test('are not needed: a folder that cannot be written stops nothing', async () => {
    await writeFile(join(state.dir, 'kept'), '');
    expect([await text(), await text()]).toEqual(['made 1', 'made 2']);
  });
});

import { copyFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepingPictures, readPicture } from '../../src/parse/pictures.ts';

const drawing = 'tests/fixtures/record/events/old-quarry/pictures/before.jpg';
const state = { dir: '' };
beforeAll(async () => {
  state.dir = await mkdtemp(join(tmpdir(), 'pictures-'));
  return () => rm(state.dir, { recursive: true });
});

/** What is said of a file that holds these bytes. */
async function said(bytes: Uint8Array): Promise<unknown> {
  const path = join(state.dir, 'picture');
  await writeFile(path, bytes);
  const read = await readPicture(path);
  return 'reason' in read ? read.reason : [read.width, read.height];
}

const broken = 'The picture is broken: its file is cut off, or damaged.';

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture in %s', (format) => {
  const made = { bytes: Buffer.alloc(0) };
  beforeAll(async () => {
    made.bytes = await sharp(drawing).resize(60, 40).toFormat(format).toBuffer();
  });

  test('has its size, whatever it is called', async () => {
    expect(await said(made.bytes)).toEqual([60, 40]);
  });

  test.each([0.3, 0.5, 0.9])('is broken where it is cut off after %d of it', async (part) => {
    expect(await said(made.bytes.subarray(0, Math.floor(made.bytes.length * part)))).toBe(broken);
  });

  test('is broken where its last byte is missing', async () => {
    expect(await said(made.bytes.subarray(0, -1))).toBe(broken);
  });

  test('is whole where something stands behind its end', async () => {
    expect(await said(Buffer.concat([made.bytes, Buffer.from('\0\0\0\u000Cfreemore')]))).toEqual([60, 40]);
  });
});

test('a photograph that its camera says to turn has the size in which one looks at it', async () => {
  expect(await readPicture('tests/fixtures/record/monuments/stone-face/upright.jpg')).toMatchObject({
    width: 300,
    height: 200,
  });
});

test('a small picture in the data of a camera is no end of the large one', async () => {
  const small = await sharp(drawing).resize(20).jpeg().toBuffer();
  const whole = await sharp(drawing).resize(60, 40).jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(small.length + 2, 2);
  const bytes = Buffer.concat([whole.subarray(0, 2), head, small, whole.subarray(2)]);
  expect(await said(bytes)).toEqual([60, 40]);
  expect(await said(bytes.subarray(0, -100))).toBe(broken);
});

test.each([
  ['nothing', ''],
  ['a text', 'This is a text.'],
  ['the beginning of a picture alone', '\u00FF\u00D8\u00FF'],
  ['a page', '<!doctype html><title>Gate</title>'],
])('a file that holds %s is no picture', async (_, text) => {
  expect(await said(Buffer.from(text, 'latin1'))).toMatch(/^The (?:file is no picture|picture is broken)/);
});

test('a picture that is not there is a finding, and no error is thrown', async () => {
  expect(await readPicture(join(state.dir, 'missing.jpg'))).toMatchObject({
    reason: 'The picture cannot be read (ENOENT).',
  });
});

test('a picture is read anew where its file was written since, and not else', async () => {
  const path = join(state.dir, 'kept.jpg');
  const read = keepingPictures();
  await copyFile(drawing, path);
  const first = await read(path);
  expect(await read(path)).toBe(first);
  await writeFile(path, await readFile('tests/fixtures/record/monuments/stone-face/upright.jpg'));
  await utimes(path, 1, 1);
  expect(await read(path)).toMatchObject({ width: 300 });
});

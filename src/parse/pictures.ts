/** The files of pictures: what their first bytes tell, and whether they are whole. No picture is unpacked here. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { longestSide, mostBytes, mostPixels, type Picture } from '../record/picture.ts';
import { codeOf } from '../system-error.ts';
import type { Finding } from './diagnostic.ts';
import { formatOf, isWhole } from './picture-bytes.ts';

/** The formats that a picture may have. */
const formats = 'a picture in JPEG, PNG, WebP or AVIF';

/** What a file is, without its path: a picture, or what is wrong with it. */
export type PictureRead = Omit<Picture, 'path'> | Finding;

/** A way to read the file of a picture. Never throws: what cannot be read is a finding. */
export type ReadPicture = (path: string) => Promise<PictureRead>;

/** Whether a file is named like a picture, in a format that is taken or in another. */
export function isNamedLikePicture(path: string): boolean {
  return /\.(?:jpe?g|jfif|png|webp|avif|svgz?|gif|tiff?|bmp|hei[cf]|jxl|jp2)$/i.test(path);
}

/** Reads the size of a picture from the beginning of its file, and makes sure that the file is whole. */
export async function readPicture(path: string): Promise<PictureRead> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return tooLarge(size);
    return await pictureOf(await readFile(path));
  } catch (cause) {
    const code = codeOf(cause) ?? 'unknown reason';
    return { reason: `The picture cannot be read (${code}).`, note: 'Check the rights of the file.' };
  }
}

/** Reads pictures again and again, each anew only where its file has another size or was written since. */
export function keepingPictures(): ReadPicture {
  const known = new Map<string, { readonly state: string; readonly read: PictureRead }>();
  return async (path) => {
    const state = await stateOf(path);
    const before = known.get(path);
    if (before?.state === state) return before.read;
    const read = await readPicture(path);
    known.set(path, { state, read });
    return read;
  };
}

async function stateOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(path);
    return `${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return '';
  }
}

function tooLarge(size: number): Finding {
  return {
    reason: `The picture has ${size} bytes.`,
    expected: [`at most ${mostBytes} bytes, which is 12 MB`],
    note: 'Save it smaller; pages show it at most 1600 pixels wide.',
  };
}

async function pictureOf(bytes: Buffer): Promise<PictureRead> {
  const format = formatOf(bytes);
  if (format === undefined) return noPicture(bytes);
  const size = isWhole(bytes, format) ? await sizeOf(bytes) : undefined;
  if (size === undefined) return brokenPicture;
  const { width, height, pages } = size;
  if (pages > 1) return { reason: 'The picture is an animation.', expected: ['a picture that stands still'] };
  if (width * height > mostPixels || Math.max(width, height) > longestSide)
    return {
      reason: `The picture has ${width} × ${height} pixels.`,
      expected: [`at most ${mostPixels / 1_000_000} million pixels, and ${longestSide} along a side`],
      note: 'Save it smaller; pages show it at most 1600 pixels wide.',
    };
  return { width, height, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What is said of a picture that cannot be unpacked. */
export const brokenPicture: Finding = {
  reason: 'The picture is broken: its file is cut off, or damaged.',
  expected: [formats],
  note: 'Copy the file again from where it came from.',
};

function noPicture(bytes: Buffer): Finding {
  const start = bytes.subarray(0, 1000).toString('latin1');
  return /<svg[\s>]/i.test(start)
    ? {
        reason: 'The file is a drawing in SVG, which can hold code and look different on each machine.',
        expected: [formats],
        note: 'Save the drawing as PNG.',
      }
    : {
        reason: 'The file is no picture in a format that pages can show.',
        expected: [formats],
        note: 'Its name makes no picture of it; save the picture in one of these formats.',
      };
}

/** The size of a picture as it is looked at; nothing where the beginning of the file does not tell. */
async function sizeOf(
  bytes: Buffer,
): Promise<{ readonly width: number; readonly height: number; readonly pages: number } | undefined> {
  // Most folders hold no picture, and a check of them is quicker without the library.
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { ...autoOrient, pages };
  } catch {
    return undefined;
  }
}

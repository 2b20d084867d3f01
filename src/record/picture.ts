/** The files of pictures that lie beside entries, and those that pages show of them. */
import { pictureFolder, type Address } from './address.ts';

/** What a file of a picture is, as its first bytes tell. */
export interface Picture {
  /** The path below the content folder, with forward slashes. */
  readonly path: string;
  /** Its width as it is looked at, turned as its camera says, in pixels. */
  readonly width: number;
  /** Its height, likewise. */
  readonly height: number;
  /** The SHA-256 sum of the file, as 64 digits. */
  readonly sha256: string;
}

/** The most bytes that a file of a picture may have: 12 MB. */
export const mostBytes = 12_000_000;
/** The most pixels that a picture may have, so that none fills the memory when it is unpacked. */
export const mostPixels = 100_000_000;
/** The most pixels along one side: WebP has no larger pictures. */
export const longestSide = 16_383;

/**
 * The path of a picture below the content folder, from that of the entry which names it. Systems write the letters of
 * one name in two ways; here there is one.
 *
 * @example
 * picturePath('events/palmyra/arch.md', 'arch/before.jpg') //=> 'events/palmyra/arch/before.jpg'
 */
export function picturePath(entry: string, file: string): string {
  return `${entry.slice(0, entry.lastIndexOf('/') + 1)}${file}`.normalize('NFC');
}

/** The formats in which pages show a picture, the smallest files first; the last is for browsers that know no other. */
export const shownFormats = ['avif', 'webp', 'jpg'] as const;
/** A format in which pages show a picture. */
export type ShownFormat = (typeof shownFormats)[number];

/** The media type of each format. */
export const typeOfPicture: Readonly<Record<ShownFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** The widths in which pages show a picture, in pixels. */
const shownWidths = [480, 960, 1600];

/** Counts the ways in which files of pictures were made: where that changes, so do their names, since hosts keep files. */
const recipe = 1;

/** A file that is made of a picture. */
export interface ShownFile {
  readonly address: Address;
  readonly format: ShownFormat;
  readonly width: number;
  readonly height: number;
}

/**
 * The files of a picture in a format, the narrowest first. None is wider than the picture.
 *
 * @example
 * shownFiles({ width: 700, … }, 'avif') //=> [{ width: 480, … }, { width: 700, … }]
 */
export function shownFiles({ sha256, width, height }: Picture, format: ShownFormat): ShownFile[] {
  const widths = new Set(shownWidths.map((each) => Math.min(each, width)));
  return [...widths].map((each) => ({
    address: `${pictureFolder}${sha256.slice(0, 20)}-${recipe}-${each}.${format}`,
    format,
    width: each,
    height: Math.max(1, Math.round((height * each) / width)),
  }));
}

/** The widest file of a picture that every program can show. Throws a `RangeError` for a picture without width. */
export function largestFile(picture: Picture): ShownFile {
  const file = shownFiles(picture, 'jpg').at(-1);
  if (!file) throw new RangeError(`The picture "${picture.path}" has no files.`);
  return file;
}

/** The picture of an image of an entry. Throws a `RangeError` where it was not read. */
export function pictureOf(
  entry: { readonly file: string },
  image: { readonly file: string },
  { pictures }: { readonly pictures: ReadonlyMap<string, Picture> },
): Picture {
  const path = picturePath(entry.file, image.file);
  const picture = pictures.get(path);
  if (!picture) throw new RangeError(`The record holds no picture "${path}".`);
  return picture;
}

/** The files that pages show of a picture: smaller, and without anything that the camera wrote into it. */
import sharp, { type Sharp } from 'sharp';
import { mostPixels, type ShownFile, type ShownFormat } from '../../record/picture.ts';

/** How each format is written. With every change here, `recipe` in `src/record/picture.ts` counts on. */
const settings = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 76, effort: 4 },
  jpg: { quality: 78, mozjpeg: true },
} as const;

const writers: Readonly<Record<ShownFormat, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif(settings.avif),
  webp: (picture) => picture.webp(settings.webp),
  jpg: (picture) => picture.jpeg(settings.jpg),
};

/** All that decides the bytes of a file, beside the picture and the file itself. */
export const encoder = JSON.stringify({ settings, versions: sharp.versions });

/**
 * Makes a file of a picture: turned upright, in sRGB, on white where it lets light through. Throws for a picture that
 * cannot be unpacked.
 */
export async function encoded(bytes: Uint8Array, { format, width, height }: ShownFile): Promise<Uint8Array> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  return writers[format](picture).toBuffer();
}

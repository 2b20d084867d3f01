/** Images as data: where their largest file is, whom they credit and under which licence. */
import { z } from 'zod';
import { largestFile, pictureOf } from '../../record/picture.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { imageSchema, type Image } from '../../record/schema/image.ts';
import type { Edition } from '../../record/words/edition.ts';

const { shape } = imageSchema;

/** An image in a file of data. */
export const imageData = z.strictObject({
  file: z.string().describe('The file beside the entry from which the pictures of the site are made.'),
  url: z.url().describe('The address of the picture at its widest, as JPEG.'),
  width: z.int().positive().describe('The width of that picture in pixels.'),
  height: z.int().positive().describe('Its height in pixels.'),
  alt: shape.alt,
  caption: z.nullable(shape.caption.unwrap()).describe(shape.caption.description ?? ''),
  credit: shape.credit,
  licence: shape.licence,
  source: z.nullable(shape.source.unwrap()).describe(shape.source.description ?? ''),
  taken: z
    .string()
    .nullable()
    .describe(shape.taken.description ?? ''),
  shows: shape.shows.unwrap().describe('The ids of the monuments that it shows.'),
  pair: z
    .nullable(shape.pair.unwrap())
    .describe('A word that two images of the entry share, one before and one after.'),
});

/** The images of an entry as data. */
export function dataOfImages(
  entry: { readonly file: string; readonly images: readonly Image[] },
  record: HeritageRecord,
  { url }: Pick<Edition, 'url'>,
): z.infer<typeof imageData>[] {
  return entry.images.map((image) => {
    const { address, width, height } = largestFile(pictureOf(entry, image, record));
    return {
      file: image.file,
      url: url(address),
      width,
      height,
      alt: image.alt,
      caption: image.caption ?? null,
      credit: image.credit,
      licence: image.licence,
      source: image.source ?? null,
      taken: image.taken?.edtf ?? null,
      shows: image.shows,
      pair: image.pair ?? null,
    };
  });
}

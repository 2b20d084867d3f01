import { z } from 'zod';
import { imageLicences, wordsOf } from '../vocabulary.ts';
import { edtfDate, forms, group, id, intros, pictureFiles, reference, text, whenMissing } from './fields.ts';

/**
 * Whether a path leads out of the folder in which it is written, or to a file that is left alone.
 *
 * @example
 * leadsOut('arch/before.jpg') //=> false
 * leadsOut('../arch.jpg') //=> true
 * leadsOut('/arch.jpg') //=> true
 */
export function leadsOut(path: string): boolean {
  return /\\|^[a-z]+:/i.test(path) || path.split('/').some((step) => step === '' || step.startsWith('.'));
}

function pictureFile() {
  return text(200)
    .superRefine((path, context) => {
      if (!leadsOut(path)) return;
      context.addIssue({
        code: 'custom',
        message: 'The picture does not lie beside the entry.',
        params: {
          rule: 'unknown-image',
          expected: 'a file in the folder of the entry, such as before.jpg, or in one below it',
        },
      });
    })
    .register(forms, { form: 'path of a file' })
    .register(pictureFiles, { folder: 'of the entry' });
}

/** A picture with what a reader must know of it. */
export const imageSchema = group('Image', {
  file: pictureFile().describe('The file, in the folder of the entry or in one below it.'),
  alt: text(300).describe('What is to be seen, for those who do not see it.'),
  caption: text(500).optional().describe('What stands below it.'),
  credit: text(200).describe('Who made it, or whoever holds the rights to it, as they wish to be named.'),
  licence: z
    .enum(wordsOf(imageLicences))
    .register(whenMissing, {
      rule: 'missing-licence',
      reason: 'The image does not say under which licence it is.',
      expected: wordsOf(imageLicences),
    })
    .describe('The terms under which it may be shown.'),
  source: reference('source').optional().describe('The source from which it is taken.'),
  taken: edtfDate().optional().describe('When it was taken.'),
  shows: z.array(reference('monument')).default([]).describe('The monuments that it shows.'),
  pair: id()
    .optional()
    .describe('A word of your own that joins two images of the entry, the one before and the one after.'),
}).register(intros, {
  intro:
    'Events, sites and monuments have images: files in JPEG, PNG, WebP or AVIF of 12 MB at most that lie beside the entry. Pages show them smaller, without what the camera wrote into them. Two with one word as `pair` stand side by side.',
});

/** The field `images`, alike on events, sites and monuments. */
export const imagesField = z
  .array(imageSchema)
  .default([])
  .describe('Pictures that lie beside the entry, with whom they credit and under which licence.');

/** A picture with what a reader must know of it. */
export type Image = z.infer<typeof imageSchema>;

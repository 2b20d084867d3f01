/** Every file that the site shows of the pictures of a record. */
import { shownPictures } from '../../derive/images.ts';
import { shownFiles, shownFormats, type Picture, type ShownFile } from '../../record/picture.ts';
import type { Address } from '../../record/address.ts';
import { once } from '../../record/once.ts';
import type { HeritageRecord } from '../../record/record.ts';

/** A file with the picture that it is made of. */
export interface PictureFile {
  readonly picture: Picture;
  readonly file: ShownFile;
}

/** The files by their addresses. */
export const pictureFiles = once(
  (record: HeritageRecord): ReadonlyMap<Address, PictureFile> =>
    new Map(
      shownPictures(record).flatMap((picture) =>
        shownFormats.flatMap((format) =>
          shownFiles(picture, format).map((file) => [file.address, { picture, file }] as const),
        ),
      ),
    ),
);

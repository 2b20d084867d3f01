import type { Named } from '../../record/holder.ts';
import { licenceText } from '../../record/licence.ts';
import {
  largestFile,
  pictureOf,
  shownFiles,
  typeOfPicture,
  type Picture,
  type ShownFile,
} from '../../record/picture.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Image } from '../../record/schema/image.ts';
import { grouped, type Pictured } from '../images.ts';
import { existing, lookup } from '../lookup.ts';
import { notesFor, type SourceNote } from './notes.ts';

/** An image as a page shows it. */
export interface ShownImage extends Pick<Image, 'alt' | 'caption' | 'credit' | 'licence' | 'taken'> {
  /** The address of the text of its licence; none where there is no such text. */
  readonly licenceUrl: string | undefined;
  /** The source that it comes from, where one is named. */
  readonly sources: readonly SourceNote[];
  /** The monuments that it shows, but for the one that the page is about. */
  readonly shows: readonly Named[];
  /** Its files in the formats that not every browser knows, by media type, the best first; each the narrowest first. */
  readonly better: readonly { readonly type: string; readonly files: readonly ShownFile[] }[];
  /** Its files in the format that every browser knows. */
  readonly plain: readonly ShownFile[];
  /** The widest of these. */
  readonly largest: ShownFile;
}

/** Images that stand together: one, or a pair with the earlier one first. */
export type ImageGroup = readonly ShownImage[];

/** The images of an entry, with the notes of its page. */
export function imagesView(
  entry: Pictured,
  notes: readonly SourceNote[],
  record: HeritageRecord,
): readonly ImageGroup[] {
  const { monuments } = lookup(record);
  const shown = ({ alt, caption, credit, licence, taken, source, shows, file }: Image): ShownImage => ({
    alt,
    caption,
    credit,
    licence,
    taken,
    licenceUrl: licenceText.get(licence),
    sources: source === undefined ? [] : notesFor([source], notes),
    shows: shows.filter((id) => id !== entry.id).map((id) => existing(monuments, id)),
    ...filesOf(pictureOf(entry, { file }, record)),
  });
  return grouped(entry.images).map((group) => group.map(shown));
}

function filesOf(picture: Picture): Pick<ShownImage, 'better' | 'plain' | 'largest'> {
  return {
    better: [
      { type: typeOfPicture.avif, files: shownFiles(picture, 'avif') },
      { type: typeOfPicture.webp, files: shownFiles(picture, 'webp') },
    ],
    plain: shownFiles(picture, 'jpg'),
    largest: largestFile(picture),
  };
}

/** `images.csv`: the pictures of events, sites and monuments, with whom they credit and under which licence. */
import { pictureOf, largestFile, type ShownFile } from '../../../record/picture.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import type { Pictured } from '../../../derive/images.ts';
import type { Image } from '../../../record/schema/image.ts';
import { imageLicences, wordsOf } from '../../../record/vocabulary.ts';
import { dateColumns } from '../dates.ts';
import { items } from '../field.ts';
import { tableOf } from '../table.ts';

const kinds = ['event', 'site', 'monument'] as const;

interface Row {
  readonly kind: (typeof kinds)[number];
  readonly id: string;
  /** The number of the image in its entry, from 1. */
  readonly number: number;
  readonly image: Image;
  readonly file: ShownFile;
}

/** The table of images. */
export const imagesTable = tableOf({
  name: 'images',
  rowsOf,
  columns: [
    { name: 'kind', words: kinds, filled: true, value: ({ kind }) => kind },
    { name: 'id', filled: true, value: ({ id }) => id },
    { name: 'number', type: 'integer', filled: true, value: ({ number }) => number },
    { name: 'picture_url', filled: true, value: ({ file }, { url }) => url(file.address) },
    { name: 'width', type: 'integer', filled: true, value: ({ file }) => file.width },
    { name: 'height', type: 'integer', filled: true, value: ({ file }) => file.height },
    { name: 'alt', filled: true, value: ({ image }) => image.alt },
    { name: 'caption', value: ({ image }) => image.caption },
    { name: 'credit', filled: true, value: ({ image }) => image.credit },
    {
      name: 'picture_licence',
      words: wordsOf(imageLicences),
      filled: true,
      value: ({ image }) => image.licence,
    },
    { name: 'source', value: ({ image }) => image.source },
    ...dateColumns('taken_', ({ image }: Row) => image.taken),
    { name: 'shows', type: 'list', value: ({ image }) => items(image.shows) },
    { name: 'pair', value: ({ image }) => image.pair },
  ],
  primaryKey: ['kind', 'id', 'number'],
  foreignKeys: [{ columns: ['source'], table: 'sources', to: ['id'] }],
});

function rowsOf(record: HeritageRecord): Row[] {
  const rows = (kind: Row['kind'], entries: readonly Pictured[]): Row[] =>
    entries.flatMap((entry) =>
      entry.images.map((image, i) => ({
        kind,
        id: entry.id,
        number: i + 1,
        image,
        file: largestFile(pictureOf(entry, image, record)),
      })),
    );
  return [
    ...rows('event', record.events),
    ...rows('site', record.sites),
    ...rows('monument', record.monuments),
  ];
}

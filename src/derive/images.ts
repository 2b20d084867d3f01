/** The images of entries: which there are, and which stand together. */
import { compareDays } from '../record/calendar.ts';
import { once } from '../record/once.ts';
import { pictureOf, type Picture } from '../record/picture.ts';
import type { Event, HeritageRecord, Monument, Site } from '../record/record.ts';
import type { Image } from '../record/schema/image.ts';
import { published } from './published.ts';

/** An entry that may have images. */
export type Pictured = Event | Site | Monument;

/** The pictures that pages show, each once, however many images are made of it. Drafts show none. */
export const shownPictures = once((record: HeritageRecord): readonly Picture[] => {
  const { events, sites, monuments } = published(record);
  const pictures = [...events, ...sites, ...monuments].flatMap((entry) =>
    entry.images.map((image) => pictureOf(entry, image, record)),
  );
  return [...new Map(pictures.map((picture) => [picture.sha256, picture])).values()];
});

/** Images as they stand together: one by itself, or a pair with the earlier one first. */
export function grouped(images: readonly Image[]): readonly (readonly Image[])[] {
  return [...Map.groupBy(images, (image) => image.pair ?? image).values()].map((group) =>
    group.toSorted((a, b) => (a.taken && b.taken ? compareDays(a.taken.start, b.taken.start) : 0)),
  );
}

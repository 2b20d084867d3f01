/** The preview images of a record in one language, by their addresses. */
import { previewOf, type Address } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { bytesOnce } from '../kept-work.ts';
import { eventCard, mostEventImages, recordCard, siteCard } from './cards.ts';
import { MissingLetters } from './drawing.ts';
import type { PreviewCard } from './preview-card.ts';
import { previewImage } from './preview-image.ts';

/** The image that stands for an event: its own, or its site's in a record too large for one each. */
export function previewOfEvent(
  { id, site }: { readonly id: string; readonly site: string },
  { events }: HeritageRecord,
  { locale }: Pick<Edition, 'locale'>,
): Address {
  return events.length > mostEventImages ? previewOf(locale, 'site', site) : previewOf(locale, 'event', id);
}

/** All cards of a record by the addresses of their images. */
export function previewCards(record: HeritageRecord, edition: Edition): ReadonlyMap<Address, PreviewCard> {
  const { events, sites } = record;
  const ownImages = events.length > mostEventImages ? [] : events;
  return new Map([
    [previewOf(edition.locale), recordCard(record, edition)],
    ...sites.map(
      (site) => [previewOf(edition.locale, 'site', site.id), siteCard(site, record, edition)] as const,
    ),
    ...ownImages.map(
      (event) => [previewOf(edition.locale, 'event', event.id), eventCard(event, record, edition)] as const,
    ),
  ]);
}

/** What whoever builds the site is told where events have no images of their own; nothing where they have. */
export function leftOut({ events }: HeritageRecord): string | undefined {
  return events.length > mostEventImages
    ? `The record holds ${events.length} events, more than ${mostEventImages}: their pages show the preview images of their sites.`
    : undefined;
}

/** The image of a card. A title with letters that no face of ours has is left to the name of the record, which `say` is told. */
export async function preview(card: PreviewCard, say: (message: string) => void): Promise<Uint8Array> {
  try {
    return await bytesOnce('preview', card, previewImage);
  } catch (error) {
    if (!(error instanceof MissingLetters)) throw error;
    say(`${error.message} The image shows the name of the record instead of “${card.title}”.`);
    const { locale, direction, record } = card;
    return bytesOnce('preview', { locale, direction, record, title: record }, previewImage);
  }
}

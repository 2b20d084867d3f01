/** What of a record takes long to make, made before its pages ask for it, beside whatever else goes on. */
import { setImmediate as others } from 'node:timers/promises';
import { recordIn } from '../derive/translated.ts';
import type { HeritageRecord, RecordEntry } from '../record/record.ts';
import type { NamedKind } from '../record/kind.ts';
import type { Edition } from '../record/words/edition.ts';
import { citationsOf, citationsOfEvent, citedEntry } from './citations/citations.ts';
import { preview, previewCards } from './preview/previews.ts';

/**
 * Makes all preview images of a record and all citations of its entries. Pages ask for these from the first entry to the
 * last, so they are made from the last to the first: who makes them and who asks meet between.
 */
export async function makeAhead(record: HeritageRecord, editions: readonly Edition[]): Promise<void> {
  const inAll = editions.map((edition) => ({ edition, words: recordIn(edition.locale, record) }));
  for (const { edition, words } of inAll)
    // What cannot be drawn is told where its page asks for it.
    for (const card of previewCards(words, edition).values()) await preview(card, () => undefined);
  for (const { edition, words } of inAll.toReversed()) {
    await cite('source', words.sources, words, edition);
    for (const event of words.events.toReversed()) {
      citationsOfEvent(event, edition);
      await others();
    }
    await cite('site', words.sites, words, edition);
    await cite('monument', words.monuments, words, edition);
    await cite('actor', words.actors, words, edition);
  }
}

/** Makes the citations of some entries, the last first; between two of them whatever else the thread does has its turn. */
async function cite<Named extends NamedKind>(
  kind: Named,
  entries: readonly RecordEntry<Named>[],
  record: HeritageRecord,
  edition: Edition,
): Promise<void> {
  for (const entry of entries.toReversed()) {
    citationsOf(citedEntry(kind, entry, record, edition), edition, 'publisher' in entry ? entry : undefined);
    await others();
  }
}

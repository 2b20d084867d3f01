/** The days on which images were taken: before their sources were issued, and before the record says anything of them. */
import type { VFileMessage } from 'vfile-message';
import { compareDays, type Day } from '../record/calendar.ts';
import { once } from '../record/once.ts';
import { found, imagesOf, type Corpus } from './corpus.ts';
import type { Original } from './entry.ts';

/** Reports images that were taken after the source they come from was issued, or after the last change of the record. */
export function* takenTooLate(entry: Original, corpus: Corpus): Generator<VFileMessage> {
  for (const [i, { taken, source }] of (imagesOf(entry) ?? []).entries()) {
    if (!taken) continue;
    const issued = corpus.original('source', source)?.partial.issued?.end ?? undefined;
    const isLate = (day: Day | undefined): day is Day =>
      day !== undefined && compareDays(day, taken.start) < 0;
    const path = ['images', i, 'taken'];
    if (isLate(issued))
      yield found('impossible-order', entry, path, {
        reason: `The image was taken on ${taken.start} at the earliest, but its source was issued by ${issued}.`,
        actual: taken.edtf,
        expected: [`a date on or before ${issued}`],
      });
    const day = lastChange(corpus);
    if (isLate(day))
      yield found('impossible-order', entry, path, {
        reason: `The image was taken on ${taken.start} at the earliest, but the record was last changed on ${day}.`,
        actual: taken.edtf,
        expected: [`a date on or before ${day}`],
        note: 'Correct the date; or, if it is right, say in "corrections" on which day the image was added.',
      });
  }
}

/** The last day on which anything in the folder was added or corrected. */
const lastChange = once((corpus: Corpus): Day | undefined =>
  corpus.originals
    .flatMap(({ partial }) => [
      ...('added' in partial ? [partial.added ?? []].flat() : []),
      ...(partial.corrections ?? []).map(({ date }) => date),
    ])
    .toSorted(compareDays)
    .at(-1),
);

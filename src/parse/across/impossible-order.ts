import type { VFileMessage } from 'vfile-message';
import { compareDays } from '../../record/calendar.ts';
import { label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { found, type Corpus } from '../corpus.ts';

/** Reports events that became known before they happened, and corrections older than their entry. */
export function* impossibleOrder(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const { date, reported, added, corrections } = entry.partial;
    if (date && reported && reported.end !== null && compareDays(reported.end, date.start) < 0)
      yield found('impossible-order', entry, ['reported'], {
        reason: `The event of ${label(date, defaultLocale)} is said to have become known earlier, ${label(reported, defaultLocale)}.`,
        actual: reported.edtf,
        expected: [`a date on or after ${date.start}`],
      });
    for (const [i, correction] of (corrections ?? []).entries()) {
      if (added === undefined || compareDays(correction.date, added) >= 0) continue;
      yield found('impossible-order', entry, ['corrections', i, 'date'], {
        reason: `The correction of ${correction.date} is older than the entry, which was added on ${added}.`,
        actual: correction.date,
        expected: [`a day on or after ${added}`],
      });
    }
  }
}

/** An event is reported by sources that could know of it. */
import type { VFileMessage } from 'vfile-message';
import { compareDays } from '../../record/calendar.ts';
import { label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { found, type Corpus } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/**
 * Reports sources issued before the first possible day of the event: an error where no other source stands
 * beside them, a warning where one does. A source without a day of issue is taken to be late enough.
 */
export function* checkEvidence(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events) {
    const { date, sources } = entry.partial;
    if (!date || !sources) continue;
    const early = sources.filter((id) => isEarly(entry, id, corpus));
    const alone = early.length === sources.length;
    for (const id of early) {
      const issued = corpus.source(id)?.partial.issued;
      yield found(alone ? 'early-source' : 'source-before-event', entry, ['sources', sources.indexOf(id)], {
        reason: `The source "${id}" was issued ${issued ? label(issued, defaultLocale) : ''}, before the event of ${label(date, defaultLocale)}.`,
        actual: id,
        expected: [`a source issued on or after ${date.start}`],
        note: 'Check the date of the event and of the source; a source that only announces the event is no report of it.',
      });
    }
  }
}

function isEarly(entry: EntryOf<'event'>, source: string, corpus: Corpus): boolean {
  const latest = corpus.source(source)?.partial.issued?.end;
  const first = entry.partial.date?.start;
  return latest !== null && latest !== undefined && first !== undefined && compareDays(latest, first) < 0;
}

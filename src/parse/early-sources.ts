/** An event is reported by sources that could know of it. */
import { compareDays } from '../record/calendar.ts';
import { label } from '../record/words/label.ts';
import { defaultLocale } from '../record/words/locale.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './diagnostic.ts';
import type { EntryOf } from './entry.ts';
import type { Path } from './front-matter/places.ts';

/**
 * The sources of an event that were issued before its first possible day. A source without a day of issue is taken to
 * be late enough.
 */
export function earlySources(
  { partial: { date, sources } }: EntryOf<'event'>,
  corpus: Corpus,
): { readonly path: Path; readonly finding: Finding }[] {
  if (!date) return [];
  return (sources ?? []).flatMap((id, i) => {
    const issued = corpus.original('source', id)?.partial.issued;
    if (!issued || issued.end === null || compareDays(issued.end, date.start) >= 0) return [];
    const finding = {
      reason: `The source "${id}" was issued ${label(issued, defaultLocale)}, before the event of ${label(date, defaultLocale)}.`,
      actual: id,
      expected: [`a source issued on or after ${date.start}`],
      note: 'Check the date of the event and of the source; a source that only announces the event is no report of it.',
    };
    return [{ path: ['sources', i], finding }];
  });
}

/** What the words of a source that date an event mean, by the written rule. */
import { resolvePhrase } from '../record/dating.ts';
import type { EdtfDate } from '../record/edtf.ts';
import type { Corpus } from './corpus.ts';
import type { EntryOf } from './entry.ts';

/** Words that date an event, with the date of the event, the day of their source, and what they resolve to. */
export interface DatedByPhrase {
  readonly phrase: string;
  readonly date: EdtfDate;
  readonly issued: EdtfDate;
  readonly resolution: ReturnType<typeof resolvePhrase>;
}

/** Resolves the phrase of an event; nothing where the phrase, the date or the day of issue is not known. */
export function resolvedPhrase(entry: EntryOf<'event'>, corpus: Corpus): DatedByPhrase | undefined {
  const { dating, date } = entry.partial;
  const issued = corpus.original('source', dating?.source)?.partial.issued;
  if (dating?.phrase === undefined || !date || !issued) return undefined;
  return { phrase: dating.phrase, date, issued, resolution: resolvePhrase(dating.phrase, issued) };
}

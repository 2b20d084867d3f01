import type { VFileMessage } from 'vfile-message';
import { compareDays } from '../../record/calendar.ts';
import { label } from '../../record/words/label.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { at, found, imagesOf, ofEach, ofEachBeside, type Corpus, type CorpusRule } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';
import { harmBeforeSighting, impossibleSightings } from '../sightings.ts';
import { takenTooLate } from '../taken.ts';

/**
 * Reports events that became known or were added before they happened, that follow what came after them, or whose
 * damage was seen before its time or in a source that is older; corrections older than their entry, sources that were
 * looked at before they were issued, and images that were taken after their source or after the record.
 */
export const impossibleOrder: CorpusRule = (corpus) => [
  ...inItself(corpus),
  ...besideSources(corpus),
  ...harmBeforeSighting(corpus),
  ...besideOthers(corpus),
];

const inItself = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind === 'event') yield* earlyKnown(entry);
  if (entry.kind === 'event' || entry.kind === 'story') yield* earlyCorrections(entry);
  if (entry.kind !== 'source') return;
  const { issued, accessed } = entry.partial;
  if (!issued || !accessed || accessed.end === null || compareDays(accessed.end, issued.start) >= 0) return;
  yield found('impossible-order', entry, ['accessed'], {
    reason: `The source of ${label(issued, defaultLocale)} is said to have been looked at earlier, ${label(accessed, defaultLocale)}.`,
    actual: accessed.edtf,
    expected: [`a date on or after ${issued.start}`],
  });
});

const besideSources = ofEachBeside(
  (corpus) => [corpus.group('source')],
  (entry, corpus) => (entry.kind === 'event' ? impossibleSightings(entry, corpus) : []),
);

function* besideOthers(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.events)
    if ((entry.partial.follows ?? []).length > 0) yield* againstDates(entry, corpus);
  for (const entry of corpus.originals)
    if ((imagesOf(entry) ?? []).length > 0) yield* takenTooLate(entry, corpus);
}

function* earlyKnown(entry: EntryOf<'event'>): Generator<VFileMessage> {
  const { date, reported, added } = entry.partial;
  if (date && reported && reported.end !== null && compareDays(reported.end, date.start) < 0)
    yield found('impossible-order', entry, ['reported'], {
      reason: `The event of ${label(date, defaultLocale)} is said to have become known earlier, ${label(reported, defaultLocale)}.`,
      actual: reported.edtf,
      expected: [`a date on or after ${date.start}`],
    });
  if (date && added !== undefined && compareDays(added, date.start) < 0)
    yield found('impossible-order', entry, ['added'], {
      reason: `The entry is said to have been added on ${added}, before its event of ${label(date, defaultLocale)}.`,
      actual: added,
      expected: [`a day on or after ${date.start}`],
    });
}

function* earlyCorrections(entry: EntryOf<'event' | 'story'>): Generator<VFileMessage> {
  const { added, corrections } = entry.partial;
  for (const [i, correction] of (corrections ?? []).entries()) {
    if (added === undefined || compareDays(correction.date, added) >= 0) continue;
    yield found('impossible-order', entry, ['corrections', i, 'date'], {
      reason: `The correction of ${correction.date} is older than the entry, which was added on ${added}.`,
      actual: correction.date,
      expected: [`a day on or after ${added}`],
    });
  }
}

/** Relations "follows" to events whose first possible day comes after this event’s last. */
function* againstDates(entry: EntryOf<'event'>, corpus: Corpus): Generator<VFileMessage> {
  const { date, follows } = entry.partial;
  if (!date || date.end === null) return;
  for (const [i, id] of (follows ?? []).entries()) {
    const before = corpus.original('event', id);
    if (!before?.partial.date) continue;
    if (compareDays(before.partial.date.start, date.end) <= 0) continue;
    yield found('impossible-order', entry, ['follows', i], {
      reason: `The event "${id}" cannot have come before this one: it happened on ${before.partial.date.start} at the earliest.`,
      actual: id,
      note: 'Take the relation out, or correct one of the two dates.',
      other: { ...at(before, ['date']), reason: 'That event has this date.' },
    });
  }
}

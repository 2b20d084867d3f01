import type { VFileMessage } from 'vfile-message';
import { compareDays, type Day } from '../../record/calendar.ts';
import { at, found, translationsIn, type Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';
import type { Original } from '../entry.ts';
import { listed, partsOf, type Part } from '../translation-parts.ts';

/** Reports translations that are older than the last change of their original, with the fields that changed after them. */
export function* staleTranslation(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    const since = entry.partial.revised;
    const changed = changesOf(original, partsOf(entry)).filter(
      ({ day }) => since === undefined || compareDays(day, since) > 0,
    );
    const last = changed
      .map(({ day }) => day)
      .toSorted(compareDays)
      .at(-1);
    if (last === undefined) continue;
    const finding = {
      reason: `The original "${original.file.id}.md" changed on ${last}, ${
        since === undefined
          ? 'and the translation does not say that it followed'
          : `after the translation of ${since}`
      }: ${listed(changed.map(({ field }) => `"${field}"`))}.`,
      actual: since,
      expected: [`revised: ${last}`],
      note: 'Go over these fields, then give "revised" the day on which you did.',
      other: { ...at(original, ['revised']), reason: 'The original says so here.' },
    };
    yield since === undefined
      ? diagnose('stale-translation', { file: entry.file.file, span: startOfFile }, finding)
      : found('stale-translation', entry, ['revised'], finding);
  }
}

interface Change {
  readonly field: Part['field'];
  readonly day: Day;
}

/** When the fields of an original changed that a translation has; a day for the whole is one for each of them. */
function changesOf({ partial: { revised } }: Original, translated: readonly Part[]): Change[] {
  if (revised === undefined) return [];
  return [...new Set(translated.map(({ field }) => field))].flatMap((field) => {
    const day = typeof revised === 'string' ? revised : revised[field];
    return day === undefined ? [] : [{ field, day }];
  });
}

import type { VFileMessage } from 'vfile-message';
import { found, isDraft, type Corpus } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports events that a relation names and that have no entry, or only a draft, which readers would not find. */
export function* unknownEvent(corpus: Corpus): Generator<VFileMessage> {
  yield* withoutEntry(corpus);
  if (!corpus.events.some(isDraft)) return;
  for (const entry of corpus.originals) {
    if (isDraft(entry)) continue;
    for (const { reference, text, path } of entry.mentions)
      if (reference?.to === 'event' && isDraft(corpus.find('event', text)))
        yield found('unknown-event', entry, path, {
          reason: `The event "${text}" is a draft, so that this relation would lead readers nowhere.`,
          actual: text,
          note: 'Take "draft: true" out of that event, or name it here once it is published.',
        });
  }
}

const withoutEntry = unknownIds('event', 'unknown-event');

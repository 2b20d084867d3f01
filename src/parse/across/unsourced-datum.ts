import type { VFileMessage } from 'vfile-message';
import { found, ofEach } from '../corpus.ts';

/** Reports roles, holders and states of an event with several sources that do not say which of them they rest on. */
export const unsourcedDatum = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind !== 'event') return;
  const { actors, control, monuments } = entry.partial;
  const sources = [...new Set(entry.partial.sources)];
  if (sources.length < 2) return;
  const lists = { actors, control, monuments };
  for (const [field, what] of data)
    for (const [i, item] of (lists[field] ?? []).entries())
      if (item.sources === undefined)
        yield found('unsourced-datum', entry, [field, i], {
          reason: `${what} does not say on which of the event’s sources it rests.`,
          expected: ['a field "sources" with one or more of the event’s sources'],
          note: `The event has ${sources.length} sources: ${sources.join(', ')}.`,
        });
});

const data = [
  ['actors', 'This role'],
  ['control', 'This holder'],
  ['monuments', 'This state'],
] as const;

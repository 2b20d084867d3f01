import type { VFileMessage } from 'vfile-message';
import { at, found, ofEach } from '../corpus.ts';
import { repeatsIn } from '../repeats.ts';

/** Reports events that leave one place with two holders. */
export const impossibleControl = ofEach(function* (entry): Generator<VFileMessage> {
  if (entry.kind !== 'event') return;
  const control = entry.partial.control ?? [];
  for (const [i, first] of repeatsIn(control.map(({ place }) => place)))
    yield found('impossible-control', entry, ['control', i], {
      reason: `The event says twice who holds "${control[i]?.place}" once it is over.`,
      actual: control[i]?.holder,
      note: 'Keep one holder; where both hold parts of it, write contested.',
      other: { ...at(entry, ['control', first]), reason: 'It says so here first.' },
    });
});

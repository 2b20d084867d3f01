import type { VFileMessage } from 'vfile-message';
import { at, found, type Corpus } from '../corpus.ts';

/** Reports events with parts that state a holder or a condition themselves. */
export function* umbrellaStates(corpus: Corpus): Generator<VFileMessage> {
  const parts = new Map(
    corpus.events.flatMap((part) => {
      const whole = part.partial['part-of'];
      return whole === undefined ? [] : [[whole, part] as const];
    }),
  );
  for (const entry of corpus.events) {
    const part = parts.get(entry.file.id);
    if (!part) continue;
    for (const field of ['control', 'monuments'] as const)
      if ((entry.partial[field] ?? []).length > 0)
        yield found('umbrella-states', entry, [field], {
          reason: `This event has parts, so it states no ${field === 'control' ? 'holder' : 'condition'} itself.`,
          expected: ['the statement in the entry of one of its parts'],
          note: 'Move it there; otherwise it would count twice.',
          other: { ...at(part, ['part-of']), reason: 'This event is one of its parts.' },
        });
  }
}

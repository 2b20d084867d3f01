import type { VFileMessage } from 'vfile-message';
import { at, found, ofKinds } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/** Reports names of publishers and agencies that differ from another one in spelling alone. */
export const similarName = ofKinds(['actor', 'source'], function* (corpus): Generator<VFileMessage> {
  const firsts = new Map<string, Spelling>();
  for (const actor of corpus.originals)
    if (actor.kind === 'actor' && actor.partial.name !== undefined)
      firsts.set(keyOf(actor.partial.name), { name: actor.partial.name });
  for (const entry of corpus.originals) {
    if (entry.kind !== 'source') continue;
    for (const field of ['publisher', 'agency'] as const) {
      const name = entry.partial[field];
      if (name === undefined || corpus.ids('actor').has(name)) continue;
      const first = firsts.get(keyOf(name));
      if (!first) firsts.set(keyOf(name), { name, entry, field });
      else if (first.name !== name)
        yield found('similar-name', entry, [field], {
          reason: `"${name}" and "${first.name}" seem to be one name in two spellings.`,
          actual: name,
          expected: [first.name],
          note: 'Spell it in one way.',
          ...(first.entry && first.field
            ? { other: { ...at(first.entry, [first.field]), reason: 'The other spelling stands here.' } }
            : {}),
        });
    }
  }
});

interface Spelling {
  readonly name: string;
  readonly entry?: EntryOf<'source'>;
  readonly field?: 'publisher' | 'agency';
}

/** What two spellings of one name have in common; `keyOf('The Al-Arabiya') //=> 'alarabiya'`. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

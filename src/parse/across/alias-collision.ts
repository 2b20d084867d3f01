import type { VFileMessage } from 'vfile-message';
import { at, found, type Corpus } from '../corpus.ts';
import { startOfFile, type Location } from '../diagnostic.ts';

/** Reports former ids that are the id or the former id of another event. */
export function* aliasCollision(corpus: Corpus): Generator<VFileMessage> {
  const taken = new Map<string, Location & { readonly what: string }>();
  for (const entry of corpus.events) {
    for (const [i, alias] of (entry.partial.aliases ?? []).entries()) {
      const other = corpus.original('event', alias)?.file.file;
      const holder = other === undefined ? taken.get(alias) : { file: other, span: startOfFile, what: 'id' };
      if (!holder) {
        taken.set(alias, { ...at(entry, ['aliases', i]), what: 'former id' });
        continue;
      }
      yield found('alias-collision', entry, ['aliases', i], {
        reason: `The former id "${alias}" is the ${holder.what} of an event already.`,
        actual: alias,
        note: 'An address can lead to one event only; take the alias out of one of the two.',
        other: { file: holder.file, span: holder.span, reason: 'The other event with this id is here.' },
      });
    }
  }
}

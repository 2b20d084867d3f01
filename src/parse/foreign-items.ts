/** Things in a list of a translation that its original does not have: an image, a place. */
import type { VFileMessage } from 'vfile-message';
import { at, found } from './corpus.ts';
import { nearest } from './diagnostic.ts';
import type { EntryOf } from './entry.ts';
import type { RuleId } from './rules.ts';

/** The things of a list, and how messages speak of them. */
export interface Items {
  readonly rule: RuleId;
  readonly list: 'images' | 'places';
  /** The field that tells one from the other. */
  readonly key: 'file' | 'id';
  readonly noun: 'image' | 'place';
  /** Those of the translation, as it names them. */
  readonly here: readonly string[];
  /** Those of the original. */
  readonly known: readonly string[];
}

/** Reports what the original does not have, and what stands twice. */
export function* foreignItems(
  entry: EntryOf<'translation'>,
  { rule, list, key, noun, here, known }: Items,
): Generator<VFileMessage> {
  for (const [i, name] of here.entries()) {
    const path = [list, i, key];
    const first = here.indexOf(name);
    if (first < i)
      yield found(rule, entry, path, {
        reason: `The ${noun} "${name}" is translated twice.`,
        actual: name,
        note: 'Keep one of the two.',
        other: { ...at(entry, [list, first, key]), reason: 'It is translated here first.' },
      });
    else if (!known.includes(name)) {
      const near = nearest(name, known);
      yield found(rule, entry, path, {
        reason: `The original "${entry.file.id}.md" has no ${noun} "${name}".`,
        actual: name,
        expected: near === undefined ? known : [near, ...known.filter((each) => each !== near)],
        note:
          known.length === 0
            ? `Take the ${noun} out; a translation adds nothing to its original.`
            : `${noun === 'image' ? 'An image' : 'A place'} is translated under the ${key} that it has in the original.`,
      });
    }
  }
}

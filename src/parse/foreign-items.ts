/** Things in a list of a translation that its original does not have: a claim, an image, a place. */
import type { VFileMessage } from 'vfile-message';
import { at, found } from './corpus.ts';
import { nearest } from './diagnostic.ts';
import type { EntryOf } from './entry.ts';
import { repeatsIn } from './repeats.ts';

/** The list that each rule looks at, the field that tells its items apart, and how messages speak of one. */
const lists = {
  'foreign-claim': { list: 'claims', key: 'id', noun: 'claim', any: 'A claim' },
  'foreign-image': { list: 'images', key: 'file', noun: 'image', any: 'An image' },
  'foreign-place': { list: 'places', key: 'id', noun: 'place', any: 'A place' },
} as const;

type Item = { readonly id: string } | { readonly file: string };

/** Reports what the original does not have, and what stands twice; of an original whose list is faulty, nothing. */
export function* foreignItems(
  rule: keyof typeof lists,
  entry: EntryOf<'translation'>,
  original: readonly Item[] | undefined,
): Generator<VFileMessage> {
  if (!original) return;
  const { list, key, noun, any } = lists[rule];
  const here = (entry.partial[list] ?? []).map(nameOf);
  const known = original.map(nameOf);
  const firsts = new Map(repeatsIn(here));
  for (const [i, name] of here.entries()) {
    const first = firsts.get(i);
    if (first !== undefined)
      yield found(rule, entry, [list, i, key], {
        reason: `The ${noun} "${name}" is translated twice.`,
        actual: name,
        note: 'Keep one of the two.',
        other: { ...at(entry, [list, first, key]), reason: 'It is translated here first.' },
      });
    else if (!known.includes(name)) {
      const near = nearest(name, known);
      yield found(rule, entry, [list, i, key], {
        reason: `The original "${entry.file.id}.md" has no ${noun} "${name}".`,
        actual: name,
        expected: near === undefined ? known : [near, ...known.filter((each) => each !== near)],
        note:
          known.length === 0
            ? `Take the ${noun} out; a translation adds nothing to its original.`
            : `${any} is translated under the ${key} that it has in the original.`,
      });
    }
  }
}

function nameOf(item: Item): string {
  return 'file' in item ? item.file : item.id;
}

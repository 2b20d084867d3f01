import type { VFileMessage } from 'vfile-message';
import { at, found, imagesOf, type Corpus } from '../corpus.ts';
import { nearest } from '../diagnostic.ts';

/** Reports images of translations that their original does not have, or that stand twice. */
export function* foreignImage(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.entries) {
    if (entry.kind !== 'translation') continue;
    const original = corpus.find(entry.file.kind, entry.file.id);
    if (!original || original.kind === 'unread' || original.kind === 'translation') continue;
    const known = imagesOf(original)?.map(({ file }) => file);
    if (!known) continue;
    const firsts = new Map<string, number>();
    for (const [i, { file }] of (entry.partial.images ?? []).entries()) {
      const path = ['images', i, 'file'];
      const first = firsts.get(file);
      if (first !== undefined)
        yield found('foreign-image', entry, path, {
          reason: `The image "${file}" is translated twice.`,
          actual: file,
          note: 'Keep one of the two.',
          other: { ...at(entry, ['images', first, 'file']), reason: 'It is translated here first.' },
        });
      else if (!known.includes(file)) {
        const near = nearest(file, known);
        yield found('foreign-image', entry, path, {
          reason: `The original "${original.file.id}.md" has no image "${file}".`,
          actual: file,
          expected: near === undefined ? known : [near, ...known.filter((each) => each !== near)],
          note:
            known.length === 0
              ? 'Take the image out; a translation adds nothing to its original.'
              : 'An image is translated under the file that it has in the original.',
        });
      }
      if (first === undefined) firsts.set(file, i);
    }
  }
}

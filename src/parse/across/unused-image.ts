import type { VFileMessage } from 'vfile-message';
import { picturePath } from '../../record/picture.ts';
import type { Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';
import type { Original } from '../entry.ts';
import { keptTally } from '../tally.ts';

/** Reports pictures that lie beside entries and that none of them names. */
export function* unusedImage(corpus: Corpus): Generator<VFileMessage> {
  const used = named(corpus.originals);
  // What cannot be read may name any picture of its folder.
  const open = corpus.entries.flatMap(({ kind, file }) =>
    kind === 'unread' ? [picturePath(file.path, '')] : [],
  );
  for (const [path, { file }] of corpus.pictures)
    if (!used.has(path) && !open.some((folder) => path.startsWith(folder)))
      yield diagnose(
        'unused-image',
        { file, span: startOfFile },
        {
          reason: 'No entry of this folder, or of one above it, names the picture, so no page shows it.',
          note: 'Name it in the field "images" of an entry beside it, or take it out.',
        },
      );
}

const named = keptTally(({ file, mentions }: Original) =>
  mentions.flatMap(({ isPicture, text }) => (isPicture ? [picturePath(file.path, text)] : [])),
);

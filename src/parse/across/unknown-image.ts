import type { VFileMessage } from 'vfile-message';
import { picturePath } from '../../record/picture.ts';
import { leadsOut } from '../../record/schema/image.ts';
import { found, ofEachBeside, type Corpus, type ReadEntry } from '../corpus.ts';
import { meant, nearest, type Finding } from '../diagnostic.ts';

/** Reports images whose file is not there, or is no whole picture that pages can show. */
export const unknownImage = ofEachBeside(
  (corpus) => [corpus.pictures],
  function* (entry, corpus): Generator<VFileMessage> {
    if (entry.kind === 'translation') return;
    for (const { text, path, isPicture } of entry.mentions) {
      if (!isPicture || text.trim() === '' || leadsOut(text)) continue;
      const read =
        corpus.pictures.get(picturePath(entry.file.path, text))?.read ?? missing(text, entry, corpus);
      if ('reason' in read) yield found('unknown-image', entry, path, { actual: text, ...read });
    }
  },
);

function missing(file: string, entry: ReadEntry, corpus: Corpus): Finding {
  const folder = picturePath(entry.file.path, '');
  const beside = [...corpus.pictures.keys()].flatMap((path) =>
    path.startsWith(folder) ? [path.slice(folder.length)] : [],
  );
  return {
    reason: `There is no picture "${file}" in the folder of the entry.`,
    ...meant(nearest(file.normalize('NFC'), beside), {
      expected: [`the file ${folder}${file}, in JPEG, PNG, WebP or AVIF`],
      note: 'Put the picture there, or take the image out.',
    }),
  };
}

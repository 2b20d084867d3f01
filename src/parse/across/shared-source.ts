import type { VFileMessage } from 'vfile-message';
import { folderOf } from '../../record/address.ts';
import { at, found, type Corpus, type ReadEntry } from '../corpus.ts';
import type { Location } from '../diagnostic.ts';
import { isInPlace } from '../in-place.ts';
import { namedSources } from '../named-sources.ts';

/** Reports sources that an event writes out though entries of other files name them too. */
export function* sharedSource(corpus: Corpus): Generator<VFileMessage> {
  const named = namedSources(corpus);
  for (const source of corpus.group('source')) {
    const { id, path } = source.file;
    if (source.kind === 'unread' || !isInPlace(source.file) || (named.get(id) ?? 0) < 2) continue;
    const other = corpus.originals
      .filter(({ file }) => file.path !== path)
      .flatMap((entry) => placeIn(entry, id) ?? [])[0];
    if (other)
      yield found('shared-source', source, ['id'], {
        reason: `The source "${id}" is written out in this event, and other entries name it too.`,
        actual: id,
        note: `Give it a file of its own, ${folderOf('source')}/${id}.md, which keeps its address; npm run check -- --fix does.`,
        other: { ...other, reason: 'It is named here.' },
      });
  }
}

/** The first place at which an entry names a source. */
function placeIn(entry: ReadEntry, id: string): Location | undefined {
  const field = entry.mentions.find(({ reference, text }) => reference?.to === 'source' && text === id);
  const citation = entry.cited.find(({ target }) => target === id);
  return field ? at(entry, field.path) : citation && { file: entry.file.file, span: citation.span };
}

import type { Corpus } from './corpus.ts';
import type { Original } from './entry.ts';
import { keptTally } from './tally.ts';

/** How many entries name or cite each source, translations not among them; right until another corpus is asked about. */
export function namedSources({ originals }: Corpus): ReadonlyMap<string, number> {
  return tally(originals);
}

const tally = keptTally(({ mentions, cited }: Original) => [
  ...mentions.flatMap(({ reference, text }) => (reference?.to === 'source' ? [text] : [])),
  ...cited.map(({ target }) => target),
]);

import type { CorpusRule } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of sources that no entry has. */
export const unknownSource: CorpusRule = unknownIds('source', 'unknown-source');

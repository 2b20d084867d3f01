import type { CorpusRule } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of places that the entry’s site does not have. */
export const unknownPlace: CorpusRule = unknownIds('place', 'unknown-place');

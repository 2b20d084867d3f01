import type { CorpusRule } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of monuments that no entry has. */
export const unknownMonument: CorpusRule = unknownIds('monument', 'unknown-monument');

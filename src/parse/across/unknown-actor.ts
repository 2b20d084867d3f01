import type { CorpusRule } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of actors that no entry has. */
export const unknownActor: CorpusRule = unknownIds('actor', 'unknown-actor');

import type { CorpusRule } from '../corpus.ts';
import { unknownIds } from '../unknown-ids.ts';

/** Reports ids of sites that no entry has. */
export const unknownSite: CorpusRule = unknownIds('site', 'unknown-site');

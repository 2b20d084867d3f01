import { once } from '../record/once.ts';
import { withoutDrafts } from '../record/outline.ts';
import type { HeritageRecord } from '../record/record.ts';

/** The record without its drafts; the same record where it has none. */
export const published = once((record: HeritageRecord): HeritageRecord => withoutDrafts(record));

import { once } from '../record/once.ts';
import type { HeritageRecord } from '../record/record.ts';

/** The record without its drafts; the same record where it has none. */
export const published = once((record: HeritageRecord): HeritageRecord => {
  const events = record.events.filter(({ draft }) => !draft);
  return events.length === record.events.length ? record : { ...record, events };
});

/** Which state of the record this is: the day on which an event was last added or corrected. */
import { latestChange } from '../derive/corrections.ts';
import { published } from '../derive/published.ts';
import type { Day } from '../record/calendar.ts';
import { once } from '../record/once.ts';
import type { HeritageRecord } from '../record/record.ts';

/** The day of the edition; none where the record has no event. Drafts do not count. */
export function editionDay(record: HeritageRecord): Day | undefined {
  return dayOf(record).day;
}

const dayOf = once((record: HeritageRecord): { readonly day: Day | undefined } => ({
  day: latestChange(published(record).events),
}));

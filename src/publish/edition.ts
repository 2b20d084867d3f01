/** Which state of the record this is: the day on which an event was last added or corrected. */
import { latestChange } from '../derive/corrections.ts';
import { published } from '../derive/published.ts';
import type { Day } from '../record/calendar.ts';
import { once } from '../record/once.ts';
import type { HeritageRecord } from '../record/record.ts';

/** The day of the edition; none where the record has no event. Drafts do not count. */
export const editionDay = once((record: HeritageRecord): Day | undefined =>
  latestChange(published(record).events),
);

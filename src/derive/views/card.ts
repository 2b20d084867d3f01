import { existing, lookup } from '../lookup.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';

/** An event as a list shows it. */
export interface EventCard extends Pick<Event, 'id' | 'title' | 'summary' | 'date' | 'category' | 'draft'> {
  /** The name of its site. */
  readonly site: string;
}

/** Events as lists show them, in the order given. */
export function cardsOf(events: readonly Event[] | undefined, record: HeritageRecord): EventCard[] {
  const { sites } = lookup(record);
  return (events ?? []).map(({ id, title, summary, date, category, draft, site }) => ({
    id,
    title,
    summary,
    date,
    category,
    draft,
    site: existing(sites, site).name,
  }));
}

import { existing, lookup } from '../lookup.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Term } from '../../record/vocabulary.ts';

/** An event as a list shows it. */
export interface EventCard extends Pick<
  Event,
  'id' | 'title' | 'summary' | 'date' | 'category' | 'draft' | 'foreign'
> {
  /** The name of its site. */
  readonly site: string;
  /** What the page that lists it adds: the state of its monument afterwards, the parts of its actor. */
  readonly terms?: readonly Term[];
}

/** Events as lists show them, in the order given; `termsOf` gives what this list adds to each. */
export function cardsOf(
  events: readonly Event[] | undefined,
  record: HeritageRecord,
  termsOf?: (event: Event) => readonly Term[],
): EventCard[] {
  return (events ?? []).map((event) => ({
    ...cardOf(event, record),
    ...(termsOf ? { terms: termsOf(event) } : {}),
  }));
}

/** An event as lists show it. */
export function cardOf(event: Event, record: HeritageRecord): EventCard {
  const { id, title, summary, date, category, draft, foreign } = event;
  const site = existing(lookup(record).sites, event.site).name;
  return { id, title, summary, date, category, draft, site, ...(foreign ? { foreign } : {}) };
}

/** An event as a row: what the table of events and the map of events have in common. */
import { existing, lookup } from '../../derive/lookup.ts';
import { pageOf } from '../../record/address.ts';
import { precisions } from '../../record/edtf-point.ts';
import { label } from '../../record/words/label.ts';
import type { Event, HeritageRecord, Monument, Site } from '../../record/record.ts';
import type { Location } from '../../record/schema/name.ts';
import { categories, wordsOf } from '../../record/vocabulary.ts';
import { dateColumns, qualifierOf, qualifiers, shapes } from './dates.ts';
import type { Column, ColumnName } from './field.ts';

/** An event with where it is. */
export interface EventRow {
  readonly event: Event;
  readonly site: Site;
  /** The monument whose point stands for the event, where it names exactly one that has a point. */
  readonly monument: Monument | undefined;
  /** That monument's point, or the site's. */
  readonly location: Location;
}

/** The events in chronological order, each with where it is. */
export function eventRows(record: HeritageRecord): EventRow[] {
  const { sites, monuments } = lookup(record);
  return record.events.map((event) => {
    const site = existing(sites, event.site);
    const located = event.monuments
      .map(({ monument }) => existing(monuments, monument))
      .filter(({ location }) => location !== undefined);
    const [monument] = located.length === 1 ? located : [];
    return { event, site, monument, location: monument?.location ?? site.location };
  });
}

/** What an event is, where and when. */
export const eventColumns: readonly Column<EventRow, ColumnName<'events'>>[] = [
  { name: 'id', filled: true, value: ({ event }) => event.id },
  { name: 'url', filled: true, value: ({ event }, { url }) => url(pageOf('event', event.id)) },
  { name: 'site', filled: true, value: ({ site }) => site.id },
  { name: 'site_name', filled: true, value: ({ site }) => site.name },
  { name: 'title', filled: true, value: ({ event }) => event.title },
  { name: 'summary', filled: true, value: ({ event }) => event.summary },
  { name: 'category', words: wordsOf(categories), filled: true, value: ({ event }) => event.category },
  ...dateColumns('', ({ event }: EventRow) => event.date),
  { name: 'label', filled: true, value: ({ event }, { locale }) => label(event.date, locale) },
  { name: 'precision', words: precisions, filled: true, value: ({ event }) => event.date.precision },
  { name: 'shape', words: shapes, filled: true, value: ({ event }) => event.date.shape },
  { name: 'qualifier', words: qualifiers, value: ({ event }) => qualifierOf(event.date) },
];

/** Where the point of an event comes from. */
export const pointColumns: readonly Column<EventRow, ColumnName<'events'>>[] = [
  {
    name: 'located_by',
    words: ['site', 'monument'],
    filled: true,
    value: ({ monument }) => (monument ? 'monument' : 'site'),
  },
  { name: 'accuracy', type: 'number', value: ({ location }) => location.accuracy },
];

/** An event as a row: what the table of events and the map of events have in common. */
import { existing, lookup } from '../../derive/lookup.ts';
import { pageOf } from '../../record/address.ts';
import { precisions } from '../../record/edtf-point.ts';
import { label } from '../../record/words/label.ts';
import type { Event, HeritageRecord, Monument, Site } from '../../record/record.ts';
import type { Location } from '../../record/schema/name.ts';
import { categories, wordsOf } from '../../record/vocabulary.ts';
import { dateColumns, qualifierOf, qualifiers, shapes } from './dates.ts';
import type { Column } from './field.ts';

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
export const eventColumns: readonly Column<EventRow>[] = [
  {
    name: 'id',
    description: 'The id of the event, which never changes.',
    filled: true,
    value: ({ event }) => event.id,
  },
  {
    name: 'url',
    description: 'The address of its page.',
    filled: true,
    value: ({ event }, { url }) => url(pageOf('event', event.id)),
  },
  { name: 'site', description: 'The id of the site.', filled: true, value: ({ site }) => site.id },
  { name: 'site_name', description: 'The name of the site.', filled: true, value: ({ site }) => site.name },
  { name: 'title', description: 'A neutral headline.', filled: true, value: ({ event }) => event.title },
  {
    name: 'summary',
    description: 'One or two sentences in plain text.',
    filled: true,
    value: ({ event }) => event.summary,
  },
  {
    name: 'category',
    description: 'What kind of happening it is.',
    words: wordsOf(categories),
    filled: true,
    value: ({ event }) => event.category,
  },
  ...dateColumns<EventRow>('', 'When it happened, no finer than the evidence', ({ event }) => event.date),
  {
    name: 'label',
    description: 'The date as the page prints it.',
    filled: true,
    value: ({ event }, { locale }) => label(event.date, locale),
  },
  {
    name: 'precision',
    description: 'The coarsest unit that the date states.',
    words: precisions,
    filled: true,
    value: ({ event }) => event.date.precision,
  },
  {
    name: 'shape',
    description:
      'What the date says: that it was then (date), that it lasted so long (interval), that it was once in that time (within), or on one of those days (one-of).',
    words: shapes,
    filled: true,
    value: ({ event }) => event.date.shape,
  },
  {
    name: 'qualifier',
    description:
      'Whether the date itself is approximate (~), uncertain (?) or both (%); empty where it is neither.',
    words: qualifiers,
    value: ({ event }) => qualifierOf(event.date),
  },
];

/** Where the point of an event comes from. */
export const pointColumns: readonly Column<EventRow>[] = [
  {
    name: 'located_by',
    description:
      'Whose point stands for the event: that of the one monument which it names, or that of the site.',
    words: ['site', 'monument'],
    filled: true,
    value: ({ monument }) => (monument ? 'monument' : 'site'),
  },
  {
    name: 'accuracy',
    description: 'How far off the point may be, in metres.',
    type: 'number',
    value: ({ location }) => location.accuracy,
  },
];

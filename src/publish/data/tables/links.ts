/** Tables that link an event to all that it names, a row for each: what `events.csv` packs into one cell. */
import type { Event, HeritageRecord } from '../../../record/record.ts';
import { isNobody } from '../../../record/holder.ts';
import { certainties, conditions, roles, wordsOf } from '../../../record/vocabulary.ts';
import type { Column } from '../field.ts';
import { tableOf, type ForeignKey } from '../table.ts';

/** An event and one of the things that it names. */
interface Link<Item> {
  readonly event: Event;
  readonly item: Item;
}

const eventColumn: Column<Link<unknown>> = {
  name: 'event',
  description: 'The id of the event.',
  filled: true,
  value: ({ event }) => event.id,
};
const toEvent: ForeignKey = { columns: ['event'], table: 'events', to: ['id'] };
const siteColumn: Column<Link<unknown>> = {
  name: 'site',
  description: 'The id of the site.',
  filled: true,
  value: ({ event }) => event.site,
};
const toPlace: ForeignKey = { columns: ['site', 'place'], table: 'places', to: ['site', 'place'] };

function linksOf<Item>(itemsOf: (event: Event) => readonly Item[]): (record: HeritageRecord) => Link<Item>[] {
  return ({ events }) => events.flatMap((event) => itemsOf(event).map((item) => ({ event, item })));
}

/** At which places each event happened. */
export const eventPlacesTable = tableOf({
  name: 'event_places',
  columns: [
    eventColumn,
    siteColumn,
    { name: 'place', description: 'The id of the place.', filled: true, value: ({ item }) => item },
  ] satisfies readonly Column<Link<string>>[],
  rowsOf: linksOf(({ places }) => places),
  primaryKey: ['event', 'place'],
  foreignKeys: [toEvent, toPlace],
});

/** Who took part in each event, and how. */
export const eventActorsTable = tableOf({
  name: 'event_actors',
  columns: [
    eventColumn,
    { name: 'actor', description: 'The id of the actor.', filled: true, value: ({ item }) => item.actor },
    {
      name: 'role',
      description: 'What the actor did.',
      words: wordsOf(roles),
      filled: true,
      value: ({ item }) => item.role,
    },
  ] satisfies readonly Column<Link<Event['actors'][number]>>[],
  rowsOf: linksOf(({ actors }) => actors),
  primaryKey: ['event', 'actor', 'role'],
  foreignKeys: [toEvent, { columns: ['actor'], table: 'actors', to: ['id'] }],
});

/** Who holds which place once each event is over. */
export const eventControlTable = tableOf({
  name: 'event_control',
  columns: [
    eventColumn,
    siteColumn,
    { name: 'place', description: 'The id of the place.', filled: true, value: ({ item }) => item.place },
    {
      name: 'holder',
      description: 'Who holds it: the id of an actor, or contested, or unknown.',
      filled: true,
      value: ({ item }) => item.holder,
    },
    {
      name: 'actor',
      description: 'The id of the actor who holds it; empty where nobody could be named.',
      value: ({ item }) => (isNobody(item.holder) ? undefined : item.holder),
    },
  ] satisfies readonly Column<Link<Event['control'][number]>>[],
  rowsOf: linksOf(({ control }) => control),
  primaryKey: ['event', 'place'],
  foreignKeys: [toEvent, toPlace, { columns: ['actor'], table: 'actors', to: ['id'] }],
});

/** Which monuments each event touched, and their state after it. */
export const eventMonumentsTable = tableOf({
  name: 'event_monuments',
  columns: [
    eventColumn,
    {
      name: 'monument',
      description: 'The id of the monument.',
      filled: true,
      value: ({ item }) => item.monument,
    },
    {
      name: 'condition',
      description: 'Its state after the event.',
      words: wordsOf(conditions),
      filled: true,
      value: ({ item }) => item.condition,
    },
    {
      name: 'certainty',
      description: 'How sure that state is, by the scale of EAMENA; empty where it was not graded.',
      words: wordsOf(certainties),
      value: ({ item }) => item.certainty,
    },
  ] satisfies readonly Column<Link<Event['monuments'][number]>>[],
  rowsOf: linksOf(({ monuments }) => monuments),
  primaryKey: ['event', 'monument'],
  foreignKeys: [toEvent, { columns: ['monument'], table: 'monuments', to: ['id'] }],
});

/** Which sources report each event. */
export const eventSourcesTable = tableOf({
  name: 'event_sources',
  columns: [
    eventColumn,
    { name: 'source', description: 'The id of the source.', filled: true, value: ({ item }) => item },
  ] satisfies readonly Column<Link<string>>[],
  rowsOf: linksOf(({ sources }) => sources),
  primaryKey: ['event', 'source'],
  foreignKeys: [toEvent, { columns: ['source'], table: 'sources', to: ['id'] }],
});

interface NumberedCorrection {
  readonly number: number;
  readonly date: string;
  readonly note: string;
}

/** What was changed in each event since it was first published. */
export const correctionsTable = tableOf({
  name: 'corrections',
  columns: [
    eventColumn,
    {
      name: 'number',
      description: 'The number of the correction, from 1.',
      type: 'integer',
      filled: true,
      value: ({ item }) => item.number,
    },
    {
      name: 'date',
      description: 'The day on which it was made.',
      type: 'date',
      dated: true,
      filled: true,
      value: ({ item }) => item.date,
    },
    { name: 'note', description: 'What was changed.', filled: true, value: ({ item }) => item.note },
  ] satisfies readonly Column<Link<NumberedCorrection>>[],
  rowsOf: linksOf(({ corrections }) =>
    corrections.map(({ date, note }, i) => ({ number: i + 1, date, note })),
  ),
  primaryKey: ['event', 'number'],
  foreignKeys: [toEvent],
});

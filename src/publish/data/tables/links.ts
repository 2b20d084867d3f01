/** Tables that link an event to all that it names, a row for each: what `events.csv` packs into one cell. */
import { evidenceOf } from '../../../derive/evidence.ts';
import { isNobody } from '../../../record/holder.ts';
import type { Sourced } from '../../../record/outline.ts';
import type { Event } from '../../../record/record.ts';
import { causes, certainties, conditions, extents, roles, wordsOf } from '../../../record/vocabulary.ts';
import { items, type Column, type ColumnName } from '../field.ts';
import { tableOf, type ForeignKey, type Table } from '../table.ts';

/** An event and one of the things that it names. */
interface Link<Item> {
  readonly event: Event;
  readonly item: Item;
}

interface Plan<Name extends string, Item> {
  readonly name: Name;
  readonly itemsOf: (event: Event) => readonly Item[];
  /** The columns after that of the event. */
  readonly columns: readonly Column<Link<Item>, ColumnName<Name>>[];
  /** The columns that, with the event, tell rows apart. */
  readonly key: readonly string[];
  /** Keys beside that of the event. */
  readonly foreignKeys?: readonly ForeignKey[];
}

function linkTable<const Name extends string, Item>({
  name,
  itemsOf,
  columns,
  key,
  foreignKeys = [],
}: Plan<Name, Item>): Table & { readonly name: Name } {
  return tableOf({
    name,
    rowsOf: ({ events }): Link<Item>[] =>
      events.flatMap((event) => itemsOf(event).map((item) => ({ event, item }))),
    columns: [{ name: 'event', as: 'event', filled: true, value: ({ event }) => event.id }, ...columns],
    primaryKey: ['event', ...key],
    foreignKeys: [{ columns: ['event'], table: 'events', to: ['id'] }, ...foreignKeys],
  });
}

/** The sources of one datum of an event. */
function sourcesOf({ event, item }: Link<Sourced>): string {
  return items(evidenceOf(item, event));
}

const siteColumn: Column<Link<unknown>, 'site'> = {
  name: 'site',
  filled: true,
  value: ({ event }) => event.site,
};
const toPlace: ForeignKey = { columns: ['site', 'place'], table: 'places', to: ['site', 'place'] };
const toActor: ForeignKey = { columns: ['actor'], table: 'actors', to: ['id'] };

/** At which places each event happened. */
export const eventPlacesTable = linkTable({
  name: 'event_places',
  itemsOf: ({ places }) => places,
  columns: [siteColumn, { name: 'place', filled: true, value: ({ item }) => item }],
  key: ['place'],
  foreignKeys: [toPlace],
});

/** Who took part in each event, and how. */
export const eventActorsTable = linkTable({
  name: 'event_actors',
  itemsOf: ({ actors }) => actors,
  columns: [
    { name: 'actor', filled: true, value: ({ item }) => item.actor },
    { name: 'role', words: wordsOf(roles), filled: true, value: ({ item }) => item.role },
    { name: 'sources', type: 'list', value: sourcesOf },
  ],
  key: ['actor', 'role'],
  foreignKeys: [toActor],
});

/** Who holds which place once each event is over. */
export const eventControlTable = linkTable({
  name: 'event_control',
  itemsOf: ({ control }) => control,
  columns: [
    siteColumn,
    { name: 'place', filled: true, value: ({ item }) => item.place },
    { name: 'holder', filled: true, value: ({ item }) => item.holder },
    { name: 'actor', value: ({ item }) => (isNobody(item.holder) ? undefined : item.holder) },
    { name: 'claim', value: ({ item }) => item.claim },
    { name: 'sources', type: 'list', value: sourcesOf },
  ],
  key: ['place'],
  foreignKeys: [toPlace, toActor],
});

/** Which monuments each event touched, and their state after it. */
export const eventMonumentsTable = linkTable({
  name: 'event_monuments',
  itemsOf: ({ monuments }) => monuments,
  columns: [
    { name: 'monument', filled: true, value: ({ item }) => item.monument },
    { name: 'condition', words: wordsOf(conditions), filled: true, value: ({ item }) => item.condition },
    { name: 'certainty', words: wordsOf(certainties), value: ({ item }) => item.certainty },
    { name: 'cause', words: wordsOf(causes), value: ({ item }) => item.cause },
    { name: 'cause_certainty', words: wordsOf(certainties), value: ({ item }) => item['cause-certainty'] },
    { name: 'extent', words: wordsOf(extents), value: ({ item }) => item.extent },
    { name: 'seen', dated: true, value: ({ item }) => item.seen?.edtf },
    { name: 'sources', type: 'list', value: sourcesOf },
  ],
  key: ['monument'],
  foreignKeys: [{ columns: ['monument'], table: 'monuments', to: ['id'] }],
});

/** Which sources report each event. */
export const eventSourcesTable = linkTable({
  name: 'event_sources',
  itemsOf: ({ sources }) => sources,
  columns: [{ name: 'source', filled: true, value: ({ item }) => item }],
  key: ['source'],
  foreignKeys: [{ columns: ['source'], table: 'sources', to: ['id'] }],
});

/** `events.csv`: a row an event. Cells of several items have semicolons between them, parts of an item colons. */
import { corroborationOf, type Corroboration } from '../../../derive/corroboration.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { weights, wordsOf } from '../../../record/vocabulary.ts';
import { dayColumns } from '../dates.ts';
import { eventColumns, eventRows, pointColumns, type EventRow } from '../event-row.ts';
import { items } from '../field.ts';
import { tableOf } from '../table.ts';

interface Row extends EventRow {
  readonly corroboration: Corroboration;
}

/** The table of events. */
export const eventsTable = tableOf({
  name: 'events',
  rowsOf,
  columns: [
    ...eventColumns,
    { name: 'weight', words: wordsOf(weights), filled: true, value: ({ event }) => event.weight },
    { name: 'part_of', value: ({ event }) => event['part-of'] },
    { name: 'follows', type: 'list', value: ({ event }) => items(event.follows) },
    { name: 'answers', type: 'list', value: ({ event }) => items(event.answers) },
    { name: 'reported', dated: true, value: ({ event }) => event.reported?.edtf },
    ...dayColumns('reported_', ({ event }: Row) => event.reported),
    { name: 'dating_phrase', value: ({ event }) => event.dating?.phrase },
    { name: 'dating_source', value: ({ event }) => event.dating?.source },
    { name: 'dating_note', value: ({ event }) => event.dating?.note },
    { name: 'places', type: 'list', value: ({ event }) => items(event.places) },
    {
      name: 'actors',
      type: 'list',
      value: ({ event }) => items(event.actors.map(({ actor, role }) => `${actor}:${role}`)),
    },
    {
      name: 'control',
      type: 'list',
      value: ({ event }) => items(event.control.map(({ place, holder }) => `${place}:${holder}`)),
    },
    {
      name: 'monuments',
      type: 'list',
      value: ({ event }) =>
        items(
          event.monuments.map(({ monument, condition, certainty }) =>
            [monument, condition, ...(certainty === undefined ? [] : [certainty])].join(':'),
          ),
        ),
    },
    { name: 'claims', type: 'list', value: ({ event }) => items(event.claims.map(({ id }) => id)) },
    { name: 'sources', type: 'list', filled: true, value: ({ event }) => items(event.sources) },
    {
      name: 'origins',
      type: 'integer',
      filled: true,
      value: ({ corroboration }) => corroboration.origins.length,
    },
    {
      name: 'rests',
      words: ['on-several', 'on-one', 'on-one-party'],
      filled: true,
      value: ({ corroboration }) => corroboration.rests,
    },
    {
      name: 'witnesses',
      type: 'integer',
      filled: true,
      value: ({ corroboration }) => corroboration.witnesses.length,
    },
    {
      name: 'witnesses_party',
      type: 'list',
      value: ({ corroboration }) => items(corroboration.party.map(({ id }) => id)),
    },
    {
      name: 'weak',
      type: 'boolean',
      filled: true,
      value: ({ corroboration }) => corroboration.weak.length > 0,
    },
    { name: 'lat', type: 'number', filled: true, value: ({ location }) => location.lat },
    { name: 'lon', type: 'number', filled: true, value: ({ location }) => location.lon },
    ...pointColumns,
    { name: 'added', type: 'date', filled: true, value: ({ event }) => event.added },
    {
      name: 'corrected',
      type: 'list',
      value: ({ event }) => items(event.corrections.map(({ date }) => date)),
    },
  ],
  primaryKey: ['id'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['dating_source'], table: 'sources', to: ['id'] },
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return eventRows(record).map((row) => ({ ...row, corroboration: corroborationOf(row.event, record) }));
}

/** `events.csv`: a row an event. Cells of several items have semicolons between them, parts of an item colons. */
import { corroborationOf, type Corroboration } from '../../../derive/corroboration.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { dayColumns } from '../dates.ts';
import { eventColumns, eventRows, pointColumns, type EventRow } from '../event-row.ts';
import { items, type Column } from '../field.ts';
import { tableOf } from '../table.ts';

interface Row extends EventRow {
  readonly corroboration: Corroboration;
}

const columns: readonly Column<Row>[] = [
  ...eventColumns,
  {
    name: 'reported',
    description: 'When it became known, as EDTF, if that is not the day it happened.',
    dated: true,
    value: ({ event }) => event.reported?.edtf,
  },
  ...dayColumns<Row>('reported_', ({ event }) => event.reported),
  {
    name: 'dating_phrase',
    description: 'The words of a source from which the date was worked out.',
    value: ({ event }) => event.dating?.phrase,
  },
  {
    name: 'dating_source',
    description: 'The id of that source.',
    value: ({ event }) => event.dating?.source,
  },
  {
    name: 'dating_note',
    description: 'The reasoning, where the date rests on more than a phrase.',
    value: ({ event }) => event.dating?.note,
  },
  {
    name: 'places',
    description: 'The ids of the places of the site at which it happened.',
    type: 'list',
    value: ({ event }) => items(event.places),
  },
  {
    name: 'actors',
    description: 'Who took part, as actor:role.',
    type: 'list',
    value: ({ event }) => items(event.actors.map(({ actor, role }) => `${actor}:${role}`)),
  },
  {
    name: 'control',
    description: 'Who holds which place once it is over, as place:holder.',
    type: 'list',
    value: ({ event }) => items(event.control.map(({ place, holder }) => `${place}:${holder}`)),
  },
  {
    name: 'monuments',
    description: 'Which monuments it touched, as monument:condition, with :certainty where it was graded.',
    type: 'list',
    value: ({ event }) =>
      items(
        event.monuments.map(({ monument, condition, certainty }) =>
          [monument, condition, ...(certainty === undefined ? [] : [certainty])].join(':'),
        ),
      ),
  },
  {
    name: 'claims',
    description: 'The ids of the claims on its page; they are in claims.csv.',
    type: 'list',
    value: ({ event }) => items(event.claims.map(({ id }) => id)),
  },
  {
    name: 'sources',
    description: 'The ids of the sources that report it.',
    type: 'list',
    filled: true,
    value: ({ event }) => items(event.sources),
  },
  {
    name: 'origins',
    description:
      'On how many origins it rests, between which no link is known; papers that carry one agency’s text are one.',
    type: 'integer',
    filled: true,
    value: ({ corroboration }) => corroboration.origins.length,
  },
  {
    name: 'rests',
    description: 'Whether it rests on several origins, on one, or on one party to the fighting.',
    words: ['on-several', 'on-one', 'on-one-party'],
    filled: true,
    value: ({ corroboration }) => corroboration.rests,
  },
  {
    name: 'lat',
    description: 'Latitude in degrees, WGS84.',
    type: 'number',
    filled: true,
    value: ({ location }) => location.lat,
  },
  {
    name: 'lon',
    description: 'Longitude in degrees, WGS84.',
    type: 'number',
    filled: true,
    value: ({ location }) => location.lon,
  },
  ...pointColumns,
  {
    name: 'added',
    description: 'The day on which the entry was first published.',
    type: 'date',
    filled: true,
    value: ({ event }) => event.added,
  },
  {
    name: 'corrected',
    description: 'The days on which it was corrected.',
    type: 'list',
    value: ({ event }) => items(event.corrections.map(({ date }) => date)),
  },
];

/** The table of events. */
export const eventsTable = tableOf({
  name: 'events',
  columns,
  rowsOf,
  primaryKey: ['id'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['dating_source'], table: 'sources', to: ['id'] },
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return eventRows(record).map((row) => ({ ...row, corroboration: corroborationOf(row.event, record) }));
}

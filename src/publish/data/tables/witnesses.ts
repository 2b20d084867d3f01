/** What stands behind the texts of an event: its witnesses, and on what each text rests. */
import { groundsOf, isText } from '../../../derive/chain.ts';
import { corroborationOf } from '../../../derive/corroboration.ts';
import { tableOf } from '../table.ts';

/** Who tells of each event. */
export const eventWitnessesTable = tableOf({
  name: 'event_witnesses',
  rowsOf: (record) =>
    record.events.flatMap((event) =>
      corroborationOf(event, record).witnesses.map((witness, i) => ({ event, witness, number: i + 1 })),
    ),
  columns: [
    { name: 'event', filled: true, value: ({ event }) => event.id },
    { name: 'number', type: 'integer', filled: true, value: ({ number }) => number },
    { name: 'name', filled: true, value: ({ witness }) => witness.name },
    { name: 'actor', value: ({ witness }) => witness.actor?.id },
    { name: 'for_actor', value: ({ witness }) => witness.speaksFor?.id },
    { name: 'kind', value: ({ witness }) => witness.kind?.word },
    { name: 'party_actor', value: ({ witness }) => witness.party?.id },
  ],
  primaryKey: ['event', 'number'],
  foreignKeys: [
    { columns: ['event'], table: 'events', to: ['id'] },
    ...['actor', 'for_actor', 'party_actor'].map((column) => ({
      columns: [column],
      table: 'actors',
      to: ['id'],
    })),
  ],
});

/** Whose account each text only passes on. */
export const sourceRestsOnTable = tableOf({
  name: 'source_rests_on',
  rowsOf: (record) =>
    record.sources.flatMap((source) =>
      groundsOf(source, record).map((ground, i) => ({ source, ground, number: i + 1 })),
    ),
  columns: [
    { name: 'source', filled: true, value: ({ source }) => source.id },
    { name: 'number', type: 'integer', filled: true, value: ({ number }) => number },
    { name: 'name', filled: true, value: ({ ground }) => (isText(ground) ? ground.title : ground.name) },
    { name: 'on_source', value: ({ ground }) => (isText(ground) ? ground.id : undefined) },
    { name: 'on_actor', value: ({ ground }) => (isText(ground) ? undefined : ground.actor?.id) },
  ],
  primaryKey: ['source', 'number'],
  foreignKeys: [
    { columns: ['source'], table: 'sources', to: ['id'] },
    { columns: ['on_source'], table: 'sources', to: ['id'] },
    { columns: ['on_actor'], table: 'actors', to: ['id'] },
  ],
});

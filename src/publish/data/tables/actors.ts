/** `actors.csv`: all who took part, spoke or reported. */
import type { Actor } from '../../../record/record.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, pageColumns } from './columns.ts';

/** The table of actors. */
export const actorsTable = tableOf({
  name: 'actors',
  rowsOf: ({ actors }) => actors,
  columns: [
    ...pageColumns<Actor>('actor'),
    { name: 'name', filled: true, value: ({ name }) => name },
    arabicColumn(({ aliases }: Actor) => aliases),
    { name: 'kind', value: ({ kind }) => kind },
    { name: 'side', value: ({ side }) => side },
    ...identifierColumns,
  ],
  primaryKey: ['id'],
});

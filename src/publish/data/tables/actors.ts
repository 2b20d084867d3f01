/** `actors.csv`: all who took part, spoke or reported. */
import type { Actor } from '../../../record/record.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, pageColumns } from './columns.ts';

/** The table of actors. */
export const actorsTable = tableOf({
  name: 'actors',
  columns: [
    ...pageColumns<Actor>('actor'),
    {
      name: 'name',
      description: 'The neutral name under which the record speaks of the actor; aliases are in names.csv.',
      filled: true,
      value: ({ name }) => name,
    },
    arabicColumn(({ aliases }) => aliases),
    { name: 'kind', description: 'What kind of actor it is.', value: ({ kind }) => kind },
    { name: 'side', description: 'On whose side it fought, or none.', value: ({ side }) => side },
    ...identifierColumns,
  ] satisfies readonly Column<Actor>[],
  rowsOf: ({ actors }) => actors,
  primaryKey: ['id'],
});

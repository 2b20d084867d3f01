/** `monuments.csv`: the monuments of all sites. */
import type { Monument } from '../../../record/record.ts';
import { dateColumns } from '../dates.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, locationColumns, pageColumns, writtenNames } from './columns.ts';

/** The table of monuments. */
export const monumentsTable = tableOf({
  name: 'monuments',
  columns: [
    ...pageColumns<Monument>('monument'),
    { name: 'name', description: 'Its name in English.', filled: true, value: ({ name }) => name },
    arabicColumn(writtenNames),
    { name: 'site', description: 'The id of its site.', filled: true, value: ({ site }) => site },
    {
      name: 'place',
      description: 'The id of the place of that site at which it stands.',
      value: ({ place }) => place,
    },
    { name: 'kind', description: 'What it is.', value: ({ kind }) => kind },
    ...dateColumns<Monument>('built_', 'When it was built', ({ built }) => built),
    ...locationColumns<Monument>(({ location }) => location),
    ...identifierColumns,
  ] satisfies readonly Column<Monument>[],
  rowsOf: ({ monuments }) => monuments,
  primaryKey: ['id'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['site', 'place'], table: 'places', to: ['site', 'place'] },
  ],
});

/** `monuments.csv`: the monuments of all sites. */
import type { Monument } from '../../../record/record.ts';
import { dateColumns } from '../dates.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, locationColumns, pageColumns, writtenNames } from './columns.ts';

/** The table of monuments. */
export const monumentsTable = tableOf({
  name: 'monuments',
  rowsOf: ({ monuments }) => monuments,
  columns: [
    ...pageColumns<Monument>('monument'),
    { name: 'name', filled: true, value: ({ name }) => name },
    arabicColumn(writtenNames),
    { name: 'site', filled: true, value: ({ site }) => site },
    { name: 'place', value: ({ place }) => place },
    { name: 'kind', value: ({ kind }) => kind },
    ...dateColumns('built_', ({ built }: Monument) => built),
    ...locationColumns<Monument>(({ location }) => location),
    ...identifierColumns,
  ],
  primaryKey: ['id'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['site', 'place'], table: 'places', to: ['site', 'place'] },
  ],
});

/** What a file of all tables says of itself. */
import { latestChange } from '../../derive/corrections.ts';
import { home } from '../../record/address.ts';
import { licence } from '../../record/licence.ts';
import { taglineOf } from '../../record/words/edition.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { tableOf, type Table } from './table.ts';

interface Row {
  readonly field: string;
  readonly of: (edition: Edition) => string;
}

/** The record's name, address, version and licence. */
export const aboutTable: Table = tableOf({
  name: 'about',
  rowsOf,
  columns: [
    { name: 'field', filled: true, value: ({ field }) => field },
    { name: 'value', filled: true, value: ({ of }, edition) => of(edition) },
  ],
  primaryKey: ['field'],
});

function rowsOf(record: HeritageRecord): Row[] {
  const version = latestChange(record.events);
  return [
    { field: 'name', of: ({ name }) => name },
    { field: 'description', of: (edition) => taglineOf(record, edition) },
    { field: 'address', of: ({ url }) => url(home) },
    ...(version === undefined ? [] : [{ field: 'version', of: () => version }]),
    { field: 'license', of: () => licence.url },
    { field: 'dates', of: ({ t }) => t('data.dates') },
  ];
}

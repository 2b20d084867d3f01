/** `sources.csv`: every source. */
import type { Source } from '../../../record/record.ts';
import { sourceKinds, sourceTypes, wordsOf } from '../../../record/vocabulary.ts';
import { dateColumns } from '../dates.ts';
import { items } from '../field.ts';
import { tableOf } from '../table.ts';
import { pageColumns } from './columns.ts';

/** The table of sources; authors as text are in `sources.json`. */
export const sourcesTable = tableOf({
  name: 'sources',
  rowsOf: ({ sources }) => sources,
  columns: [
    ...pageColumns<Source>('source'),
    { name: 'title', filled: true, value: ({ title }) => title },
    { name: 'title_en', value: (source) => source['title-en'] },
    { name: 'type', words: wordsOf(sourceTypes), filled: true, value: ({ type }) => type },
    { name: 'kind', words: wordsOf(sourceKinds), value: ({ kind }) => kind },
    { name: 'publisher', value: ({ publisher }) => publisher },
    { name: 'agency', value: ({ agency }) => agency },
    ...dateColumns('issued_', ({ issued }: Source) => issued),
    {
      name: 'issued_reason',
      value: (source) => {
        const basis = source['issued-basis'];
        return typeof basis === 'object' ? basis.inferred : undefined;
      },
    },
    { name: 'language', value: ({ language }) => language },
    { name: 'web', value: (source) => source.url },
    { name: 'archived', value: ({ archived }) => archived },
    { name: 'captures', type: 'list', value: ({ captures }) => items(captures.map(({ url }) => url)) },
    {
      name: 'captured',
      type: 'list',
      value: ({ captures }) => items(captures.map(({ taken }) => taken.edtf)),
    },
    {
      name: 'captured_sha256',
      type: 'list',
      value: ({ captures }) => items(captures.map(({ sha256 }) => sha256 ?? '')),
    },
    ...dateColumns('accessed_', ({ accessed }: Source) => accessed),
  ],
  primaryKey: ['id'],
});

/** `sources.csv`: every source. */
import type { Source } from '../../../record/record.ts';
import { sourceTypes, wordsOf } from '../../../record/vocabulary.ts';
import { dateColumns } from '../dates.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';
import { pageColumns } from './columns.ts';

/** The table of sources; authors as text are in `sources.json`. */
export const sourcesTable = tableOf({
  name: 'sources',
  columns: [
    ...pageColumns<Source>('source'),
    {
      name: 'title',
      description: 'The headline or title; in square brackets where it was not seen.',
      filled: true,
      value: ({ title }) => title,
    },
    {
      name: 'type',
      description: 'What kind of text it is, in the words of CSL.',
      words: wordsOf(sourceTypes),
      filled: true,
      value: ({ type }) => type,
    },
    { name: 'publisher', description: 'Who published it.', value: ({ publisher }) => publisher },
    {
      name: 'agency',
      description: 'The agency whose text it is, if it is agency copy.',
      value: ({ agency }) => agency,
    },
    ...dateColumns<Source>('issued_', 'When it was published', ({ issued }) => issued),
    {
      name: 'issued_reason',
      description: 'Why the day of issue is taken to be this one, where it is not printed.',
      value: (source) => {
        const basis = source['issued-basis'];
        return typeof basis === 'object' ? basis.inferred : undefined;
      },
    },
    { name: 'language', description: 'Its language as a BCP 47 tag.', value: ({ language }) => language },
    { name: 'web', description: 'Its own address on the web.', value: (source) => source.url },
    { name: 'archived', description: 'The address of an archived copy.', value: ({ archived }) => archived },
    ...dateColumns<Source>('accessed_', 'When it was last looked at', ({ accessed }) => accessed),
  ] satisfies readonly Column<Source>[],
  rowsOf: ({ sources }) => sources,
  primaryKey: ['id'],
});

/** `corrections.csv`: what was changed in entries since they were first published, a row a correction. */
import { folders, kinds, type Kind } from '../../../record/kind.ts';
import { titleOf, type HeritageRecord, type RecordEntry } from '../../../record/record.ts';
import type { Correction } from '../../../record/schema/correction.ts';
import { tableOf } from '../table.ts';

interface Row {
  readonly kind: Kind;
  readonly entry: RecordEntry;
  /** The number of the correction in its entry, from 1. */
  readonly number: number;
  readonly correction: Correction;
}

/** What was changed in each entry since it was first published. */
export const correctionsTable = tableOf({
  name: 'corrections',
  rowsOf,
  columns: [
    { name: 'kind', words: kinds, filled: true, value: ({ kind }) => kind },
    { name: 'id', filled: true, value: ({ entry }) => entry.id },
    { name: 'title', filled: true, value: ({ entry }) => titleOf(entry) },
    { name: 'number', type: 'integer', filled: true, value: ({ number }) => number },
    { name: 'date', type: 'date', dated: true, filled: true, value: ({ correction }) => correction.date },
    { name: 'note', filled: true, value: ({ correction }) => correction.note },
  ],
  primaryKey: ['kind', 'id', 'number'],
});

function rowsOf(record: HeritageRecord): Row[] {
  return kinds.flatMap((kind) =>
    record[folders[kind]].flatMap((entry: RecordEntry) =>
      entry.corrections.map((correction, i) => ({ kind, entry, number: i + 1, correction })),
    ),
  );
}

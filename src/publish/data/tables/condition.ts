/** `condition.csv`: the state of each monument over time, a row a step. */
import { conditionRegister, type ConditionStep } from '../../../derive/condition.ts';
import type { Named } from '../../../record/holder.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { causes, certainties, conditions, extents, wordsOf } from '../../../record/vocabulary.ts';
import { boundColumns, boundKeys } from '../dates.ts';
import { tableOf } from '../table.ts';

interface Row extends ConditionStep {
  readonly site: Named;
  readonly monument: Named;
}

/** The register of condition. */
export const conditionTable = tableOf({
  name: 'condition',
  rowsOf,
  columns: [
    { name: 'site', filled: true, value: ({ site }) => site.id },
    { name: 'site_name', filled: true, value: ({ site }) => site.name },
    { name: 'monument', filled: true, value: ({ monument }) => monument.id },
    { name: 'monument_name', filled: true, value: ({ monument }) => monument.name },
    { name: 'condition', words: wordsOf(conditions), filled: true, value: ({ condition }) => condition },
    { name: 'certainty', words: wordsOf(certainties), value: ({ certainty }) => certainty },
    { name: 'cause', words: wordsOf(causes), value: ({ cause }) => cause },
    {
      name: 'cause_certainty',
      words: wordsOf(certainties),
      value: (step) => step['cause-certainty'],
    },
    { name: 'extent', words: wordsOf(extents), value: ({ extent }) => extent },
    { name: 'seen', dated: true, value: ({ seen }) => seen?.edtf },
    ...boundColumns('from_', ({ from }: Row) => from),
    ...boundColumns('until_', ({ until }: Row) => until),
  ],
  primaryKey: ['monument', 'from_event'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['monument'], table: 'monuments', to: ['id'] },
    ...boundKeys,
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return conditionRegister(record).flatMap(({ site, monuments }) =>
    monuments.flatMap(({ monument, steps }) => steps.map((step) => ({ site, monument, ...step }))),
  );
}

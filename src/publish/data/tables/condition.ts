/** `condition.csv`: the state of each monument over time, a row a step. */
import { conditionRegister, type ConditionStep } from '../../../derive/condition.ts';
import type { Named } from '../../../record/holder.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { certainties, conditions, wordsOf } from '../../../record/vocabulary.ts';
import { boundColumns, boundKeys } from '../dates.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';

interface Row extends ConditionStep {
  readonly site: Named;
  readonly monument: Named;
}

const columns: readonly Column<Row>[] = [
  { name: 'site', description: 'The id of the site.', filled: true, value: ({ site }) => site.id },
  { name: 'site_name', description: 'Its name.', filled: true, value: ({ site }) => site.name },
  {
    name: 'monument',
    description: 'The id of the monument.',
    filled: true,
    value: ({ monument }) => monument.id,
  },
  { name: 'monument_name', description: 'Its name.', filled: true, value: ({ monument }) => monument.name },
  {
    name: 'condition',
    description: 'Its state, by UNITAR-UNOSAT’s grades of damage and three more.',
    words: wordsOf(conditions),
    filled: true,
    value: ({ condition }) => condition,
  },
  {
    name: 'certainty',
    description: 'How sure that state is, by the scale of EAMENA; empty where it was not graded.',
    words: wordsOf(certainties),
    value: ({ certainty }) => certainty,
  },
  ...boundColumns<Row>('from_', 'The date of the event that shows the state', ({ from }) => from),
  ...boundColumns<Row>(
    'until_',
    'The date of the next event that shows a state; empty where there is none',
    ({ until }) => until,
  ),
];

/** The register of condition. */
export const conditionTable = tableOf({
  name: 'condition',
  columns,
  rowsOf,
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

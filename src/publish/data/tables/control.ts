/** `control.csv`: who held each place, a row a period. */
import { controlOfSites, type ControlPeriod } from '../../../derive/control.ts';
import type { Named } from '../../../record/holder.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { boundColumns, boundKeys } from '../dates.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';

interface Row extends ControlPeriod {
  readonly site: Named;
  readonly place: Named;
}

const columns: readonly Column<Row>[] = [
  { name: 'site', description: 'The id of the site.', filled: true, value: ({ site }) => site.id },
  { name: 'site_name', description: 'Its name.', filled: true, value: ({ site }) => site.name },
  {
    name: 'place',
    description: 'The id of the place, unique in its site.',
    filled: true,
    value: ({ place }) => place.id,
  },
  { name: 'place_name', description: 'Its name.', filled: true, value: ({ place }) => place.name },
  {
    name: 'holder',
    description: 'Who held it: the id of an actor, or contested, or unknown.',
    filled: true,
    value: ({ holder }) => (typeof holder === 'string' ? holder : holder.id),
  },
  {
    name: 'actor',
    description: 'The id of the actor who held it; empty where nobody could be named.',
    value: ({ holder }) => (typeof holder === 'string' ? undefined : holder.id),
  },
  {
    name: 'holder_name',
    description: 'The name of the holder.',
    filled: true,
    value: ({ holder }) => (typeof holder === 'string' ? holder : holder.name),
  },
  {
    name: 'side',
    description: 'The side of the holder in the fighting; contested or unknown where the holder is.',
    filled: true,
    value: ({ side }) => side,
  },
  ...boundColumns<Row>('from_', 'The date of the event with which the period begins', ({ from }) => from),
  ...boundColumns<Row>(
    'until_',
    'The date of the event with which it ends; empty where no later change is recorded',
    ({ until }) => until,
  ),
];

/** The table of control. */
export const controlTable = tableOf({
  name: 'control',
  columns,
  rowsOf,
  primaryKey: ['site', 'place', 'from_event'],
  foreignKeys: [
    { columns: ['site', 'place'], table: 'places', to: ['site', 'place'] },
    { columns: ['actor'], table: 'actors', to: ['id'] },
    ...boundKeys,
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return controlOfSites(record).flatMap(({ site, lanes }) =>
    lanes.flatMap(({ place, periods }) => periods.map((period) => ({ site, place, ...period }))),
  );
}

/** `control.csv`: who held each place, a row a period. */
import { controlOfSites, type ControlPeriod } from '../../../derive/control.ts';
import type { Named } from '../../../record/holder.ts';
import type { HeritageRecord } from '../../../record/record.ts';
import { boundColumns, boundKeys } from '../dates.ts';
import { tableOf } from '../table.ts';

interface Row extends ControlPeriod {
  readonly site: Named;
  readonly place: Named;
}

/** The table of control. */
export const controlTable = tableOf({
  name: 'control',
  rowsOf,
  columns: [
    { name: 'site', filled: true, value: ({ site }) => site.id },
    { name: 'site_name', filled: true, value: ({ site }) => site.name },
    { name: 'place', filled: true, value: ({ place }) => place.id },
    { name: 'place_name', filled: true, value: ({ place }) => place.name },
    {
      name: 'holder',
      filled: true,
      value: ({ holder }) => (typeof holder === 'string' ? holder : holder.id),
    },
    { name: 'actor', value: ({ holder }) => (typeof holder === 'string' ? undefined : holder.id) },
    {
      name: 'holder_name',
      filled: true,
      value: ({ holder }) => (typeof holder === 'string' ? holder : holder.name),
    },
    { name: 'side', filled: true, value: ({ side }) => side },
    ...boundColumns('from_', ({ from }: Row) => from),
    ...boundColumns('until_', ({ until }: Row) => until),
  ],
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

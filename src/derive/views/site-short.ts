/** What the page of a site says first: who holds it, what was lost, how much happened and is open. */
import { disagreementsOf, type Address } from '../../record/address.ts';
import type { Holder, Named } from '../../record/holder.ts';
import { severityOf } from '../../record/harm.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { byYear } from '../chronology.ts';
import { lastCondition, siteRegister } from '../condition.ts';
import type { SiteControl } from '../control.ts';
import { disagreements } from '../disagreements.ts';
import type { Bound } from '../period.ts';
import { counted } from '../relations.ts';
import { usageOf } from '../usage.ts';

/** Who held some places last. */
export interface LastHolder {
  readonly places: readonly string[];
  readonly holder: Holder;
  readonly from: Bound;
}

/** A site in short. */
export interface SiteShort {
  readonly holders: readonly LastHolder[];
  /** The last states of monuments, the gravest first; none where the record tells of no state. */
  readonly states: readonly { readonly condition: string; readonly count: number }[];
  /** How many events there are, umbrellas left out, and the years of the first and the last, as EDTF writes them. */
  readonly events: { readonly count: number; readonly years: readonly string[] };
  /** The questions on which accounts differ and nothing decides, and where they are listed. */
  readonly open: { readonly count: number; readonly to: Address };
}

/** A site in short, by who held its places. */
export function siteShort({ site, lanes }: SiteControl, record: HeritageRecord): SiteShort {
  const events = usageOf(record).bySite.get(site.id) ?? [];
  const years = byYear(events).map(({ year }) => year);
  return {
    holders: holdersOf(lanes),
    states: statesOf(site, record),
    events: {
      count: counted(events, record).length,
      years: [...new Set([...years.slice(0, 1), ...years.slice(-1)])],
    },
    open: openAt(site, record),
  };
}

/** Places whose last holder came with the same event stand together. */
function holdersOf(lanes: SiteControl['lanes']): LastHolder[] {
  const last = lanes.flatMap(({ place, periods }) => {
    const period = periods.at(-1);
    return period ? [{ place: place.name, ...period }] : [];
  });
  const groups = Map.groupBy(last, ({ holder, from }) => JSON.stringify([holder, from.id]));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ holder, from }) => ({ places: group.map(({ place }) => place), holder, from })),
  );
}

function statesOf(site: Named, record: HeritageRecord): SiteShort['states'] {
  const last = siteRegister(site, record).monuments.flatMap((history) => lastCondition(history) ?? []);
  return [...Map.groupBy(last, (condition) => condition)]
    .map(([condition, all]) => ({ condition, count: all.length }))
    .toSorted((a, b) => severityOf(a.condition) - severityOf(b.condition));
}

function openAt({ id }: Named, record: HeritageRecord): SiteShort['open'] {
  const found = disagreements(record).find(({ site }) => site.id === id);
  return { count: found?.open ?? 0, to: disagreementsOf(id) };
}

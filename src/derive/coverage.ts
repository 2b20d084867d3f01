/** Which origins report which events: a table for each site. */
import type { Event, HeritageRecord } from '../record/record.ts';
import { isDisputed } from './attribution.ts';
import { originOf } from './corroboration.ts';
import { existing, lookup } from './lookup.ts';
import { usageOf } from './usage.ts';

/** What an origin does about an event. */
export type Stance = 'reports' | 'differs' | 'silent';

/** An event with what each origin of the table does about it. */
export interface CoverageRow {
  readonly event: Pick<Event, 'id' | 'title' | 'date'>;
  /** In the order of the table's origins. */
  readonly stances: readonly Stance[];
  /** Origins that report no other event of the site. */
  readonly others: readonly { readonly name: string; readonly stance: Stance }[];
}

/** The table of one site. */
export interface CoverageTable {
  readonly site: string;
  /** The origins that report more than one of its events, those of most events first. */
  readonly origins: readonly string[];
  readonly rows: readonly CoverageRow[];
}

/** The tables of all sites that have events. */
export function coverageTables(record: HeritageRecord): CoverageTable[] {
  return record.sites.flatMap(({ id, name }) => {
    const events = usageOf(record).bySite.get(id) ?? [];
    return events.length === 0 ? [] : [tableOf(name, events, record)];
  });
}

function tableOf(site: string, events: readonly Event[], record: HeritageRecord): CoverageTable {
  const stances = new Map(events.map((event) => [event.id, stancesOf(event, record)]));
  const counts = new Map<string, number>();
  for (const origins of stances.values())
    for (const name of origins.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const origins = [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name);
  const rows = events.map(({ id, title, date }): CoverageRow => {
    const own = stances.get(id) ?? new Map<string, Stance>();
    return {
      event: { id, title, date },
      stances: origins.map((name) => own.get(name) ?? 'silent'),
      others: [...own].filter(([name]) => counts.get(name) === 1).map(([name, stance]) => ({ name, stance })),
    };
  });
  return { site, origins, rows };
}

/** The origins of an event's sources; one differs where an account taken from it is disputed. */
function stancesOf({ sources, claims }: Event, record: HeritageRecord): Map<string, Stance> {
  const all = lookup(record).sources;
  const stances = new Map<string, Stance>(sources.map((id) => [originOf(existing(all, id)), 'reports']));
  const disputed = claims.filter(isDisputed);
  for (const { accounts } of disputed)
    for (const { source } of accounts) {
      const origin = originOf(existing(all, source));
      if (stances.has(origin)) stances.set(origin, 'differs');
    }
  return stances;
}

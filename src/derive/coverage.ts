/** Which origins report which events: a table for each site. */
import { compareText } from '../record/order.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { answerKey, type Claim } from '../record/schema/claim.ts';
import { endsOf } from './chain.ts';
import { isOpen } from './claims.ts';
import { corroborationOf } from './corroboration.ts';
import { existing, lookup } from './lookup.ts';
import { usageOf } from './usage.ts';

/** What an origin does about an event, as far as the record holds its texts. */
export type Stance = 'reports' | 'minority' | 'none';

/** What an origin does about an event, and in which of the event's sources. */
export interface Coverage {
  readonly stance: Stance;
  /** The ids of its texts; none where the record holds no text of it on the event. */
  readonly sources: readonly string[];
}

/** An event with what each origin of the table does about it. */
export interface CoverageRow {
  readonly event: Pick<Event, 'id' | 'title' | 'date'>;
  /** In the order of the table's origins. */
  readonly coverage: readonly Coverage[];
  /** Origins that report no other event of the site. */
  readonly others: readonly (Coverage & { readonly name: string })[];
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

const none: Coverage = { stance: 'none', sources: [] };

function tableOf(site: string, events: readonly Event[], record: HeritageRecord): CoverageTable {
  const coverage = new Map(events.map((event) => [event.id, coverageOf(event, record)]));
  const counts = new Map<string, number>();
  for (const origins of coverage.values())
    for (const name of origins.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const origins = [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .map(([name]) => name);
  const rows = events.map(({ id, title, date }): CoverageRow => {
    const own = coverage.get(id) ?? new Map<string, Coverage>();
    return {
      event: { id, title, date },
      coverage: origins.map((name) => own.get(name) ?? none),
      others: [...own].filter(([name]) => counts.get(name) === 1).map(([name, each]) => ({ name, ...each })),
    };
  });
  return { site, origins, rows };
}

/** The origins of an event by name; one is in the minority where fewer origins answer an open question as it does than otherwise. */
function coverageOf(event: Event, record: HeritageRecord): Map<string, Coverage> {
  const open = event.claims.filter(isOpen);
  const few = new Set(open.flatMap((claim) => minorityOf(claim, record)));
  return new Map(
    corroborationOf(event, record).origins.map(({ name, sources: texts }): [string, Coverage] => [
      name,
      { stance: few.has(name) ? 'minority' : 'reports', sources: texts.map(({ id }) => id) },
    ]),
  );
}

/** The origins whose answer to a question is not among those that most origins give. */
function minorityOf({ accounts }: Claim, record: HeritageRecord): string[] {
  const { sources } = lookup(record);
  const answers = [...Map.groupBy(accounts, answerKey).values()].map((group) => {
    const ends = group.flatMap(({ source }) => endsOf(existing(sources, source), record));
    return new Set(ends.map(({ voice }) => voice.name));
  });
  const most = Math.max(...answers.map(({ size }) => size));
  const usual = new Set(answers.filter(({ size }) => size === most).flatMap((names) => [...names]));
  return answers.flatMap((names) => [...names].filter((name) => !usual.has(name)));
}

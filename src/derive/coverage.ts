/** Which origins report which events: a table for each site. */
import { yearOf } from '../record/edtf.ts';
import type { Named } from '../record/holder.ts';
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
  /** The year of the event as EDTF writes it, where the row before has another. */
  readonly year: string | undefined;
  /** In the order of the table's origins. */
  readonly coverage: readonly (Coverage & { readonly name: string })[];
  /** What origins without a column do. */
  readonly others: readonly (Coverage & { readonly name: string })[];
}

/** The table of one site. */
export interface CoverageTable {
  readonly site: Named;
  /** The origins that report more than one of its events, those of most events first, as far as a page has room for them. */
  readonly origins: readonly string[];
  /** How many of its events each of these reports, in the same order. */
  readonly counts: readonly number[];
  readonly rows: readonly CoverageRow[];
}

/** The most origins that have a column, so that a table is as wide as a page and no wider. */
const mostColumns = 16;

/** The tables of all sites that have events. */
export function coverageTables(record: HeritageRecord): CoverageTable[] {
  return record.sites.flatMap(({ id, name }) => {
    const events = usageOf(record).bySite.get(id) ?? [];
    return events.length === 0 ? [] : [coverageTable({ id, name }, events, record)];
  });
}

const none: Coverage = { stance: 'none', sources: [] };

/** The table of some events at a site. */
export function coverageTable(
  { id: siteId, name: siteName }: Named,
  events: readonly Event[],
  record: HeritageRecord,
): CoverageTable {
  const site = { id: siteId, name: siteName };
  const coverage = new Map(events.map((event) => [event.id, coverageOf(event, record)]));
  const counts = new Map<string, number>();
  for (const origins of coverage.values())
    for (const name of origins.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const often = [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, mostColumns);
  const origins = often.map(([name]) => name);
  const columns = new Set(origins);
  const rows = events.map(({ id, title, date }, i): CoverageRow => {
    const own = coverage.get(id) ?? new Map<string, Coverage>();
    const before = events[i - 1];
    const year = yearOf(date);
    return {
      event: { id, title, date },
      year: before !== undefined && yearOf(before.date) === year ? undefined : year,
      coverage: origins.map((name) => ({ name, ...(own.get(name) ?? none) })),
      others: [...own].filter(([name]) => !columns.has(name)).map(([name, each]) => ({ name, ...each })),
    };
  });
  return { site, origins, counts: often.map(([, count]) => count), rows };
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

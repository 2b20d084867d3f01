/** Which origins report which events: a table for each site. */
import { coverageOf as pageOfSite, partPage, type Address } from '../record/address.ts';
import { dividedEvents, pagedParts, sitesApart, type PagedPart } from '../record/divided.ts';
import type { PartName } from '../record/division.ts';
import { yearOf } from '../record/edtf.ts';
import type { Named } from '../record/holder.ts';
import { keptIn } from '../record/kept.ts';
import { compareText } from '../record/order.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { answerKey, type Claim } from '../record/schema/claim.ts';
import { endsOf } from './chain.ts';
import { isOpen } from './claims.ts';
import { corroborationOf } from './corroboration.ts';
import { existing, lookup } from './lookup.ts';
import { usageOf } from './usage.ts';
import { listPart, partLinks, type ListPart, type PartLink } from './views/time-parts.ts';

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

/** Who reports what: a table for each site or, of more events than a page lists, the way to the page of each. */
export interface CoverageView {
  readonly tables: readonly CoverageTable[];
  readonly apart: readonly SiteLink[];
}

/** A site with the page of who reports its events. */
export interface SiteLink {
  readonly site: Named;
  readonly to: Address;
  readonly count: number;
}

/** The whole of who reports what. */
export function coverageView(record: HeritageRecord): CoverageView {
  const apart = sitesApart(record);
  return apart.size > 0
    ? { tables: [], apart: record.sites.flatMap((site) => linkTo(site, apart.get(site.id))) }
    : { tables: coverageTables(record), apart: [] };
}

/** Who reports the events at one site, or a part of these. */
export interface SiteCoverageView {
  readonly site: Named;
  /** Absent where it is of all of them. */
  readonly part: ListPart | undefined;
  /** Absent where it has parts. */
  readonly table: CoverageTable | undefined;
  readonly parts: readonly PartLink[];
  /** Whether the events of all sites fit one page together, so that there would be no such page any more. */
  readonly isFormer: boolean;
}

/** Who reports the events at one site, or those of a part. Throws a `RangeError` for an id that the record does not have. */
export function siteCoverage(
  id: string,
  name: PartName | undefined,
  record: HeritageRecord,
): SiteCoverageView {
  const site = existing(lookup(record).sites, id);
  const all = dividedEvents(usageOf(record).bySite.get(id) ?? []);
  const { items, parts } = name ? all.part(name) : all;
  return {
    site,
    part: name && listPart(pageOfSite(id), name, all),
    table: parts.length > 0 ? undefined : tableOf(site, items, record),
    parts: partLinks(pageOfSite(id), parts),
    isFormer: !sitesApart(record).has(id),
  };
}

/** A page of who reports the events at one site. */
export interface CoveragePage extends Partial<PagedPart> {
  readonly site: string;
  readonly address: Address;
}

/** The pages of single sites and of their parts, those that once were included. */
export function coveragePages(record: HeritageRecord): CoveragePage[] {
  const sites = new Set([...sitesApart(record).keys(), ...keptIn(record).coverage]);
  return [...sites].flatMap((site) => {
    const list = pageOfSite(site);
    const parts = pagedParts(list, dividedEvents(usageOf(record).bySite.get(site) ?? []), record);
    return [
      { site, address: list },
      ...parts.map(({ part }) => ({ site, part, address: partPage(list, part) })),
    ];
  });
}

function linkTo({ id, name }: Named, events: readonly Event[] | undefined): SiteLink[] {
  return events ? [{ site: { id, name }, to: pageOfSite(id), count: events.length }] : [];
}

/** The tables of all sites that have events. */
export function coverageTables(record: HeritageRecord): CoverageTable[] {
  return record.sites.flatMap(({ id, name }) => {
    const events = usageOf(record).bySite.get(id) ?? [];
    return events.length === 0 ? [] : [tableOf({ id, name }, events, record)];
  });
}

const none: Coverage = { stance: 'none', sources: [] };

function tableOf(
  { id: siteId, name: siteName }: Named,
  events: readonly Event[],
  record: HeritageRecord,
): CoverageTable {
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
  return { site: { id: siteId, name: siteName }, origins, counts: often.map(([, count]) => count), rows };
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

/** Who reports what, on one page or on a page for each site and each part of its events. */
import { coverageOf, partPage, type Address } from '../../record/address.ts';
import { dividedEvents, pagedParts, sitesApart } from '../../record/divided.ts';
import type { PartName } from '../../record/division.ts';
import type { Named } from '../../record/holder.ts';
import { keptIn } from '../../record/kept.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { coverageTable, coverageTables, type CoverageTable } from '../coverage.ts';
import { existing, lookup } from '../lookup.ts';
import { usageOf } from '../usage.ts';
import { listPart, partLinks, type ListPart, type PartLink } from './time-parts.ts';

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
    part: name && listPart(coverageOf(id), name, all),
    table: parts.length > 0 ? undefined : coverageTable(site, items, record),
    parts: partLinks(coverageOf(id), parts),
    isFormer: !sitesApart(record).has(id),
  };
}

/** A page of who reports the events at one site. */
export interface CoveragePage {
  readonly site: string;
  readonly address: Address;
  readonly part?: PartName;
}

/** The pages of single sites and of their parts, those that once were included. */
export function coveragePages(record: HeritageRecord): CoveragePage[] {
  const sites = new Set([...sitesApart(record).keys(), ...keptIn(record).coverage]);
  return [...sites].flatMap((site) => {
    const list = coverageOf(site);
    const parts = pagedParts(list, dividedEvents(usageOf(record).bySite.get(site) ?? []), record);
    return [
      { site, address: list },
      ...parts.map(({ part }) => ({ site, part, address: partPage(list, part) })),
    ];
  });
}

function linkTo({ id, name }: Named, events: readonly Event[] | undefined): SiteLink[] {
  return events ? [{ site: { id, name }, to: coverageOf(id), count: events.length }] : [];
}

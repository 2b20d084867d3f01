import { pageOf } from '../../record/address.ts';
import type { HeritageRecord, Site } from '../../record/record.ts';
import { existing, lookup } from '../lookup.ts';
import { siteRegister, type SiteRegister } from '../condition.ts';
import { controlOf, type SiteControl } from '../control.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { citedBy, usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import { claimViews, type ClaimView } from '../claims.ts';
import { locatorView, type LocatorView } from '../geography.ts';
import type { IndexItem } from './overview.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** All that the page of a site shows. */
export interface SiteView {
  readonly site: Site;
  readonly control: SiteControl;
  readonly events: readonly EventCard[];
  readonly register: SiteRegister;
  readonly monuments: readonly IndexItem[];
  /** Where they stand. */
  readonly plan: LocatorView;
  readonly claims: readonly ClaimView[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
}

/** The page of a site. Throws a `RangeError` for an id that the record does not have. */
export function siteView(id: string | undefined, record: HeritageRecord): SiteView {
  const site = existing(lookup(record).sites, id);
  return {
    site,
    control: controlOf(site, record),
    events: cardsOf(usageOf(record).bySite.get(site.id), record),
    register: siteRegister(site, record),
    monuments: record.monuments
      .filter((monument) => monument.site === site.id)
      .map(({ id: monument, name }) => ({ address: pageOf('monument', monument), name, line: '' })),
    plan: locatorView(site.id, record),
    claims: claimViews(site.claims, record),
    formerClaims: formerClaims(pageOf('site', site.id), record),
    notes: notesOf(citedBy(site), site.prose, record),
  };
}

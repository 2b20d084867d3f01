import { pageOf } from '../../record/address.ts';
import type { HeritageRecord, Site } from '../../record/record.ts';
import { existing, lookup } from '../lookup.ts';
import { siteRegister } from '../condition.ts';
import { controlOf } from '../control.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { citedBy, usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import { byStanding, claimViews, type ClaimView } from '../claims.ts';
import { registerOf, type ConditionRegister } from '../pictures/condition-register.ts';
import { controlChart, type ControlChart } from '../pictures/control-chart.ts';
import { planOfSite, type SitePlan } from '../pictures/locator.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { IndexItem } from './overview.ts';
import { imagesView, type ImageGroup } from './images.ts';
import { notesOf, type SourceNote } from './notes.ts';
import { placeData, type PlaceData } from './place-data.ts';

/** All that the page of a site shows. */
export interface SiteView {
  readonly site: Site;
  readonly control: ControlChart | undefined;
  readonly events: readonly EventCard[];
  readonly register: ConditionRegister | undefined;
  readonly monuments: readonly IndexItem[];
  /** Where they stand. */
  readonly plan: SitePlan;
  readonly images: readonly ImageGroup[];
  readonly claims: readonly ClaimView[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
  /** On what its data rest. */
  readonly data: PlaceData;
}

/** The page of a site. Throws a `RangeError` for an id that the record does not have. */
export function siteView(id: string | undefined, record: HeritageRecord, edition: Edition): SiteView {
  const site = existing(lookup(record).sites, id);
  const notes = notesOf(citedBy(site), site.prose, record);
  return {
    site,
    control: controlChart([controlOf(site, record)], edition),
    events: cardsOf(usageOf(record).bySite.get(site.id), record),
    register: registerOf([siteRegister(site, record)], edition),
    monuments: record.monuments
      .filter((monument) => monument.site === site.id)
      .map(({ id: monument, name }) => ({ address: pageOf('monument', monument), name, line: '' })),
    plan: planOfSite(site.id, record),
    images: imagesView(site, notes, record),
    claims: byStanding(claimViews(site.claims, record)),
    formerClaims: formerClaims(pageOf('site', site.id), record),
    notes,
    data: placeData(site, notes),
  };
}
